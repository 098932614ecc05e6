import Base
import Foundation
import CaseModel
import CaseStore
import Testing
import Triage

@testable import hotline

/// The page of rules is whole: every rule and every shipped clock, in both languages.
struct RulesTopicTests {
  private static let today = Day(year: 2026, month: 11, day: 1)

  @Test(arguments: Language.allCases)
  func `every rule and every clock stands on the page, with its words`(language: Language) throws {
    let page = RulesTopic.page.inLanguage(language)
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(Triage.rules.count == 24)
    for rule in Triage.rules {
      #expect(page.contains("\n  \(rule.code)\n"), "\(rule.code)")
      for text in [rule.text, rule.change] {
        let told = text.inLanguage(language).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
        #expect(words.contains(told), "\(rule.code)")
      }
    }
    let clocks = try ClockRule.shipped(on: try #require(Self.today))
    #expect(clocks.count > 20)
    for clock in clocks {
      #expect(page.contains("\n  \(clock.code)\n"), "\(clock.code)")
      #expect(words.contains(clock.label.inLanguage(language)), "\(clock.code)")
    }
  }

  @Test func `each rule says which urgency it proposes`() {
    for rule in Triage.rules where rule.code != "other-signs" {
      let names = Urgency.allCases.map { $0.label.vi.lowercased() } + ["không cần theo dõi"]
      #expect(names.contains { rule.text.vi.lowercased().contains($0) }, "\(rule.code)")
    }
  }

  @Test func `a clock of another day isn't on it`() throws {
    let before = try ClockRule.shipped(on: try #require(Day(year: 2016, month: 1, day: 1)))
    let now = try ClockRule.shipped(on: try #require(Self.today))
    #expect(before.count < now.count)
    #expect(before.allSatisfy { $0.code != "d02-commune-told" })
  }

  @Test func `a clock tells its own conditions and no other`() throws {
    let clocks = try ClockRule.shipped(on: try #require(Self.today))
    let page = RulesTopic.page.inLanguage(.en)
    for clock in clocks {
      let part = try #require(page.components(separatedBy: "\n  \(clock.code)\n").last)
        .components(separatedBy: "Basis: ")[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let labels = ClockRule.Condition.allCases.filter { !clock.conditions.contains($0) }.map(\.label.en)
      let told =
        part.components(separatedBy: "; when: ").dropFirst().first?.components(separatedBy: ". Met by").first ?? ""
      #expect(told.split(separator: ", ").allSatisfy { !labels.contains(String($0)) }, "\(clock.code)")
      #expect(clock.conditions.isEmpty == told.isEmpty, "\(clock.code)")
    }
  }
}
