import Base
import ArgumentParser
import CaseModel
import CaseStore

struct SubjectList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Các yêu cầu đang chờ, theo hạn.", en: "The requests that wait, by their limit."),
      discussion: examples("hotline subject list", "hotline subject list --all"))
  }
  @Flag(help: ArgumentHelp(say(vi: "Cả những yêu cầu đã xong.", en: "Those that have ended too.")))
  var all = false
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let found = try session.store.subjectRequests(all: all, limit: 1000)
    try session.show(
      Listing(
        items: found.map { SubjectRow($0, session) },
        ifEmpty: Text(vi: "Không có yêu cầu nào.", en: "There are no requests.")))
  }
}

/// A request on one line. Who asks, and what for, is sealed in the case.
struct SubjectRow: Listed {
  let request: EntryID
  let number: String
  let answerBy: Instant
  let dueAt: Instant
  let answeredAt: Instant?
  let endedAt: Instant?
  private let cells: [TextTable.Cell]

  init(_ line: CaseStore.SubjectLine, _ session: Session) {
    request = line.id
    number = line.number.description
    answerBy = line.answerBy
    dueAt = line.dueAt
    answeredAt = line.answeredAt
    endedAt = line.endedAt
    let (calendar, now) = (session.calendar, session.stamp.now)
    let isAnswerLate = line.answeredAt == nil && line.answerBy < now
    cells = [
      TextTable.Cell("\(line.id)"), TextTable.Cell(line.number.description),
      TextTable.Cell(
        line.answeredAt.map { calendar.written($0) } ?? calendar.limit(line.answerBy), isAnswerLate ? .alarm : nil),
      TextTable.Cell(calendar.limit(line.dueAt), line.endedAt == nil && line.dueAt < now ? .alarm : nil),
      TextTable.Cell(line.endedAt.map { calendar.written($0) } ?? ""),
    ]
  }

  private enum CodingKeys: CodingKey { case request, number, answerBy, dueAt, answeredAt, endedAt }

  static let columns = [
    ListColumn("request", vi: "YÊU CẦU", en: "REQUEST"), ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("answerBy", vi: "TRẢ LỜI ĐÃ NHẬN", en: "ANSWER BY"), ListColumn("dueAt", vi: "THỰC HIỆN", en: "DONE BY"),
    ListColumn("endedAt", vi: "XONG", en: "ENDED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] { cells }

  var values: [String] {
    ["\(request)", number, "\(answerBy)", "\(dueAt)", endedAt.map { "\($0)" } ?? ""]
  }
}

extension Session {
  /// Who waits for their own data is said wherever somebody looks at what is due.
  func saySubjects() throws {
    for line in try store.subjectRequests(limit: 20) {
      let limit = line.answeredAt == nil ? line.answerBy : line.dueAt
      let what =
        line.answeredAt == nil
        ? Text(vi: "trả lời đã nhận", en: "to answer that it is received") : Text(vi: "thực hiện", en: "to be done")
      let left = Remaining.text(limit, now: stamp.now)
      talk(
        Text(
          vi: "Yêu cầu dữ liệu \(line.id) (\(line.number)): \(what.vi) trước \(calendar.limit(limit)), \(left.vi). "
            + "'hotline subject list'.",
          en: "Data request \(line.id) (\(line.number)): \(what.en) by \(calendar.limit(limit)), \(left.en). "
            + "'hotline subject list'."))
    }
  }
}
