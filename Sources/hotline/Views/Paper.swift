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

extension Session {
  /// Prints a paper as text, as a page for A4, or as fields.
  func show(_ paper: StatePaper, values: @autoclosure () -> [(key: String, value: String)]) throws {
    switch options.output.format {
    case .text: try out(paper.text)
    case .html: try out(paper.html)
    case .json, .csv: try show(Paper(content: paper.text, values: values()))
    }
  }
}
