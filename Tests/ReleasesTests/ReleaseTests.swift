import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Foundation
import Statistics
import Testing
import _CaseLogTestSupport

@testable import Releases

/// A made-up year in a log, with a statistician who makes releases and a supervisor who confirms them.
struct ReleaseTests {
  let year: YearLog
  var statistician: CaseStore { year.statistician }

  init() throws { year = try YearLog() }

  func stamp(by actor: String = "s") -> CaseStore.Stamp { YearLog.stamp(YearLog.later, by: actor) }

  func desk(
    _ audience: Audience = .public, _ method: Disclosure.Policy.Method = .suppress
  ) throws -> ReleasePreparation {
    // What people know who read together is tested in Disclosure.
    try ReleasePreparation(
      statistician, audience, threshold: nil, coalition: nil, method: method, stamp: stamp())
  }

  @discardableResult
  func release(
    _ questions: [Question], _ audience: Audience = .public, revises: ReleaseID? = nil,
    confirm: Bool = true, _ method: Disclosure.Policy.Method = .suppress
  ) throws -> ReleaseEntry {
    let desk = try desk(audience, method)
    let made = try desk.make(questions)
    let entry = try desk.propose(made, secrecy: .open, scope: "", revises: revises)
    if confirm {
      _ = try year.supervisor.decide(entry.request, approve: true, stamp: stamp(by: "y-lan"))
    }
    return try statistician.release(entry.id)
  }

  func audit(_ audience: Audience = .public) throws -> LedgerAudit {
    let register = try ReleaseLedger(try statistician.releases().filter(\.isKnown))
    let tables = try statistician.answer(register.questions(), stamp: stamp())
    return try LedgerAudit(register.earlier(in: tables), desk(audience).policy)
  }

  @Test func `a release waits for a second person, and can be rebuilt and verified`() throws {
    let entry = try release(StandardSet.questions(Period("2026-Q4")), confirm: false)
    #expect(!entry.isKnown)
    #expect(throws: StoreError.ownRequest(entry.request)) {
      try statistician.decide(entry.request, approve: true, stamp: stamp())
    }
    _ = try year.supervisor.decide(entry.request, approve: true, stamp: stamp(by: "y-lan"))
    let out = try statistician.release(entry.id)
    #expect(out.isOut && out.confirmedBy == "y-lan" && out.askedBy == "s")
    let draft = try ReleaseRebuild(store: statistician, stamp: stamp()).draft(out)
    #expect(!draft.parts.isEmpty)
    for table in draft.published {
      #expect(!table.cells.contains { $0.printed.map { (1..<10).contains($0) } ?? false })
    }
  }

  @Test func `what went out meanwhile makes a draft stale; what was withdrawn stays known`() throws {
    let first = try release(StandardSet.questions(Period("2026-Q3")), confirm: false)
    let second = try release(StandardSet.questions(Period("2026-Q4")))
    #expect(throws: StoreError.releaseOvertaken(first.id)) {
      try year.supervisor.decide(first.request, approve: true, stamp: stamp(by: "y-lan"))
    }
    try statistician.withdrawRelease(second.id, stamp: stamp())
    let withdrawn = try statistician.release(second.id)
    #expect(withdrawn.isKnown && !withdrawn.isOut)
    #expect(throws: StoreError.notOut(second.id)) {
      try statistician.withdrawRelease(second.id, stamp: stamp())
    }
    let made = try desk().make(StandardSet.questions(Period("2026-Q4")))
    #expect(made.known == second.id)
  }

  @Test func `what goes out to the public tells offices no more than they know`() throws {
    var left = 0
    for quarter in ["2026-Q3", "2026-Q4"] {
      let questions = try StandardSet.questions(Period(quarter))
      try release(questions, .official)
      try release(questions)
      left += try desk().make(questions).draft.omissions.count
      let audit = try audit(.official)
      #expect(audit.isSafe, "\(audit.groups.filter { !$0.findings.isSafe }.map(\.name))")
    }
    #expect(left < 2 * (try StandardSet.questions(Period("2026-Q4")).count))
  }

  @Test func `figures don't go out before their day of knowledge is over, nor below the threshold`()
    throws
  {
    let october = try StandardSet.questions(Period("2026-10"))
    let early = YearLog.stamp(300 * 24 * 60, by: "y-lan")
    #expect(throws: StoreError.notFinal(until: "2026-11-05")) {
      try year.supervisor.proposeRelease(
        ReleaseEntry.Content(
          audience: "public", secrecy: "open", scope: "", revises: nil, policy: Data(),
          questions: october, published: Data()), proof: Data(), after: nil, stamp: early)
    }
    #expect(throws: ReleaseError.thresholdTooLow(5, least: 10)) {
      try ReleasePreparation(statistician, .public, threshold: 5, stamp: stamp())
    }
    #expect(throws: ReleaseError.thresholdTooLow(4, least: 5)) {
      try ReleasePreparation(statistician, .official, threshold: 4, stamp: stamp())
    }
  }

  @Test func `where too much is hidden a coarser table is proposed that keeps enough`() throws {
    let desk = try desk()
    let fine = try Question(
      "fine", counting: .child, by: [.sex, .topicDetail], in: Period("2026-H2"))
    let made = try desk.make([fine])
    let proposal = try #require(try desk.proposals(for: made, wanted: 0.4).first)
    #expect(proposal.question == fine && proposal.share >= 0.4)
    #expect(try #require(proposal.coarser) != fine)
  }

  @Test func `the files of a release hold nothing hidden and no name`() throws {
    let entry = try release(StandardSet.questions(Period("2026")))
    let heading = ReportHeading.example
    let bulletin = try ReleaseBulletin(
      store: statistician, stamp: stamp(), heading: heading, tool: "hotline 0"
    )
    .bulletin(entry)
    let files = try bulletin.files(
      Set(ExportFormat.allCases).subtracting([.dhis2]), languages: Language.allCases)
    let topics = try #require(bulletin.figures.flatMap(\.codebooks).first { $0.dimension == "topic" })
    #expect(topics.entries.contains { $0.code == "BL01" && $0.parent == "BL" })
    #expect(files.contains { $0.name == "2026-r1-report-vi.html" })
    #expect(files.contains { $0.name.hasSuffix("-sdmx.csv") || $0.name.contains("sdmx") })
    for file in files { #expect(!file.text.contains("A Thử")) }
  }
}
