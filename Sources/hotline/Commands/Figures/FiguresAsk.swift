import Base
import ArgumentParser
import CaseModel
import CaseStore
import Statistics

/// Answers a declared set of questions, for the eyes of those who may count.
struct FiguresAsk: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ask",
      abstract: say(
        vi: "Đếm theo các câu hỏi trong một tệp; chỉ xem trên màn hình.",
        en: "Count what a file asks; on the screen only."),
      discussion: say(
        vi: """
          Tệp: {"questions": [{"name": "theo-xa", "count": "case", "by": ["commune", "topic-group"], "in": "2026-Q4"}]}
          Số đếm thô nhận ra được từng trẻ: không in, không lưu, không gửi ai. Cần vai trò thống kê hoặc giám sát.
          """,
        en: """
          The file: {"questions": [{"name": "by-place", "count": "case", "by": ["commune", "topic-group"], "in": "2026-Q4"}]}
          Unprotected counts give single children away: don't print, keep or send them. For statisticians and supervisors.
          """) + "\n" + examples("hotline figures ask questions.json"))
  }

  @Argument(
    help: ArgumentHelp(
      say(vi: "Tệp JSON; '-' là đầu vào chuẩn.", en: "A JSON file; '-' is standard input."),
      valueName: "file"))
  var file: String?
  @Flag(
    help: ArgumentHelp(
      say(vi: "In JSON Schema của tệp.", en: "Print the file's JSON Schema.")))
  var schema = false
  @OptionGroup var options: LogOptions

  func run() throws {
    if schema {
      try Surroundings.live.out(JSON.document(QuestionFile.schema))
      return
    }
    guard let file else { throw CommandError.needsInput(flag: "FILE") }
    let session = try Session(options)
    let questions = try QuestionFile.read(try session.surroundings.json(file, flag: "FILE"))
    try session.unlockIfLocked()
    guard session.style.isTerminal, options.output.format == .text else {
      throw CommandError.countsOnScreenOnly
    }
    let tables = try session.store.answer(questions, stamp: session.stamp)
    let words = try session.store.figureWords()
    session.talkOfUnfinished(questions)
    for table in tables {
      try session.surroundings.out(
        CountSheet(table: table, words: words).text(session.style) + "\n")
    }
    session.talk(
      Text(
        vi: "Số đếm thô, chưa bảo vệ: chỉ để xem.",
        en: "Unprotected counts: for your eyes only."))
  }
}

extension Session {
  /// Says until when counts can still change.
  func talkOfUnfinished(_ questions: [Question]) {
    let today = "\(calendar.day(of: stamp.now))"
    guard let last = questions.map(\.finalAfter).max(), last >= today else { return }
    talk(
      Text(
        vi: "Chưa chốt: số liệu còn có thể đổi đến hết ngày \(last).",
        en: "Not final: counts can change until the end of \(last)."))
  }
}
