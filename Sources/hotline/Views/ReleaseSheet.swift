import Base
import CaseModel
import CaseStore
import Disclosure
import Statistics

/// A release in full, as its readers see it.
struct ReleaseSheet: Printable {
  let row: ReleaseRow
  let tables: [PublishedTable]
  let policy: Disclosure.Policy
  let words: FigureWords

  func text(_ style: TextStyle) -> String {
    let head = DetailBlock(
      rows: zip(ReleaseRow.columns, row.cells(style.language)).filter { !$1.text.isEmpty }.map {
        DetailBlock.Row($0.heading.inLanguage(style.language), $1.text)
      })
    let legend = policy.legend(bound: tables.bound)
    return head.render(style) + "\n" + tables.map { text($0, style) + "\n" }.joined()
      + legend.inLanguage(style.language) + "\n"
  }

  private func text(_ table: PublishedTable, _ style: TextStyle) -> String {
    let question = table.question
    let title =
      "\(question.name) · \(question.period) · "
      + question.unit.label.inLanguage(style.language)
    let rows = table.cells.map { cell -> [TextTable.Cell] in
      let heads = question.axes.map { axis in
        TextTable.Cell(
          words.label(cell.at[axis.rawValue] ?? Scheme.total, of: axis)
            .inLanguage(style.language))
      }
      let zero = table.bound > 1 ? "0" : "-"
      return heads + [TextTable.Cell(cell.printed.map { $0 == 0 ? zero : "\($0)" } ?? "x")]
    }
    let columns = question.axes.map {
      TextTable.Column(heading: $0.label.inLanguage(style.language), isFlexible: true)
    }
    let count = TextTable.Column(
      heading: words.label(Scheme.total, of: .sex).inLanguage(style.language), isNumeric: true)
    return style.palette.paint(title, .strong) + "\n"
      + TextTable(columns: columns + [count], rows: rows).render(style)
  }

  private enum Key: CodingKey { case release, policy, tables }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(row, forKey: .release)
    try container.encode(policy, forKey: .policy)
    try container.encode(tables, forKey: .tables)
  }

  static let csvHeader = PreviewSheet.csvHeader
  var csvRows: [[String]] { tables.csvRows }
}
