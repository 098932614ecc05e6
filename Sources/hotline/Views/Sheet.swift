import Base
import CaseModel

/// One thing in full: sections of labelled values for people, a document for programs.
struct Sheet<Document: Encodable>: Printable {
  struct Section {
    let title: Text?
    var rows: [DetailBlock.Row]
  }

  let document: Document
  let sections: [Section]

  func text(_ style: TextStyle) -> String {
    sections.filter { !$0.rows.isEmpty }.map { section in
      let title = section.title.map {
        style.palette.paint($0.inLanguage(style.language), .strong) + "\n"
      }
      return (title ?? "") + DetailBlock(rows: section.rows).render(style)
    }.joined(separator: "\n")
  }

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  static var csvHeader: [String] { ["section", "field", "value"] }

  var csvRows: [[String]] {
    sections.flatMap { section in
      section.rows.map { [section.title?.en ?? "", $0.label, $0.value] }
    }
  }
}
