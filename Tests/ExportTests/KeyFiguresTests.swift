import Base
import Export
import Testing

/// What the report says first, and what it leaves to the forms.
struct KeyFiguresTests {
  @Test(arguments: [(Language.vi, "1.326"), (.en, "1,326")])
  func `the report begins with how many calls, children and referrals there were`(
    language: Language, calls: String
  ) throws {
    let page = Page(Report(try Sample.bulletin(), language).document)
    let numbers = page.all("dd").filter { $0.path.contains("section") }.prefix(3).map(\.text)
    #expect(numbers.map { $0.filter { !$0.isWhitespace } } == [calls, "214", "131"])
  }

  @Test func `a paragraph says how many items aren't published, and names none of them`() throws {
    let document = Report(try Sample.bulletin(), .vi).document
    let paragraphs = document.split(separator: "<p>").map { $0.prefix { $0 != "<" } }
    #expect(paragraphs.contains { $0.contains("3 mục không công bố, ghi x trong biểu.") })
    #expect(!paragraphs.contains { $0.contains("Bóc lột trẻ em") })
  }
}
