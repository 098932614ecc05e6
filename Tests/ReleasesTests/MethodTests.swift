import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Foundation
import Statistics
import Testing

@testable import Releases

extension ReleaseTests {
  @Test func `a rounded quarter beside its hidden month is audited, rebuilt and written`() throws {
    try release(StandardSet.questions(Period("2026-11")))
    let entry = try release(
      StandardSet.questions(Period("2026-Q4")), .public, .round(base: 5))
    #expect(try audit().isSafe)
    let draft = try ReleaseRebuild(store: statistician, stamp: stamp()).draft(entry)
    let tables = draft.published.filter { !$0.question.attributes.isEmpty }
    // The number of cases is hidden, and the contacts' results would tell it.
    #expect(Set(tables.map(\.question.name)) == ["01-contacts", "04-caller", "04-channel"])
    #expect(tables.allSatisfy { $0.bound > 1 && $0.cells.allSatisfy { $0.printed != nil } })
    let files = try ReleaseBulletin(
      store: statistician, stamp: stamp(), heading: ReportHeading.example, tool: "hotline 0"
    ).bulletin(entry)
      .files(Set(ExportFormat.allCases).subtracting([.dhis2]), languages: Language.allCases)
    let json = try #require(
      files.first { $0.name.hasSuffix(".json") && $0.text.contains("legend") })
    #expect(json.text.contains(#""method": "round", "base": 5"#))
    #expect(!json.text.contains(#""hidden": true"#))
    for report in files where report.folder == "report" {
      #expect(report.text.contains(report.name.contains("-vi") ? "bội số của 5" : "multiple of 5"))
      #expect(!report.text.contains(">x<"))
    }
  }

  @Test func `a base that hides too little is refused`() throws {
    #expect(throws: ReleaseError.baseTooSmall(3, least: 5)) {
      try desk(.official, .round(base: 3))
    }
  }

  @Test func `joined tables keep what was wanted and stay in their period, or don't go out`() throws {
    let desk = try desk(.public, .recode)
    let questions = try StandardSet.questions(Period("2026-H2"))
      .filter { ["02-topic-sex", "03-place", "04-caller"].contains($0.name) }
    let (made, joined) = try desk.recode(questions, wanted: 0.6)
    #expect(!joined.isEmpty)
    let omitted = Set(made.draft.omissions.map(\.question))
    for (question, share) in desk.shares(of: made) where !omitted.contains(question) {
      #expect(share >= 0.6)
    }
    for joining in joined {
      #expect(questions.contains(joining.question))
      guard let instead = joining.instead else {
        #expect(!made.asked.contains { $0.name == joining.question.name && $0 == joining.question })
        continue
      }
      #expect(instead.period == joining.question.period && instead != joining.question)
      #expect(joining.share >= 0.6)
      #expect(made.asked.contains(instead) && !made.asked.contains(joining.question))
    }
  }

  @Test func `where nothing coarser of a period keeps enough, nothing goes out`() throws {
    let desk = try desk(.public, .recode)
    let bySex = try Question("sex", counting: .child, by: [.sex], in: Period("2026-H2"))
    #expect(throws: ReleaseError.nothingKeeps(100)) { try desk.recode([bySex], wanted: 1) }
    let byResult = try Question(
      "result", counting: .contact, by: [.result], in: Period("2026-H2"))
    let (made, joined) = try desk.recode([bySex, byResult], wanted: 0.6)
    #expect(!made.asked.contains(bySex))
    let left = try #require(joined.first { $0.question == bySex })
    let year = try Period("2026")
    #expect(left.instead == nil && left.longer == year)
  }

  @Test func `a table whose period has too few in all stays left out and isn't joined`() throws {
    let desk = try desk(.public, .recode)
    let few = try Question("few", counting: .child, by: [.sex], in: Period("2026-11"))
    let byResult = try Question(
      "result", counting: .contact, by: [.result], in: Period("2026-H2"))
    let (made, joined) = try desk.recode([few, byResult], wanted: 0.6)
    #expect(made.draft.omissions.contains { $0.question == few && $0.reason == .tooFew })
    #expect(!joined.contains { $0.question == few })
  }

  @Test func `a table that can't be protected as it was asked is joined`() throws {
    let desk = try ReleasePreparation(
      statistician, .public, threshold: nil, coalition: 8, method: .recode, stamp: stamp())
    let helpless = try StandardSet.questions(Period("2026-H2")).first { question in
      try desk.make([question]).draft.omissions.contains { $0.question == question && $0.reason == .unprotectable }
    }
    let question = try #require(helpless)
    let (_, joined) = try desk.recode([question], wanted: 0.01)
    #expect(joined.map(\.question) == [question])
  }

  @Test func `a table of any topic says in every file that it doesn't add up`() throws {
    let question = try Question("any", counting: .child, by: [.anyTopic], in: Period("2026"))
    let entry = try release([question])
    let bulletin = try ReleaseBulletin(
      store: statistician, stamp: stamp(), heading: ReportHeading.example, tool: "hotline 0"
    ).bulletin(entry)
    #expect(bulletin.figures.map(\.overlapping) == [["topics"]])
    let files = try bulletin.files(
      Set(ExportFormat.allCases).subtracting([.dhis2]), languages: Language.allCases)
    #expect(files.contains { $0.text.contains(#""addsUp": false"#) })
    let described = files.filter {
      $0.name.hasSuffix("metadata.json") || $0.name == "datapackage.json"
    }
    #expect(described.count == 2)
    #expect(described.allSatisfy { $0.text.contains("don't add up") })
  }
}
