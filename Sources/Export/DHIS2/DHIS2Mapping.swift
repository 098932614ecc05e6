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

  /// Reads the file; comma or semicolon, with or without byte order mark.
  ///
  /// - Throws: ``ExportError/unknownRole(line:)``, ``ExportError/repeatedMapping(line:)``.
  public init(csv text: String) throws(ExportError) {
    for (index, line) in CSVReader.lines(of: text).enumerated() {
      let number = index + 1
      if number == 1 {
        guard line.cells == ["role", "code", "id"] else { throw .unknownRole(line: line.number) }
        continue
      }
      guard line.cells.count == 3, let role = Role(rawValue: line.cells[0]), !line.cells[1].isEmpty
      else { throw .unknownRole(line: line.number) }
      guard ids[role, default: [:]].updateValue(line.cells[2], forKey: line.cells[1]) == nil else {
        throw .repeatedMapping(line: line.number)
      }
    }
  }

  /// The server's identifier; nil when it is not to be sent.
  func id(_ role: Role, _ code: String) throws(ExportError) -> String? {
    guard let id = ids[role]?[code] else { throw .noDHIS2Code(role: role.rawValue, code: code) }
    return id.isEmpty ? nil : id
  }
}
