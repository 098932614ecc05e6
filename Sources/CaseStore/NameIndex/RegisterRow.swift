import CaseModel
import Foundation

/// Folded names and phones of a report, by which an earlier contact is found, and the hash of its first document, by
/// which a retry is known; of a row of another system's list also the row's own.
///
/// Stored as lines, `n` a name, `p` a phone, `d` the hash and `i` the row's: a search opens all of them, and JSON would
/// cost most of its time.
struct RegisterRow {
  let names: [String]
  let phones: [String]
  /// Nil in rows that were made before retries were compared.
  let digest: String?
  /// Nil for what wasn't imported.
  let mark: String?

  init(_ report: Report, digest: String?, mark: String? = nil) {
    let children = report.children.flatMap { [$0.name, $0.otherNames, $0.father, $0.mother] }
    let others = report.offenders.map(\.name)
    names = (children + [report.caller.name] + others).compactMap(\.self).flatMap {
      NameText.names(in: $0)
    }
    phones = [report.caller.phone].compactMap(\.self).flatMap { Phone.keys($0) }
    self.digest = digest
    self.mark = mark
  }

  /// Names and numbers that somebody typed.
  init(names: [String], phones: [String]) {
    self.names = names.flatMap { NameText.names(in: $0) }
    self.phones = phones.flatMap { Phone.keys($0) }
    digest = nil
    mark = nil
  }

  init(_ data: Data) {
    var names: [String] = []
    var phones: [String] = []
    var digest: String?
    var mark: String?
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let value = String(decoding: line.dropFirst(), as: UTF8.self)
      switch line.first {
      case UInt8(ascii: "n"): names.append(value)
      case UInt8(ascii: "d"): digest = value
      case UInt8(ascii: "i"): mark = value
      default: phones.append(value)
      }
    }
    self.names = names
    self.phones = phones
    self.digest = digest
    self.mark = mark
  }

  var data: Data {
    let lines =
      names.map { "n\($0)" } + phones.map { "p\($0)" }
      + [digest.map { "d\($0)" }, mark.map { "i\($0)" }].compactMap(\.self)
    return Data(lines.joined(separator: "\n").utf8)
  }

  /// How much the most similar of the names is like one that is sought.
  func likeness(_ search: inout NameSearch) -> Likeness? {
    names.compactMap { search.likeness(of: $0[...]) }.max()
  }

  func hasPhone(in wanted: [String]) -> Bool {
    phones.contains { phone in wanted.contains { Phone.isSame(phone, $0) } }
  }
}
