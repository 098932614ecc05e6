import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Triage

/// A report about a child: asked for question by question, or one JSON document.
struct IntakeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "intake",
      abstract: say(vi: "Ghi một báo tin về trẻ em.", en: "Record a report about a child."),
      discussion: say(
        vi: """
          Không có --from thì hiện cả mẫu (Mẫu 01) trên một màn hình: đi lại tự do giữa các câu, F1 giải thích, F2 ghi ngay, F3 đứt máy, F4 gọi 113,
          Ctrl-C dừng và giữ bản nháp. --one-by-one, màn hình nhỏ hay HOTLINE_PLAIN=1: hỏi từng câu; '?' giải thích, '<' quay lại, /ghi ghi ngay,
          /dut đứt máy, /113. Sau mỗi phím, bản nháp được giữ niêm phong trong sổ; cửa sổ đóng hay mất điện cũng còn.
          Tệp có mỗi dòng một báo tin được ghi trọn vẹn hoặc không gì cả; chạy lại với cùng khóa không ghi hai lần. Trong lúc ghi, người
          khác phải chờ: tệp lớn trên sổ đang dùng thì thêm --skip-faulty, ghi từng 50 dòng. Cuộc gọi trước giống thì được nêu ra.
          """,
        en: """
          Without --from the whole form (Mẫu 01) stands on one screen: move freely, F1 explains, F2 records now, F3 the line dropped, F4 calls 113,
          Ctrl-C stops and keeps a draft. --one-by-one, a small screen or HOTLINE_PLAIN=1: one question after the other; '?' explains, '<' goes
          back, /record, /dropped, /113. After every key the draft is kept, sealed, in the log: a closed window or a power cut leaves it there.
          A file with one report a line is recorded whole or not at all; a second run with the same key records nothing twice. Others wait
          meanwhile: for a large file on a log in use add --skip-faulty, which records 50 lines at a time. Earlier contacts that are like it are told.
          """) + "\n"
        + examples(
          "hotline intake", "hotline intake --resume", "hotline intake --draft 3",
          "hotline intake --from - < report.json", "hotline intake --from 2026-10.jsonl --key 2026-10"))
  }

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tài liệu JSON, hoặc mỗi dòng một tài liệu (.jsonl); '-' là đầu vào chuẩn.",
        en: "A JSON document, or one a line (.jsonl); '-' is standard input."),
      valueName: "file"))
  var from: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa: ghi lại cùng khóa không tạo bản thứ hai. Tệp nhiều dòng: khóa và số dòng.",
        en:
          "Key: a retry with it records nothing twice. With several lines: the key and the line's number."
      ),
      valueName: "key"))
  var key: String?
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(say(vi: "Gắn vào hồ sơ đã có.", en: "Link to this case."), valueName: "case")
  )
  var linkTo: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lúc nhận, nếu ghi sau: 21:15, hôm qua 21h15.",
        en: "When it came in, if written down later: 21:15, yesterday 21:15."), valueName: "moment")
  )
  var received: String?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Đúng là nhận từ rất lâu, trước khi có sổ này.",
        en: "It was received that long ago, before this log began.")))
  var lateEntry = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Không ghi nếu đã có cuộc gọi giống (tên trẻ, số gọi).",
        en: "Record nothing that is like an earlier contact (child's name, phone).")))
  var strict = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Tệp nhiều dòng: bỏ qua dòng có lỗi, ghi phần còn lại.",
        en: "A file of several lines: pass over faulty lines, record the rest.")))
  var skipFaulty = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Sổ thực hành: coi như ghi đúng lúc tiếp nhận.",
        en: "Practice logs: pretend that each is recorded when it was received.")))
  var atReceipt = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Hỏi từng câu một thay vì cả màn hình.", en: "Ask one question after the other instead of the whole screen."
      )))
  var oneByOne = false
  @Flag(help: ArgumentHelp(say(vi: "Tiếp tục bản nháp.", en: "Take up the draft.")))
  var resume = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tiếp tục bản nháp số này; của người khác thì chỉ giám sát.",
        en: "Take up this draft; another's only a supervisor may."), valueName: "number"))
  var draft: DraftID?
  @Flag(
    help: ArgumentHelp(
      say(vi: "In JSON Schema của tài liệu.", en: "Print the document's JSON Schema.")))
  var schema = false
  @OptionGroup var options: LogOptions

  func run() throws {
    if schema {
      try Surroundings.live.out(JSON.document(JSONSchema.of(IntakeForm.fields)))
      return
    }
    let session = try Session(options, rules: .warning)
    try session.unlockIfLocked()
    let target = try linkTo.map { try CaseNumber($0) }
    if let from {
      let data = try session.surroundings.data(
        from, flag: "--from", atMost: JSONLines.longestFile)
      if JSONLines.isSeveral(data, file: from) {
        try recordAll(JSONLines.lines(of: data), linkTo: target, in: session)
      } else {
        guard data.count <= Surroundings.longestDocument else {
          throw CommandError.tooLarge(
            flag: "--from", megabytes: Surroundings.longestDocument / 1_000_000)
        }
        try recordOne(try JSONValue(document: data), linkTo: target, in: session)
      }
    } else {
      try ask(linkTo: target, in: session)
    }
  }

  func validate() throws {
    guard draft == nil || (from == nil && !resume) else {
      throw ValidationError(
        say(
          vi: "Dùng một trong --draft, --resume, --from.",
          en: "Use one of --draft, --resume and --from."))
    }
    guard received == nil || (from == nil && !resume && draft == nil) else {
      throw ValidationError(
        say(
          vi: "--received chỉ dùng khi hỏi từng câu; trong tài liệu thì ghi 'receivedAt'.",
          en: "--received goes with the questions only; a document has 'receivedAt'."))
    }
    guard from != nil || !(strict || skipFaulty || atReceipt) else {
      throw ValidationError(
        say(
          vi: "--strict, --skip-faulty và --at-receipt chỉ đi với --from.",
          en: "--strict, --skip-faulty and --at-receipt go with --from only."))
    }
    guard !atReceipt || options.at == nil else {
      throw ValidationError(
        say(
          vi: "Chỉ dùng một trong --at và --at-receipt.", en: "Use either --at or --at-receipt."))
    }
  }

  private func ask(linkTo: CaseNumber?, in session: Session) throws {
    if let key, let first = try session.store.recorded(key: key) {
      // What was typed before under this key is in the log; nobody types it again.
      try session.show(Done(first, kind: .aboutChild))
      return
    }
    let receipt = try received.map {
      try session.receipt($0, flag: "--received", confirmed: lateEntry)
    }
    let intake = try GuidedIntake(
      session, draft.map { .number($0) } ?? (resume ? .newest : .none), receipt: receipt)
    if let amends = intake.resumed?.amends {
      let report = try session.store.document(amends.number, stamp: session.stampNow)
      // Of the version that was corrected: what others changed since is refused, not overwritten.
      let then = PrintedReport(report.document, of: amends.number, version: amends.version)
      return try Amendment(
        session, then, document: intake.document, intake.vocabulary, intake.keeper
      ).run(ReasonOptions.parse([]))
    }
    let ((recorded, kind), calls) = try intake.run(linkTo: linkTo, oneByOne: oneByOne) {
      document, target, draft, confirmed in
      let stamp = session.stampNow
      let intake = try session.store.read(document, now: stamp.now)
      let doubts = intake.doubts.filter { !confirmed.contains($0) }
      if !doubts.isEmpty { throw IntakeDoubts(doubts: doubts) }
      let recorded = try session.store.record(
        intake, key: key ?? UUID().uuidString, linkTo: target, insteadOf: draft, stamp: stamp)
      return (recorded, intake.report.kind)
    }
    try session.show(Done(recorded, kind: kind))
    if let called = calls.policeTold, let number = recorded.number { noteCall(at: called, number, in: session) }
    tell(recorded, in: session)
  }

  /// That police were told by 113 while the call went on is an act of the case at once, and stops the clock that it
  /// meets; nobody types it again.
  private func noteCall(at moment: Instant, _ number: CaseNumber, in session: Session) {
    do {
      try session.store.recordEmergencyCall(number, at: moment, stamp: session.stampNow)
      let time = session.calendar.clock(moment)
      session.talk(
        Text(
          vi: "Đã ghi vào hồ sơ: báo công an (113) lúc \(time). Còn phải gửi văn bản (BLTTHS Đ146 k4).",
          en: "On record: police told (113) at \(time). A written report still follows (BLTTHS art. 146(4))."))
    } catch {
      let command = "hotline case record \(number) police-told --when \(session.calendar.clock(moment))"
      session.talk(
        Text(
          vi: "Việc gọi 113 chỉ mới có trong ghi chú. Ghi thành việc đã làm: '\(command)'.",
          en: "That 113 was called stands only in the remarks. Record it: '\(command)'."))
    }
  }

  /// Earlier contacts that may be about the same child. Without a search key none are found, and that is said; a
  /// script that wants to be stopped by them is.
  private func earlier(
    _ report: Report, stamp: CaseStore.Stamp, in session: Session
  ) throws -> [CaseStore.Hit] {
    do {
      return try session.store.similar(names: report.soughtNames, phones: report.soughtPhones, stamp: stamp)
    } catch StoreError.searchWaits where !strict {
      session.talk(StoreError.searchWaits.text)
      return []
    }
  }

  private func recordOne(
    _ document: JSONValue, linkTo: CaseNumber?, in session: Session
  ) throws {
    let keyed = try KeyedDocument(document)
    let key = try keyed.key(or: key)
    let stamp = try stamp(for: keyed.document, in: session)
    let intake = try session.store.read(keyed.document, now: stamp.now)
    let known = try key.flatMap { try session.store.recorded(key: $0) }
    let similar =
      try known != nil
      ? []
      : earlier(intake.report, stamp: stamp, in: session)
        .filter { linkTo == nil || $0.number != linkTo }.map { SimilarContact($0) }
    if strict, !similar.isEmpty {
      throw SimilarRefusal(similar: similar, calendar: session.calendar)
    }
    let recorded = try session.store.record(
      intake, key: key ?? UUID().uuidString, linkTo: linkTo, stamp: stamp)
    let result = IntakeResult(
      done: Done(recorded, kind: intake.report.kind), similar: similar, doubts: intake.doubts)
    try session.show(result)
    guard session.options.output.format == .text else { return }
    tell(recorded, in: session)
    result.talk(session)
  }

  private func recordAll(
    _ lines: [JSONLines.Line], linkTo: CaseNumber?, in session: Session
  ) throws {
    if atReceipt { try requirePractice(session) }
    let rows = try BulkIntake(
      session: session, prefix: key, linkTo: linkTo, strict: strict, skipFaulty: skipFaulty,
      atReceipt: atReceipt
    ).run(lines)
    try session.show(Listing(items: rows))
    let skipped = rows.filter { !$0.isDone }.map(\.line)
    if !skipped.isEmpty { throw BulkError.skipped(skipped, of: rows.count) }
  }

  /// When it is recorded: now or, in practice, when it was received.
  private func stamp(for document: JSONValue, in session: Session) throws -> CaseStore.Stamp {
    guard atReceipt else { return session.stampNow }
    try requirePractice(session)
    guard case .string(let text)? = document["receivedAt"], let moment = Moment(text) else {
      return session.stampNow
    }
    return CaseStore.Stamp(
      actor: session.stamp.actor, now: session.calendar.instant(moment),
      purpose: session.stamp.purpose)
  }

  private func requirePractice(_ session: Session) throws {
    guard session.store.log.isPractice else { throw CommandError.atOnlyInPractice }
  }

  /// What the rules propose, beside the result.
  private func tell(_ recorded: CaseStore.Recorded, in session: Session) {
    guard let assessment = recorded.assessment, session.options.output.format == .text else {
      return
    }
    session.talk(
      Text(
        vi: "Đề xuất mức: \(assessment.proposed.label.vi)",
        en: "Proposed urgency: \(assessment.proposed.label.en)"))
    for finding in assessment.findings.prefix(6) {
      session.talk(
        Text(vi: "  - \(finding.reason.vi)", en: "  - \(finding.reason.en)"))
      if let guidance = finding.guidance {
        session.talk(Text(vi: "    → \(guidance.vi)", en: "    → \(guidance.en)"))
      }
    }
  }
}
