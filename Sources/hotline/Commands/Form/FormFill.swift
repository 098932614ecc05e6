import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Fills or corrects a form of a child.
struct FormFill: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fill",
      abstract: say(
        vi: "Điền hoặc sửa một mẫu; bản cũ vẫn giữ.", en: "Fill or correct a form; earlier revisions stay."),
      discussion: say(
        vi: """
          Điền trên một màn hình như khi tiếp nhận: đi tới lui tùy ý, câu để trống là chưa biết, F2 ghi, ? giải thích kèm điều luật.
          Máy không hiện được màn hình (HOTLINE_PLAIN=1): hỏi từng câu (Enter: chưa biết, '<': quay lại).
          Bị ngắt thì bản nháp niêm phong còn trong sổ, gõ lại lệnh này là tiếp tục.
          Hoặc: --print in tài liệu JSON, điền, nạp lại bằng --from. Tài liệu mang số bản ("$version"): người khác vừa sửa thì bị từ chối.
          Sửa một mẫu không tính lại thời hạn. Làm lại thật sự (ví dụ đánh giá trước khi hết cách ly): --anew.
          """,
        en: """
          Filled on one screen, as at the intake: free to move, what is open counts as not known, F2 records, ? explains with the article.
          Where no screen can be shown (HOTLINE_PLAIN=1): question by question (Enter: not known, '<': back).
          What is interrupted stays as a sealed draft, and the same command goes on with it.
          Or: --print prints a JSON document to fill and give back with --from. It carries its revision ("$version"): what somebody else filled since isn't passed over.
          A correction moves no limit. What was truly done again, such as an assessment before a separation ends: --anew.
          """)
        + "\n"
        + examples("hotline form fill 26-0147-1/c1 02", "hotline form fill 26-0147-1/c1 04 --from - < plan.json"))
  }
  @OptionGroup var subject: FormOptions
  @Flag(help: ArgumentHelp(say(vi: "In tài liệu để điền.", en: "Print the document to fill.")))
  var print = false
  @Option(
    help: ArgumentHelp(
      say(vi: "Tài liệu đã điền, '-' là đầu vào chuẩn.", en: "The filled document; '-' is standard input."),
      valueName: "file"))
  var from: String?
  @Flag(help: ArgumentHelp(say(vi: "Làm lại, không phải sửa.", en: "Done again, not a correction.")))
  var anew = false
  @OptionGroup var at: WhenOptions

  func validate() throws {
    guard !print || from == nil else {
      throw ValidationError(say(vi: "Dùng --print hoặc --from.", en: "Use either --print or --from."))
    }
  }

  func run() throws {
    let session = try Session(subject.subject.options)
    try session.unlockIfLocked()
    let child = try subject.subject.parsed()
    let moment = try at.moment(session)
    if let from {
      let printed = try PrintedForm(
        reading: try session.surroundings.document(from, flag: "--from"), subject.form, of: child)
      return try record(printed.answers, revision: printed.revision, draft: nil, moment, session, child)
    }
    let copy = try session.forPurpose { try session.store.form(subject.form, of: child, stamp: $0) }
    if print {
      let printed = PrintedForm(copy.answers, subject.form, of: child, revision: copy.revision)
      return try session.out(JSON.document(printed.printed(copy.layout)))
    }
    let layout = try session.store.formLayout(subject.form, on: session.calendar.day(of: session.stamp.now))
    let guided = GuidedForm(session, layout, copy)
    try guided.run { answers, draft in
      try record(answers, revision: copy.revision, draft: draft, moment, session, child)
    }
  }

  private func record(
    _ answers: JSONValue, revision: Int, draft: DraftID?, _ moment: Instant?, _ session: Session, _ child: ChildNumber
  ) throws {
    let stamp = session.stampNow
    let filled = try session.keepingUnlocked {
      try session.store.fill(
        subject.form, of: child, answers, at: moment ?? stamp.now, correcting: revision, isAnew: anew, draft: draft,
        stamp: stamp)
    }
    try session.done(
      child.number,
      Text(
        vi: "\(child): \(subject.form.label.vi), bản \(filled.revision).",
        en: "\(child): \(subject.form.label.en), revision \(filled.revision)."),
      values: [
        ("child", child.description), ("form", subject.form.rawValue), ("revision", "\(filled.revision)"),
      ],
      next: Text(
        vi: "Bước tiếp theo: 'hotline child show \(child)'.", en: "What comes next: 'hotline child show \(child)'."))
  }
}
