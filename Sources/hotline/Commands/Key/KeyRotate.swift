import Base
import ArgumentParser
import CaseModel
import CaseStore
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
          Mỗi 90 ngày, và khi 'hotline doctor' nhắc: lúc có người thôi, thôi vai trò hoặc đổi khóa thì khóa nhóm mới lập ngay, việc
          này chuyển hồ sơ cũ sang khóa mới. Giám sát chạy. Ngắt giữa chừng không mất gì: chạy lại thì tiếp tục.
          """,
        en: """
          Every 90 days, and when 'hotline doctor' asks for it: when somebody leaves, loses a role or changes keys, their groups get
          new keys at once, and this moves what was recorded before to them. A supervisor runs it. Nothing is lost by an
          interruption: run it again to go on.
          """) + "\n" + examples("hotline key rotate"))
  }
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    try session.store.beginRotation(stamp: session.stamp)
    try session.moveKeys()
    try session.show(
      Done(
        message: Text(
          vi: "Đã thay khóa của mọi nhóm; khóa cũ đã hủy.",
          en: "The keys of every group are renewed; the old ones are destroyed."),
        values: [("state", "done")]))
  }
}
