import Base
import CaseModel

/// A few things in full: each row's values under their headings for people, where a table would cut them off; for
/// programs what a ``Listing`` is.
struct Details<Item: Listed>: Printable {
  let items: [Item]

  func text(_ style: TextStyle) -> String {
    items.map { item in
      DetailBlock(
        rows: zip(Item.columns, item.cells(style.language)).filter { !$1.text.isEmpty }
          .map { DetailBlock.Row($0.heading.inLanguage(style.language), $1.text, $1.emphasis) }
      ).render(style)
    }.joined(separator: "\n")
  }

  func encode(to encoder: any Encoder) throws { try Listing(items: items).encode(to: encoder) }

  static var csvHeader: [String] { Listing<Item>.csvHeader }
  var csvRows: [[String]] { Listing(items: items).csvRows }
}
