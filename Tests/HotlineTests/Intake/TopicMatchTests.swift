import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

@testable import hotline

/// The topic that somebody means is found by the words they say, and no other is taken for it.
struct TopicMatchTests {
  private let topics: [Choice<JSONValue>]
  private let groups: [Choice<JSONValue>]

  init() throws {
    let log = try TestLog()
    let day = try log.store.calendar().day(of: TestLog.noon)
    (topics, groups) = FormChoices.topics(
      try log.store.reference(at: TestLog.noon).topics, words: try log.store.topicWords(on: day))
  }

  private func match(_ said: String, _ language: Language) -> ChoiceMatch<JSONValue> {
    ChoiceMatch(said, in: groups + topics, listed: groups.count, isWary: true, language)
  }

  @Test(arguments: Language.allCases)
  func `what people say finds what they mean, in whichever language it is said`(
    language: Language
  ) {
    #expect(SaidWords.plain.count >= 150)
    for (said, means) in SaidWords.plain {
      #expect(match(said, language).certain.map(\.code) == [means], "\(said)")
      let shouted = "  " + said.uppercased() + " "
      #expect(match(shouted, language).certain.map(\.code) == [means], "\(shouted)")
      let parts = said.decomposedStringWithCanonicalMapping
      #expect(match(parts, language).certain.map(\.code) == [means], "\(said) in NFD")
    }
  }

  @Test(arguments: Language.allCases)
  func `a word of several meanings takes none, and shows them all`(language: Language) {
    for (said, mayMean) in SaidWords.unclear {
      let found = match(said, language)
      #expect(found.certain.count != 1, "\(said) took \(found.certain.map(\.code))")
      let shown = Set((found.certain.isEmpty ? found.possible : found.certain).map(\.code))
      #expect(shown.isSuperset(of: mayMean), "\(said) shows \(shown)")
    }
  }

  @Test(arguments: SaidWords.nothing)
  func `what is no topic is none, kinds of calls among them`(said: String) {
    for language in Language.allCases {
      let found = match(said, language)
      #expect(found.certain.isEmpty && !found.possible.contains { $0.code.hasPrefix("KP") })
    }
  }

  @Test func `groups come first, gravest first, each with its topics`() {
    #expect(groups.count == 13 && topics.count == 85)
    #expect(groups.first?.code == "XH" && groups.last?.code == "TV")
    #expect(groups.flatMap(\.members).count == topics.count)
    #expect(match("2", .vi).certain.map(\.code) == [groups[1].code])
    #expect(match("14", .vi).certain.isEmpty)
  }

  @Test func `every word of the reference data finds its topic`() throws {
    for choice in groups + topics {
      for name in choice.names {
        let found = match(name, .vi)
        let shown = found.certain.isEmpty ? found.possible : found.certain
        #expect(shown.contains { $0.code == choice.code }, "\(name) of \(choice.code)")
      }
    }
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("thúy", "thuý"), ("khỏe", "khoẻ"), ("Đăk", "đăk"), ("ĐÁNH", "đánh"),
  ])
  func `a tone may stand on either letter of a vowel`(typed: String, given: String) {
    #expect(TypedWords(typed).means(TypedWords(given)) == .fully)
  }

  @Test(arguments: [
    ("danh", "đánh", "fully"), ("đánh", "đánh", "fully"), ("đanh", "đánh", "partly"),
    ("dánh", "đánh", "partly"), ("đành", "đánh", "nil"), ("bo doi", "bỏ đói", "fully"),
    ("bộ đội", "bỏ đói", "nil"), ("danh", "danh", "fully"), ("đánh", "danh", "nil"),
  ])
  func `marks count where they were typed`(typed: String, given: String, agreement: String) {
    let found = TypedWords(typed).means(TypedWords(given))
    #expect((found.map { "\($0)" } ?? "nil") == agreement)
  }
}
