import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Requests of people whose data the log holds.
struct SubjectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "subject",
      abstract: say(
        vi: "Yêu cầu của người có dữ liệu: xem, sửa, hạn chế, xóa.",
        en: "Requests of people whose data it is: to see, correct, restrict, erase."),
      discussion: say(
        vi: """
          Giám sát ghi và quyết định. Trả lời là đã nhận trong 2 ngày làm việc; thực hiện trong 10 ngày (xem, sửa), 15 (hạn chế), 20 (xóa)
          (NĐ 356/2025 Đ5; số ngày theo loại theo trí nhớ, cần đối chiếu). Tìm người: 'hotline search'. Sửa: 'hotline case amend --for
          subject-request'. Hạn chế: 'subject answer … done' là có hiệu lực (việc dựa vào đồng ý bị từ chối, không in tên người gọi, không rút
          để đọc lại) đến 'subject answer … lifted'. Xóa: 'hotline erase', hai giám sát. Hồ sơ được xem khi nào:
          'hotline audit subject'. Cha, mẹ bị tố giác, người bị tố giác: từ chối, nêu điều luật, và được ghi lại.
          """,
        en: """
          A supervisor records and decides. That it was received is answered within 2 working days; it is done within 10 days (see, correct),
          15 (restrict), 20 (erase) (NĐ 356/2025 art. 5; which days for which kind is from memory, to be checked). Find the person: 'hotline
          search'. Correct: 'hotline case amend --for subject-request'. Restrict: 'subject answer … done' takes effect (what rests on consent is
          refused, callers are named on no paper, nothing is drawn to be read again) until 'subject answer … lifted'. Erase: 'hotline
          erase', two supervisors. When the case was consulted: 'hotline audit subject'. An accused parent, or the accused: refused with the
          article, on record.
          """),
      subcommands: [SubjectAsk.self, SubjectList.self, SubjectAnswerCommand.self, SubjectPrint.self])
  }
}

/// Writes a request down.
struct SubjectAsk: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ask",
      abstract: say(vi: "Ghi một yêu cầu.", en: "Record a request."),
      discussion: examples(
        "hotline subject ask 26-0147-1/c1 see --by child", "hotline subject ask 26-0147-1 restrict --by caller"))
  }
  @Argument(
    help: ArgumentHelp(
      say(vi: "Trẻ (26-0147-1/c1) hoặc hồ sơ.", en: "The child (26-0147-1/c1) or the case."), valueName: "child or case"
    ))
  var about: String
  @Argument(help: ArgumentHelp(say(vi: "Yêu cầu gì.", en: "What is asked for.")))
  var kind: SubjectRequest.Kind
  @Option(help: ArgumentHelp(say(vi: "Ai yêu cầu.", en: "Who asks.")))
  var by: SubjectRequest.Asker
  @OptionGroup var at: WhenOptions
  @Option(help: .wordsFrom) var wordsFrom: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let child = about.contains("/") ? try ChildNumber(about) : nil
    let number = try child?.number ?? CaseNumber(about)
    let moment = try at.moment(session)
    let result = try session.takingWords(
      Text(vi: "Lời yêu cầu (Enter: không có)", en: "In their words (Enter: nothing)"), from: wordsFrom,
      flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      return try store.askAsSubject(
        kind, by: by, child: child, in: number, words: words, at: moment ?? stamp.now, stamp: stamp)
    }
    let values = [("request", "\(result.id)"), ("refused", result.refusal == nil ? "no" : "yes")]
    if let refusal = result.refusal {
      return try session.done(
        number,
        Text(
          vi: "\(number), yêu cầu \(result.id): TỪ CHỐI, \(refusal.vi). Trả lời bằng văn bản, nêu điều này.",
          en: "\(number), request \(result.id): REFUSED, \(refusal.en). Answer in writing with this."), values: values)
    }
    let (answerBy, dueAt) = (session.calendar.limit(result.answerBy), session.calendar.limit(result.dueAt))
    try session.done(
      number,
      Text(
        vi: "\(number), yêu cầu \(result.id): trả lời đã nhận trước \(answerBy), thực hiện trước \(dueAt).",
        en: "\(number), request \(result.id): answer that it is received by \(answerBy), done by \(dueAt)."),
      values: values + [("answerBy", "\(result.answerBy)"), ("requestDueAt", "\(result.dueAt)")],
      next: Text(
        vi: "Đã trả lời thì: 'hotline subject answer \(number) \(result.id) received'.",
        en: "When it was answered: 'hotline subject answer \(number) \(result.id) received'."))
  }
}

/// A request of a case.
struct SubjectOptions: ParsableArguments {
  @OptionGroup var subject: CaseOptions
  @Argument(help: ArgumentHelp(say(vi: "Số của yêu cầu.", en: "The request's number.")))
  var request: EntryID
}

/// What was done about it.
struct SubjectAnswerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer",
      abstract: say(
        vi: "Ghi trả lời: đã nhận, đã thực hiện, từ chối có lý do, bỏ hạn chế.",
        en: "Record the answer: received, done, refused with a reason, or a restriction lifted."),
      discussion: examples("hotline subject answer 26-0147-1 41 done", "hotline subject answer 26-0147-1 41 lifted"))
  }
  @OptionGroup var request: SubjectOptions
  @Argument(help: ArgumentHelp(say(vi: "Trả lời thế nào.", en: "What was answered.")))
  var result: SubjectAnswer.Result
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(request.subject.options)
    let number = try request.subject.parsed()
    try session.takingWords(
      Text(vi: "Đã làm gì, hoặc vì sao từ chối", en: "What was done, or why it is refused"), from: wordsFrom,
      flag: "--words-from"
    ) { store, words in
      try store.answerSubject(request.request, in: number, result, words: words, stamp: session.stampNow)
    }
    try session.done(
      number,
      Text(
        vi: "\(number), yêu cầu \(request.request): \(result.label.vi).",
        en: "\(number), request \(request.request): \(result.label.en)."),
      values: [("request", "\(request.request)"), ("result", result.rawValue)])
  }
}

extension SubjectRequest.Kind: ExpressibleByArgument {}
extension SubjectRequest.Asker: ExpressibleByArgument {}
extension SubjectAnswer.Result: ExpressibleByArgument {}
