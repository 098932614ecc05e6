/// A file for others, exactly as it must be handed on; with what it says, for programs.
struct Paper: Printable {
  let content: String
  let values: [(key: String, value: String)]

  func text(_ style: TextStyle) -> String { content }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) }))
  }

  static var csvHeader: [String] { ["field", "value"] }
  var csvRows: [[String]] { values.map { [$0.key, $0.value] } }
}
