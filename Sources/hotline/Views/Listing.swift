import Base
import CaseModel

/// Something that is shown as a row of a list.
protocol Listed: Encodable {
  static var columns: [ListColumn] { get }
  /// As many as there are columns; for people.
  func cells(_ language: Language) -> [TextTable.Cell]
  /// As many as there are columns; codes, for programs.
  var values: [String] { get }
}

struct ListColumn {
  /// The key in CSV.
  let key: String
  let heading: Text
  var isFlexible = false
  /// Whether a narrow terminal leaves it out.
  var isForWide = false

  /// Columns from which on a terminal is wide.
  static let wide = 120

  init(
    _ key: String, vi: String, en: String, isFlexible: Bool = false, isForWide: Bool = false
  ) {
    self.key = key
    heading = Text(vi: vi, en: en)
    self.isFlexible = isFlexible
    self.isForWide = isForWide
  }
}

/// A list: a table for people, an array in JSON, rows in CSV.
///
/// On a terminal columns that no row fills take no room, and some are left out where it is narrow.
struct Listing<Item: Listed>: Printable {
  let items: [Item]
  /// What is said when there is none: an empty screen could be anything.
  var ifEmpty = Text(vi: "Không có mục nào.", en: "There is none.")

  var remark: Text? { items.isEmpty ? ifEmpty : nil }

  func text(_ style: TextStyle) -> String {
    let rows = items.map { $0.cells(style.language) }
    let shown = Item.columns.indices.filter { index in
      guard style.isTerminal else { return true }
      return rows.contains { !$0[index].text.isEmpty }
        && !(Item.columns[index].isForWide && style.width < ListColumn.wide)
    }
    return TextTable(
      columns: shown.map {
        TextTable.Column(
          heading: Item.columns[$0].heading.inLanguage(style.language),
          isFlexible: Item.columns[$0].isFlexible)
      },
      rows: rows.map { cells in shown.map { cells[$0] } }
    ).render(style)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(items)
  }

  static var csvHeader: [String] { Item.columns.map(\.key) }
  var csvRows: [[String]] { items.map(\.values) }
}
