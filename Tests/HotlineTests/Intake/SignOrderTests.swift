import Base
import CaseModel
import Testing

@testable import hotline

struct SignOrderTests {
  @Test func `the gravest signs are asked first, equal ones by code`() {
    let words = Text(name: "x")
    let signs = [("b", Urgency.urgent), ("c", .emergency), ("a", .urgent), ("d", .emergency)].map {
      Sign(code: $0, label: words, question: words, urgency: $1, source: "x")
    }
    #expect(FormChoices.signs(signs).map(\.code) == ["c", "d", "a", "b"])
  }
}
