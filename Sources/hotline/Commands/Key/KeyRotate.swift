import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// New keys for every group; the old ones are destroyed.
struct KeyRotate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rotate",
      abstract: say(
        vi: "Thay khóa của mọi nhóm, hủy khóa cũ.",
        en: "Renew the keys of every group and destroy the old ones."),
      discussion: say(
        vi: """
          Mỗi 90 ngày, và khi một giám sát thôi việc. Giám sát chạy, với chìa khóa giấy và cụm mật khẩu của mình (gõ khi được
          hỏi, hoặc hai dòng qua --passphrase-fd). Ngắt giữa chừng không mất gì: chạy lại thì tiếp tục. Sau đó ai đang mở
          khóa phải mở khóa lại.
          """,
        en: """
          Every 90 days, and when a supervisor leaves. A supervisor runs it with the paper key and their own passphrase (typed
          when asked, or two lines by --passphrase-fd). Nothing is lost by an interruption: run it again to go on. Afterwards
          whoever has unlocked must unlock again.
          """) + "\n" + examples("hotline key rotate"))
  }
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let paper = try passphrase.paper(session.surroundings)
    let unlocking = session.unlocking
    let own = try passphrase.read(
      Text(
        vi: "Cụm mật khẩu của \(unlocking.user):", en: "Passphrase of \(unlocking.user):"),
      session.surroundings)
    let keys = try unlocking.keyring(passphrase: own).keys
    try session.store.unlocked(by: try session.store.keyring(keys))
      .beginRotation(with: paper, stamp: session.stamp)
    let keyring = try session.store.keyring(keys)
    let store = session.store.unlocked(by: keyring)
    var left = Int.max
    var moved = 0
    while left > 0 {
      left = try store.rotate(batch: Self.batch, stamp: session.stamp).left
      moved += Self.batch
      if left > 0, moved.isMultiple(of: Self.batch * 10) {
        session.talk(Text(vi: "Còn \(left) …", en: "\(left) left …"))
      }
    }
    try unlocking.start(try store.keyring(keys))
    try session.show(
      Done(
        message: Text(
          vi: "Đã thay khóa của mọi nhóm; khóa cũ đã hủy.",
          en: "The keys of every group are renewed; the old ones are destroyed."),
        next: Text(
          vi: "Những ai đang mở khóa: chạy lại 'hotline unlock'.",
          en: "Whoever has unlocked: run 'hotline unlock' again."),
        values: [("state", "done")]))
  }

  /// Wraps and rows moved in one transaction: short enough for a call that comes in meanwhile.
  static let batch = 200
}
