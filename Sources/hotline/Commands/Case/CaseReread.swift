import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Reads a triage a second time.
struct CaseReread: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reread",
      abstract: say(
        vi: "Đọc lại phân loại của người khác, ở ca trúng mẫu 5%.",
        en: "Read somebody else's triage again, in a case of the 5 % sample."),
      discussion: say(
        vi: """
          Cứ 20 ca đã phân loại thì khoảng một ca được một giám sát khác đọc lại; máy chọn theo khóa bí mật và số hồ sơ, người \
          tiếp nhận không đoán trước được. Danh sách: hotline case list --second-reading
          Thấy mức phải cao hơn thì ca đang mở lên mức đó ngay; thấy thấp hơn thì chỉ ghi lại, hạ mức bằng hotline case triage.
          Ví dụ: hotline case reread 26-0147-1 --agree
                 hotline case reread 26-0147-1 --differ --urgency urgent --reason-from -
          """,
        en: """
          About one in twenty triaged cases is read again by another supervisor; a secret key and the number of the case draw \
          it, so that whoever takes calls can't foresee it. Those that wait: hotline case list --second-reading
          Where the reader finds a higher urgency, an open case has it at once; a lower one is only noted: hotline case triage \
          lowers.
          Examples: hotline case reread 26-0147-1 --agree
                    hotline case reread 26-0147-1 --differ --urgency urgent --reason-from -
          """))
  }
  @OptionGroup var subject: CaseOptions
  @Flag(help: ArgumentHelp(say(vi: "Đồng ý với phân loại.", en: "The triage was right.")))
  var agree = false
  @Flag(help: ArgumentHelp(say(vi: "Thấy mức khác.", en: "Another urgency was right.")))
  var differ = false
  @Option(
    help: ArgumentHelp(say(vi: "Mức lẽ ra phải có.", en: "The urgency that would have been right."))
  )
  var urgency: Urgency?
  @OptionGroup var reason: ReasonOptions

  func validate() throws {
    guard agree != differ, differ == (urgency != nil) else {
      throw ValidationError(
        say(
          vi: "Cần --agree, hoặc --differ cùng --urgency.",
          en: "Give --agree, or --differ with --urgency."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let reread = try reason.taking(session, asks: differ) { store, words in
      try store.reread(
        number, as: urgency, reason: words, seen: subject.seen, stamp: session.stampNow)
    }
    let label = reread.reading.label
    try session.done(
      number, Text(vi: "\(number): \(label.vi).", en: "\(number): \(label.en.lowercased())."),
      values: [
        ("reading", reread.reading.rawValue), ("applied", reread.isApplied ? "yes" : "no"),
      ], next: next(reread, number))
  }

  /// What is left to do where the reader's judgement isn't the case's yet.
  private func next(_ reread: CaseStore.Reread, _ number: CaseNumber) -> Text? {
    guard reread.reading != .agrees, !reread.isApplied, let urgency else { return nil }
    let command =
      reread.state.isOpen
      ? "hotline case triage \(number) --urgency \(urgency.rawValue)"
      : "hotline case reopen \(number)"
    return Text(
      vi: "Mức của hồ sơ chưa đổi. Nếu cần: '\(command)'.",
      en: "The case's urgency is as it was. If need be: '\(command)'.")
  }
}

extension Session {
  /// Tells a supervisor who has unlocked what waits for their second reading.
  func announceReadings() throws {
    guard store.holder != nil, try store.rereadsTriages(stamp.actor, now: stamp.now) else { return }
    let waiting = try store.secondReadings(limit: 100, stamp: stamp).count
    guard waiting > 0 else { return }
    talk(
      Text(
        vi: "\(waiting) phân loại chờ bạn đọc lại: 'hotline case list --second-reading'.",
        en: "\(waiting) triages wait for your second reading: 'hotline case list --second-reading'."
      ))
  }
}
