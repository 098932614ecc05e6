import Base

/// A command's result: one value, shown in any format.
protocol Printable: Encodable {
  /// The result for people, ending in a newline unless there is nothing to say.
  func text(_ style: TextStyle) -> String

  static var csvHeader: [String] { get }
  /// As many cells as the header has, item by item.
  var csvRows: [[String]] { get }
}

extension Printable {
  func rendered(as format: OutputFormat, _ style: TextStyle) throws -> String {
    switch format {
    case .text: text(style)
    case .json: try JSON.document(self)
    case .csv:
      // A sheet must show Vietnamese, and its cells may be printed on a terminal.
      CSVWriter(.marked).document(
        ([Self.csvHeader] + csvRows).map { $0.map { Sanitiser.clean($0, .text) } })
    case .html: throw CommandError.noPage
    }
  }
}
