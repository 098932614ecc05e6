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
          Không có --from thì hỏi từng câu (Mẫu 01): Enter bỏ qua hay giữ như dòng trên câu hỏi ghi, '?' hay F1 giải thích, '<', Esc hay Shift-Tab quay lại, Ctrl-C dừng và hỏi có giữ bản nháp không. Sau mỗi câu trả lời, bản nháp được giữ niêm phong trong sổ; cửa sổ đóng hay mất điện cũng còn.
          Ví dụ: hotline intake     hotline intake --resume     hotline intake --draft 3     hotline intake --from - < bao-tin.json
          """,
        en: """
          Without --from it asks question by question (Mẫu 01): Enter skips or keeps, as the line above says, '?' or F1 explains, '<', Esc or Shift-Tab goes back, Ctrl-C stops and asks whether to keep a draft. After every answer the draft is kept, sealed, in the log: a closed window or a power cut leaves it there.
          Examples: hotline intake     hotline intake --resume     hotline intake --draft 3     hotline intake --from - < report.json
          """))
  }

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tài liệu JSON, '-' là đầu vào chuẩn.", en: "A JSON document; '-' is standard input."),
      valueName: "file"))
  var from: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa: ghi lại cùng khóa không tạo bản thứ hai.",
        en: "Key: a retry with it records nothing twice."), valueName: "key"))
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
  @Flag(help: ArgumentHelp(say(vi: "Tiếp tục bản nháp.", en: "Take up the draft.")))
  var resume = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tiếp tục bản nháp số này; của người khác thì chỉ giám sát.",
        en: "Take up this draft; another's only a supervisor may."), valueName: "number"))
  var draft: Int64?
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
    let session = try Session(options)
    try session.unlockIfLocked()
    let target = try linkTo.map { try CaseNumber($0) }
    if let from {
      guard let document = JSONValue(try session.surroundings.data(from, flag: "--from")) else {
        throw CommandError.notADocument
      }
      try show(try record(document, linkTo: target, in: session), in: session)
    } else {
      let receivedAt = try received.map { try session.moment($0, flag: "--received") }
      let intake = try GuidedIntake(
        session, draft.map { .number($0) } ?? (resume ? .newest : .none), receivedAt: receivedAt)
      let result = try intake.run(linkTo: target) {
        try record($0, linkTo: $1, insteadOf: $2, in: session)
      }
      try show(result, in: session)
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
  }

  private func record(
    _ document: JSONValue, linkTo: CaseNumber?, insteadOf draft: Int64? = nil, in session: Session
  ) throws -> (CaseStore.Recorded, ContactKind) {
    let stamp = session.stampNow
    let intake = try session.store.read(document, now: stamp.now)
    let recorded = try session.store.record(
      intake, key: key ?? UUID().uuidString, linkTo: linkTo, insteadOf: draft, stamp: stamp)
    return (recorded, intake.report.kind)
  }

  private func show(_ result: (CaseStore.Recorded, ContactKind), in session: Session) throws {
    let (recorded, kind) = result
    try session.show(Done(recorded, kind: kind))
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
