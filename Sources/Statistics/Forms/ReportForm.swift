public import Base

/// A form of a report: its number, its title and the tables that it asks for.
public protocol ReportForm: Sendable {
  /// Two digits, as authorities know it.
  var number: String { get }
  var title: Text { get }
  var chapter: ReportChapter { get }
  /// Whether its tables stand beside the year so far and the same period of the year before.
  var comparesYears: Bool { get }
  /// The tables that broadcasts speak of, by their names, with the words before their items.
  var spoken: [String: Text] { get }

  func questions(_ asked: PeriodAsked) throws(QuestionError) -> [Question]
}

/// Where a form stands in a report.
public enum ReportChapter: Int, CaseIterable, Sendable {
  /// Tình hình tiếp nhận.
  case intake = 1
  /// Phân tích.
  case analysis
  /// Chuyển tuyến, thời gian xử lý.
  case handling
}

extension ReportForm {
  public var comparesYears: Bool { false }
  public var spoken: [String: Text] { [:] }

  /// Whether a question is one of its own: by all of it, not by its name.
  public func holds(_ question: Question) -> Bool {
    let asked = PeriodAsked(question.period, unitsOn: question.unitsOn, known: question.known)
    return (try? questions(asked))?.contains(question) ?? false
  }
}

/// The forms that the project ships.
public enum ReportForms {
  /// Those that go out for every period.
  public static let standard: [any ReportForm] = [
    Form01Intake(), Form02Topics(), Form03Places(), Form04Sources(), Form05Handling(),
  ]

  /// The form of a question; nil for one that somebody wrote.
  public static func form(of question: Question) -> (any ReportForm)? {
    (standard + [Form07Triage(), Form08Answers()]).first { $0.holds(question) }
  }
}
