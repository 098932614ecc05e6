import Base
import CaseModel
import CaseStore

/// What a document became: its record, earlier contacts that are like it, and what should be asked back.
struct IntakeResult: Printable {
  let done: Done
  let similar: [SimilarContact]
  let doubts: [Fault]

  func text(_ style: TextStyle) -> String { done.text(style) }

  private enum CodingKeys: CodingKey { case similar, doubts }

  private struct Doubt: Encodable {
    let path: String
    let text: String
  }

  func encode(to encoder: any Encoder) throws {
    try done.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(similar, forKey: .similar)
    let doubts = doubts.map { Doubt(path: $0.path, text: $0.text.inLanguage(spoken)) }
    if !doubts.isEmpty { try container.encode(doubts, forKey: .doubts) }
  }

  static var csvHeader: [String] { Done.csvHeader }

  var csvRows: [[String]] {
    done.csvRows + similar.map { ["similar", $0.subject] } + doubts.map { ["doubt", $0.path] }
  }

  /// What is said beside the result: doubts, then earlier contacts, as the guided intake shows them.
  func talk(_ session: Session) {
    for doubt in doubts { session.talk(doubt.line.indented) }
    guard !similar.isEmpty else { return }
    session.talk(
      Text(
        vi:
          "Có thể đã có cuộc gọi về trẻ này. Cùng một việc thì gộp: 'hotline case merge', 'hotline case link'.",
        en:
          "There may be earlier contacts about this child. Join what is one: 'hotline case merge', 'hotline case link'."
      ))
    for contact in similar {
      let line = contact.line(session.calendar)
      session.talk(Text(vi: "  \(line.vi)", en: "  \(line.en)"))
    }
  }
}
