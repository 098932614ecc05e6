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
          Khóa nằm trong bộ nhớ của một tiến trình riêng, chỉ cho cửa sổ này; tự khóa sau 10 phút không dùng, hoặc 8 giờ.
          Ví dụ: hotline unlock     hotline unlock --as y-lan --passphrase-fd 3 3< tệp
          """,
        en: """
          Your keys stay in the memory of a process of their own, for this terminal only; it locks after 10 minutes
          without use, or 8 hours. Examples: hotline unlock     hotline unlock --as y-lan --passphrase-fd 3 3< file
          """))
  }

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .warning)
    let unlocking = session.unlocking
    try session.unlock(passphrase)
    try session.show(
      Done(
        message: Text(vi: "\(unlocking.user) đã mở khóa.", en: "\(unlocking.user) has unlocked."),
        next: Text(
          vi: "Xong việc: 'hotline lock'. Tự khóa sau 10 phút không dùng.",
          en: "When done: 'hotline lock'. It locks after 10 minutes without use."),
        values: [("user", unlocking.user)]))
    try session.announceNotices()
    try session.announceCertificate()
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
