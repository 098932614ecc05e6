import Base
import Disclosure
import Testing

@testable import Export

struct LegendTests {
  static func text(_ policy: Policy, _ language: Language) -> String {
    let legend = Legend(policy, of: [])
    return ([legend.line] + legend.paragraphs).map { $0.inLanguage(language) }.joined(
      separator: " ")
  }

  @Test(arguments: Policy.Protection.allCases, Language.allCases)
  func `it says the threshold, the protection, and that sums needn't show`(
    protection: Policy.Protection, language: Language
  ) throws {
    let text = Self.text(try Policy(threshold: 10, protection: protection), language)
    #expect(text.contains(language == .vi ? "từ 1 đến 9" : "from 1 to 9"))
    let words: [Policy.Protection: Text] = [
      .exact: Text(vi: "hai giá trị", en: "two values"),
      .interval: Text(vi: "ba giá trị", en: "three values"),
      .strict: Text(vi: "từ 10 trở lên", en: "10 or more"),
    ]
    #expect(text.contains(try #require(words[protection]).inLanguage(language)))
    #expect(text.contains(language == .vi ? "không nhất thiết ra tổng" : "need not add up"))
  }

  @Test func `it tells whether a hidden number may be zero`() throws {
    let hideable = Self.text(try Policy(threshold: 5), .en)
    #expect(hideable.contains("may also be zero"))
    #expect(hideable.contains("larger counts and zeros"))
    let printed = Self.text(try Policy(threshold: 5, zeros: .printed), .en)
    #expect(printed.contains("never zero"))
    #expect(!printed.contains("may also be zero"))
  }

  @Test func `it names people who know cases only where the policy does`() throws {
    #expect(Self.text(try Policy(threshold: 5, coalition: 2), .en).contains("know 2 cases"))
    #expect(!Self.text(try Policy(threshold: 5), .en).contains("already"))
  }

  @Test(arguments: [
    (1_234_567, "1.234.567", "1,234,567"), (999, "999", "999"), (0, "-", "-"),
  ])
  func `numbers are written as people of the language write them`(
    number: Int, vi: String, en: String
  ) {
    #expect(Printed.number(number).sign(.vi) == vi)
    #expect(Printed.number(number).sign(.en) == en)
  }

  @Test func `every error says what to do in both languages`() {
    let errors: [ExportError] = [
      .notAPeriod("a"), .unsafeName("a"), .noFigures, .differingPolicies, .numberInRemark,
      .missingLabel(dimension: "a", code: "b"), .unknownRole(line: 2),
      .badMapping(.empty),
      .noDHIS2Code(role: "orgUnit", code: "b"), .administrativePeriod(format: "DHIS2"),
    ]
    for error in errors {
      #expect(error.text.vi != error.text.en)
      #expect(error.text.en.hasSuffix("."))
      #expect(error.description == error.text.en)
    }
  }
}
