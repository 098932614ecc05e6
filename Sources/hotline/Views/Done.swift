import Base
import CaseModel

/// What a command did, and what comes next.
struct Done: Printable {
  let message: Text
  var next: Text?
  /// Codes and ids, for programs.
  let values: [(key: String, value: String?)]

  func text(_ style: TextStyle) -> String {
    ([message] + (next.map { [$0] } ?? [])).map { $0.inLanguage(style.language) + "\n" }.joined()
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(
        uniqueKeysWithValues: values.compactMap { pair in pair.value.map { (pair.key, $0) } }))
  }

  static var csvHeader: [String] { ["field", "value"] }
  var csvRows: [[String]] { values.map { [$0.key, $0.value ?? ""] } }
}
