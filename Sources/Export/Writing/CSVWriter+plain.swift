import Base

extension CSVWriter {
  /// A line of cells as plain text: nothing in them acts unseen.
  func text(_ cells: [String]) -> String { line(cells.map(\.plain)) }
}
