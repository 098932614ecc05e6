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

  @Test func `of what is equally urgent, life in danger at this moment comes first`() {
    let words = Text(name: "x")
    let signs = ["call-cut-off-in-distress", "forced-marriage-imminent", "serious-injury", "present-danger"].map {
      Sign(code: $0, label: words, question: words, urgency: .emergency, source: "x")
    }
    #expect(FormChoices.signs(signs).map(\.code).prefix(2) == ["present-danger", "serious-injury"])
  }
}
