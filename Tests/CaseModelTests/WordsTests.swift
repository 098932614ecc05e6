import Base
import CaseModel
import Foundation
import Testing

struct `Words stay as given` {
  static let stories = [
    "Đoạn một.\n\nĐoạn hai.\n\n  - gạch", "\tthụt vào\r\ndòng hai\n", "👩‍👩‍👧 và 👨🏽‍🚒", "می\u{200C}خواهم",
    "  hai  khoảng   trống  ", "a\u{200B}b\u{2060}c\u{FEFF}", "\u{2067}abc\u{2069}",
    "\u{1B}[31m\u{07}\u{0}", "x\n\n\n",
  ]

  @Test(arguments: stories)
  func `a story comes back byte for byte, through a document that is printed and read again`(
    story: String
  ) throws {
    let fields = ["account", "condition", "expectedHarm", "family", "helpGiven", "remarks"]
    var document = JSONValue.object([
      "kind": .string("about-child"),
      "story": .object(Dictionary(uniqueKeysWithValues: fields.map { ($0, .string(story)) })),
    ])
    for _ in 1...2 {
      let reader = FormReader(
        hasCode: { _, _ in true }, place: { PlaceKey($0) }, calendar: .utc)
      let intake = try Intake(
        document, reader: reader, now: Instant(milliseconds: 1_790_000_000_000))
      for field in fields {
        guard case .string(let stored)? = intake.document["story"]?[field] else {
          Issue.record("\(field) is gone")
          return
        }
        #expect(stored.utf8.elementsEqual(story.precomposedStringWithCanonicalMapping.utf8))
      }
      document = try JSONValue(document: try intake.document.data())
    }
  }

  @Test(arguments: ["", " \n\t ", "\u{200B}", "\u{FEFF}\n"])
  func `nothing said is no answer`(story: String) { #expect(Fold.words(story) == nil) }

  @Test(arguments: [
    ("Nguyễn\u{200B}Văn", "Nguyễn Văn"), ("  A   Thử ", "A Thử"), ("می\u{200C}نا", "می\u{200C}نا"),
    ("A\u{FEFF}Thử\u{A0}Mẫu", "AThử Mẫu"),
  ])
  func `a name is one line; a zero-width space parts it and a joiner stays`(
    given: String, stored: String
  ) {
    #expect(Fold.stored(given).utf8.elementsEqual(stored.utf8))
  }

  @Test(arguments: [
    "26–0147–1", "26‑0147‑1", "26−0147−1", "26—0147—1", "26‐0147‐1", "２６-０１４７-１", "26-0147-1.",
    " 26-0147-1 ",
    "26\u{A0}0147\u{A0}1", "26-0147-1\u{200B}", "“26-0147-1”", "26-0147-1,", "2601471",
    "(26-0147-1)", "26\u{202F}0147 1",
    "٢٦-٠١٤٧-١",
  ])
  func `a case number is read as a word processor writes it`(text: String) throws {
    let number = CaseNumber(year: 2026, sequence: 147)
    #expect(try CaseNumber(text) == number)
    #expect(try ReferralNumber("\(number) ⁄ 2.") == ReferralNumber(number: number, position: 2))
  }

  @Test(arguments: ["26-0147-1x", "a26-0147-1", "26.0147.1", "26/0147-1", "", "—"])
  func `what is no number stays none`(text: String) {
    #expect(throws: CaseNumberError.self) { try CaseNumber(text) }
  }
}
