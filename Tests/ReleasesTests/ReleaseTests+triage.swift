import CaseModel
import CaseStore
import Disclosure
import Export
import Statistics
import Testing

@testable import Releases

extension ReleaseTests {
  @Test func `figures on triage are protected together with what is out`() throws {
    try release(StandardSet.questions(Period("2026")), .official)
    let entry = try release(Form07Triage().questions(PeriodAsked(Period("2026"))), .official)
    let draft = try ReleaseRebuild(store: statistician, stamp: stamp()).draft(entry)
    #expect(draft.published.contains { $0.question.name == "07-override-rule" })
    // How soon agencies answer, with both.
    let answers = try release(Form08Answers().questions(PeriodAsked(Period("2026"))), .official)
    let second = try ReleaseRebuild(store: statistician, stamp: stamp()).draft(answers)
    #expect(second.published.contains { $0.question.name == "08-agency-answer" })
    for table in draft.published + second.published {
      #expect(!table.cells.contains { $0.printed.map { (1..<5).contains($0) } ?? false })
    }
    for group in try audit(.official).groups {
      #expect(group.findings.pinned.isEmpty && group.findings.unkept.isEmpty)
    }
  }
}
