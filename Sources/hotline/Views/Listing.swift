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

  init(_ key: String, vi: String, en: String, isFlexible: Bool = false) {
    self.key = key
    heading = Text(vi: vi, en: en)
    self.isFlexible = isFlexible
  }
}

/// A list: a table for people, an array in JSON, rows in CSV.
struct Listing<Item: Listed>: Printable {
  let items: [Item]
  /// What is said when there is none: an empty screen could be anything.
  var ifEmpty = Text(vi: "Không có mục nào.", en: "There is none.")

  var remark: Text? { items.isEmpty ? ifEmpty : nil }

  func text(_ style: TextStyle) -> String {
    TextTable(
      columns: Item.columns.map {
        TextTable.Column(heading: $0.heading.inLanguage(style.language), isFlexible: $0.isFlexible)
      },
      rows: items.map { $0.cells(style.language) }
    ).render(style)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(items)
  }

  static var csvHeader: [String] { Item.columns.map(\.key) }
  var csvRows: [[String]] { items.map(\.values) }
}
