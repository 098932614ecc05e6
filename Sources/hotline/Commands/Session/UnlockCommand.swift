import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Opens the log in this terminal with the person's passphrase.
struct UnlockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unlock",
      abstract: say(
        vi: "Mở khóa sổ ở cửa sổ này, bằng cụm mật khẩu.",
        en: "Unlock the log in this terminal, with your passphrase."),
      discussion: say(
        vi: """
          Lần đầu, với cụm từ người khác giao: lập khóa riêng và cụm mật khẩu mới, hiện một lần và gõ lại.
          Khóa nằm trong bộ nhớ của một tiến trình riêng, chỉ cho cửa sổ này; tự khóa sau 10 phút không dùng, hoặc 8 giờ.
          Ví dụ: hotline unlock     hotline unlock --as y-lan --passphrase-fd 3 3< tệp
          """,
        en: """
          The first time, with the words that somebody gave you: you make your own keys and a new passphrase, shown once
          and typed back.
          Your keys stay in the memory of a process of their own, for this terminal only; it locks after 10 minutes
          without use, or 8 hours. Examples: hotline unlock     hotline unlock --as y-lan --passphrase-fd 3 3< file
          """))
  }

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .warning)
    let unlocking = session.unlocking
    let unlocked = try session.unlock(passphrase, clockChecked: clock.clockChecked)
    if case .waiting(let request, let check) = unlocked {
      return try session.show(Done(unlocking.user, waitsFor: request, check: check))
    }
    try session.show(
      Done(
        message: Text(vi: "\(unlocking.user) đã mở khóa.", en: "\(unlocking.user) has unlocked."),
        next: Text(
          vi: "Xong việc: 'hotline lock'. Tự khóa sau 10 phút không dùng.",
          en: "When done: 'hotline lock'. It locks after 10 minutes without use."),
        values: [("user", unlocking.user)]))
    if case .ownKeys = unlocked {
      session.talk(
        Text(
          vi: "Ca của bạn và tra cứu mở được sau việc kế tiếp của một giám sát.",
          en: "Your cases and the search open with the next thing that a supervisor does."))
    }
    try session.announceNotices()
    try session.announceCertificate()
  }
}

extension Done {
  /// Keys that a supervisor must speak for.
  fileprivate init(_ user: String, waitsFor request: RequestID, check: [String]) {
    let check = check.joined(separator: " ")
    self.init(
      message: Text(
        vi: "\(user) đã lập khóa riêng. Bốn từ của khóa:\n\n  \(check)\n",
        en: "\(user) has made keys of their own. Their four words:\n\n  \(check)\n"),
      next: Text(
        vi: "Đọc bốn từ này cho một giám sát (không phải người đã thêm bạn). "
          + "Người ấy chạy 'hotline request approve \(request)'.",
        en: "Read these four words to a supervisor (not to who added you). "
          + "They run 'hotline request approve \(request)'."),
      values: [("user", user), ("request", "\(request)"), ("check", check)])
  }
}

extension Session {
  /// Says, 60 days ahead, that the person's certificate ends.
  fileprivate func announceCertificate() throws {
    guard let end = try store.certificateEnds().first(where: { $0.user == stamp.actor }),
      stamp.now.adding(minutes: CaseStore.certificateWarning) > end.at
    else { return }
    let day = calendar.written(end.at)
    talk(
      Text(
        vi:
          "Chứng thực của \(end.user) hết hạn \(day). Một giám sát khác chạy 'hotline user renew \(end.user)'.",
        en:
          "The certificate of \(end.user) ends \(day). Another supervisor runs 'hotline user renew \(end.user)'."
      ))
  }
}
