import CaseModel
import Foundation
import Statistics
import Testing

@testable import hotline

struct QuestionFileTests {
  private func read(_ text: String) throws -> [Question] {
    try QuestionFile.read(Data(text.utf8))
  }

  @Test func `a set of questions is read as it is written`() throws {
    let questions = try read(
      """
      {"questions": [{"name": "a", "count": "child", "by": ["topic", "sex"],
        "where": {"nature": ["actual"]}, "in": "2026-10", "cut": "administrative",
        "knownOn": "2026-11-20"}, {"name": "b", "count": "contact", "in": "2026-Q4"}]}
      """)
    #expect(questions.map(\.name) == ["a", "b"])
    #expect(
      questions[0].period.firstDay == "2026-09-15" && questions[0].known == .day("2026-11-20"))
    #expect(questions[0].filters == [.nature: ["actual"]] && questions[1].axes.isEmpty)
    let again = try JSONEncoder().encode(QuestionSet(questions))
    #expect(try QuestionFile.read(again) == questions)
  }

  @Test(arguments: [
    (
      #"{"questions": [{"name": "a", "count": "child", "in": "2026-10", "filter": {}}]}"#,
      "$.questions[0].filter"
    ),
    (
      #"{"questions": [{"name": "a", "count": "people", "in": "2026-10"}]}"#, "$.questions[0].count"
    ),
    (#"{"questions": [{"name": "a", "count": "child"}]}"#, "$.questions[0].in"),
    (
      #"{"questions": [{"name": "a", "count": "child", "in": "2026-10", "where": {"x": ["y"]}}]}"#,
      "$.questions[0].where"
    ),
    ("[]", "$"), ("nonsense", "$"),
  ])
  func `a fault is told by its place, and a mistyped filter never counts everything`(
    text: String, path: String
  ) {
    let error = #expect(throws: QuestionFileError.self) { try read(text) }
    #expect(error?.path == path)
  }

  @Test func `a question that can't be asked says why`() {
    #expect(throws: QuestionError.notAPeriod("2026-13")) {
      try read(#"{"questions": [{"name": "a", "count": "child", "in": "2026-13"}]}"#)
    }
    #expect(throws: QuestionError.noQuestions) { try read(#"{"questions": []}"#) }
  }
}
