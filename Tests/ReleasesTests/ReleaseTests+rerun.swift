import CaseStore
import Disclosure
import Statistics
import Testing

@testable import Releases

extension ReleaseTests {
  /// Who has the program and the log's seed runs it on every table that could be true.
  @Test func `a small table of a release gives nothing away to who runs the program again`() throws {
    let asked = try [
      Question("groups", counting: .case, by: [.topicGroup], in: Period("2026-Q1")),
      Question("sexes", counting: .child, by: [.sex], in: Period("2026-Q1")),
    ]
    let entry = try release(asked)
    let rebuild = ReleaseRebuild(store: statistician, stamp: stamp())
    let parts = try rebuild.rerun(entry)
    let listed = parts.compactMap { try? $0.outcome.get() }
    #expect(!listed.isEmpty && listed.allSatisfy(\.isSafe))
    #expect(parts.contains { $0.hidden > 0 && (try? $0.outcome.get()) != nil })
    let large = try release(StandardSet.questions(Period("2026-Q2")))
    // What is too large to list is told, and what can be listed is safe.
    let outcomes = try rebuild.rerun(large).filter { $0.hidden > 0 }.map(\.outcome)
    #expect(outcomes.contains { $0.limit != nil })
    #expect(outcomes.allSatisfy { (try? $0.get())?.isSafe ?? true })
    #expect(!outcomes.contains { $0.limit == .otherwisePublished })
  }
}

extension Result {
  fileprivate var limit: Failure? {
    if case .failure(let limit) = self { limit } else { nil }
  }
}
