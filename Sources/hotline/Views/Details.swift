import CaseModel

/// A few things in full: each row's values under their headings for people, where a table would cut them off; for programs
/// what a ``Listing`` is.
struct Details<Item: Listed>: Printable {
  let items: [Item]

  func text(_ style: TextStyle) -> String {
    items.map { item in
      DetailBlock(
        rows: zip(Item.columns, item.values).filter { !$1.isEmpty }
          .map { DetailBlock.Row($0.heading.inLanguage(style.language), $1) }
      ).render(style)
    }.joined(separator: "\n")
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(items)
  }

  static var csvHeader: [String] { Item.columns.map(\.key) }
  var csvRows: [[String]] { items.map(\.values) }
}
