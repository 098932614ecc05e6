import CaseModel
import Foundation

/// Folded names and phones of a report, by which an earlier contact is found.
///
/// Stored as lines, `n` a name and `p` a phone: a search opens all of them, and JSON would cost most of its time.
struct RegisterRow {
  let names: [String]
  let phones: [String]

  init(_ report: Report) {
    let children = report.children.flatMap { [$0.name, $0.otherNames, $0.father, $0.mother] }
    let others = report.offenders.map(\.name)
    names = (children + [report.caller.name] + others)
      .compactMap { $0.map(Fold.key) }.filter { !$0.isEmpty }
    phones = [report.caller.phone].compactMap { $0.map(Phone.key) }
      .filter { $0.count >= Self.leastDigits }
  }

  init(_ data: Data) {
    var names: [String] = []
    var phones: [String] = []
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let value = String(decoding: line.dropFirst(), as: UTF8.self)
      if line.first == UInt8(ascii: "n") { names.append(value) } else { phones.append(value) }
    }
    self.names = names
    self.phones = phones
  }

  var data: Data {
    Data((names.map { "n\($0)" } + phones.map { "p\($0)" }).joined(separator: "\n").utf8)
  }

  /// A number is known by its last digits; with fewer than these it isn't one.
  static let leastDigits = 6

  /// How much the most similar of the names is like one that is sought.
  func likeness(_ search: inout NameSearch) -> Likeness? {
    names.compactMap { search.likeness(of: $0[...]) }.max()
  }

  /// Whether one is the other, or its end: callers leave out the first digits.
  func hasPhone(in wanted: [String]) -> Bool {
    phones.contains { phone in wanted.contains { phone.hasSuffix($0) || $0.hasSuffix(phone) } }
  }
}
