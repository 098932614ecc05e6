import Base
import Foundation

/// Which identifiers a DHIS2 server has for the codes of the figures.
///
/// A CSV file with the header `role,code,id`; the role is `dataElement`, `categoryOptionCombo` or
/// `orgUnit`. The code of a category option combination is the codes of its dimensions, in the
/// release's order, joined by `|` (`female|10-12`). An empty id says that something is not sent.
public struct DHIS2Mapping: Hashable, Sendable {
  public enum Role: String, CaseIterable, Sendable {
    case dataElement
    case categoryOptionCombo
    case orgUnit
  }

  private var ids: [Role: [String: String]] = [:]

  /// Reads the file: `CSVTable`.
  ///
  /// - Throws: ``ExportError/badMapping(_:)``, ``ExportError/unknownRole(line:)``,
  ///   ``ExportError/repeatedMapping(line:)``.
  public init(csv text: String) throws(ExportError) {
    let table: CSVTable
    do throws(CSVFault) { table = try CSVTable(text) } catch { throw .badMapping(error) }
    guard table.headings == ["role", "code", "id"] else { throw .unknownRole(line: table.line) }
    for row in table.rows {
      let cells = row.cells.map { $0.plain.trimmingCharacters(in: .whitespaces) }
      guard let role = Role(rawValue: cells[0]), !cells[1].isEmpty else {
        throw .unknownRole(line: row.line)
      }
      guard ids[role, default: [:]].updateValue(cells[2], forKey: cells[1]) == nil else {
        throw .repeatedMapping(line: row.line)
      }
    }
  }

  /// The server's identifier; nil when it is not to be sent.
  func id(_ role: Role, _ code: String) throws(ExportError) -> String? {
    guard let id = ids[role]?[code] else { throw .noDHIS2Code(role: role.rawValue, code: code) }
    return id.isEmpty ? nil : id
  }
}
