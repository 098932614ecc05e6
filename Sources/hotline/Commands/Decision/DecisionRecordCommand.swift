import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// Enters a decision.
struct DecisionRecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say(
        vi: "Ghi một quyết định về trẻ; người khác xác nhận.",
        en: "Enter a decision about a child; somebody else confirms it."),
      discussion: say(
        vi: """
          Cơ quan, người ký, chức vụ, căn cứ: trả lời khi được hỏi, hoặc tài liệu JSON {"body","signatory","office","grounds"} bằng --from.
          --paper: tệp quét của quyết định; chỉ mã SHA-256 của tệp được ghi.
          """,
        en: """
          Body, signatory, office and grounds: answer when asked, or give one JSON document {"body","signatory","office","grounds"} with --from.
          --paper: a scan of the decision; only the SHA-256 of the file is kept.
          """)
        + "\n"
        + examples(
          "hotline decision record 26-0147-1/c1 plan-approval --number 12/QĐ-UBND --day 2026-10-05 --from - < decision.json"
        ))
  }
  @OptionGroup var subject: ChildOptions
  @Argument(
    help: ArgumentHelp(
      say(vi: "Quyết định gì; không có thì hỏi.", en: "Which decision; asked where it isn't given.")))
  var act: DecisionAct?
  @Option(
    help: ArgumentHelp(say(vi: "Số quyết định; không có thì hỏi.", en: "Its number; asked where it isn't given.")))
  var number: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Ngày ký; không có thì hỏi.", en: "The day it was signed; asked where it isn't given."),
      valueName: "day"))
  var day: String?
  @Option(
    name: .customLong("valid-from"),
    help: ArgumentHelp(say(vi: "Có hiệu lực từ ngày.", en: "First day on which it holds."), valueName: "day"))
  var validFrom: String?
  @Option(
    name: .customLong("valid-to"),
    help: ArgumentHelp(say(vi: "Đến hết ngày.", en: "Last day on which it holds."), valueName: "day"))
  var validTo: String?
  @Option(help: ArgumentHelp(say(vi: "Tệp quét của quyết định.", en: "A scan of the paper."), valueName: "file"))
  var paper: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Tài liệu, '-' là đầu vào chuẩn.", en: "The document; '-' is standard input."), valueName: "file"))
  var from: String?
  @OptionGroup var at: WhenOptions

  func run() throws {
    let session = try Session(subject.options)
    try session.unlockIfLocked()
    let child = try subject.parsed()
    let isAsked = act == nil || number == nil || day == nil
    let act = try act?.act ?? ask(session, child)
    var decision = DecisionRecord(
      number: try number ?? session.asked(Text(vi: "Số quyết định?", en: "Its number?"), insteadOf: "--number"),
      day: try day.map { try session.day($0, flag: "--day") } ?? askDay(session))
    decision.from = try validFrom.map { try session.day($0, flag: "--valid-from") }
    decision.until = try validTo.map { try session.day($0, flag: "--valid-to") }
    if isAsked, validFrom == nil, validTo == nil { try askValidity(session, &decision) }
    decision.paper = try paper.map { FileHash.hex(of: try session.surroundings.data($0, flag: "--paper")) }
    // The end of the day it was signed, where nobody says the hour; never later than now.
    let signed = session.calendar.end(of: decision.day).adding(minutes: -1)
    let moment = try at.moment(session)
    let words = try words(session)
    let (record, stamp) = (decision, session.stampNow)
    let id = try session.keepingUnlocked {
      try session.store.recordDecision(
        act, of: child, record, words: words, at: moment ?? min(signed, stamp.now), stamp: stamp)
    }
    try session.done(
      child.number,
      Text(
        vi: "\(child): đã ghi quyết định \(id) (\(act.label.vi)), chờ người khác xác nhận.",
        en: "\(child): decision \(id) entered (\(act.label.en)); somebody else must confirm it."),
      values: [("child", child.description), ("decision", "\(id)")],
      next: Text(
        vi: "Người khác: 'hotline decision confirm \(child) \(id)'.",
        en: "Somebody else: 'hotline decision confirm \(child) \(id)'."))
  }

  private func ask(_ session: Session, _ child: ChildNumber) throws -> Act {
    try session.asked(Text(vi: "Quyết định gì?", en: "Which decision?")) {
      .decisions(try session.paths(of: child.number, child).first)
    }
  }

  private func askDay(_ session: Session) throws -> Day {
    let today = session.calendar.day(of: session.stamp.now)
    let question = Text(vi: "Ký ngày nào?", en: "Signed on which day?")
    let answer = try session.prompt(insteadOf: "--day").ask(
      question, help: DateSense.past.examples, byDefault: Text(vi: "hôm nay", en: "today")
    ) { try Self.day($0, session) }
    switch answer {
    case .value(let day): return day
    case .skipped: return today
    case .back: throw CommandError.cancelled
    }
  }

  /// From when until when it holds; most decisions say so.
  private func askValidity(_ session: Session, _ decision: inout DecisionRecord) throws {
    func ask(_ question: Text, _ flag: String) throws -> Day? {
      let answer = try session.prompt(insteadOf: flag).ask(question, help: DateSense.near.examples) {
        try Self.day($0, session)
      }
      if case .value(let day) = answer { return day }
      if case .back = answer { throw CommandError.cancelled }
      return nil
    }
    decision.from = try ask(Text(vi: "Có hiệu lực từ ngày nào?", en: "From which day does it hold?"), "--valid-from")
    decision.until = try ask(Text(vi: "Đến hết ngày nào?", en: "Until the end of which day?"), "--valid-to")
  }

  private static func day(_ text: String, _ session: Session) throws -> Day {
    if let day = Moment.day(text) { return day }
    let dates = TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
    guard case .day(let day)? = DateSense.near.read(text, dates) else {
      throw Prompt.Unacceptable(expected: DateSense.near.examples)
    }
    return day
  }

  private func words(_ session: Session) throws -> JSONValue {
    if let from { return try session.surroundings.document(from, flag: "--from") }
    var members: [String: JSONValue] = [:]
    let prompt = try session.prompt(insteadOf: "--from")
    for field in DecisionRecord.fields {
      switch try prompt.ask(field.question, isEdited: true, validate: { $0 }) {
      case .value(let line): members[field.key] = .string(line)
      case .skipped: break
      case .back: throw CommandError.cancelled
      }
    }
    return .object(members)
  }
}
