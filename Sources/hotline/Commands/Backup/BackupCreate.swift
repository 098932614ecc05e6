import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Glibc
import Vault

/// Makes a backup.
struct BackupCreate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "create",
      abstract: say(vi: "Tạo bản sao lưu.", en: "Make a backup."),
      discussion: say(
        vi: """
          Vẫn ghi cuộc gọi được trong lúc chạy. Khóa quá hạn của các bản cũ trong thư mục được bỏ. Cần chỗ trống cỡ ba lần sổ.
          Ví dụ: hotline backup create /media/usb     hotline backup create /media/usb --recipient age1…
          """,
        en: """
          Calls can be recorded meanwhile. Keys of older backups in the folder whose time is over are thrown away. It takes free room of
          about three times the log. Examples: hotline backup create /media/usb     hotline backup create /media/usb --recipient age1…
          """))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Thư mục chứa các bản sao lưu.", en: "The folder in which backups are kept."),
      valueName: "folder"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Người nhận thêm (khóa age), ngoài chìa khóa giấy; lặp lại được.",
        en: "A further recipient (age), beside the paper; may be repeated."),
      valueName: "age1…"))
  var recipient: [String] = []
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp người nhận thêm, mỗi dòng một khóa age1…; '#' là chú thích.",
        en: "A file of further recipients, one age1… a line; '#' begins a comment."),
      valueName: "file"))
  var recipientsFile: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    var others = try recipient.map { try AgeRecipient($0) }
    if let recipientsFile {
      let lines = try session.surroundings.read(recipientsFile, flag: "--recipients-file")
        .split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      others += try lines.map { try AgeRecipient($0) }
    }
    try session.unlockIfLocked()
    let backup = try LongWork(session.surroundings).run { watch in
      try session.store.backUp(
        into: folder, also: others, tool: Hotline.version, stamp: session.stamp, watch: watch)
    }
    if Self.device(folder) == Self.device(options.path(in: session.surroundings)) {
      session.talk(
        Text(
          vi: "Bản này nằm cùng đĩa với sổ: mất đĩa là mất cả hai. Chép nó ra nơi khác.",
          en: "It lies on the disk of the log: both are lost together. Copy it elsewhere."))
    }
    for check in try session.store.checkFile() where !check.isGood {
      session.talk(
        Text(
          vi: "Bản này cũng thiếu như sổ: \(check.finding.vi). Giữ các bản sao lưu trước, chạy 'hotline doctor'.",
          en: "This backup lacks what the log lacks: \(check.finding.en). Keep earlier ones, run 'hotline doctor'."))
    }
    let expires = session.calendar.written(backup.manifest.keysExpireAt)
    let thrown = backup.expired.count
    try session.show(
      Done(
        message: Text(
          vi: "Đã sao lưu vào \(backup.folder). Phần khóa bỏ sau \(expires)."
            + (thrown > 0 ? " Đã bỏ \(thrown) phần khóa quá hạn." : ""),
          en: "Backed up to \(backup.folder). Its keys must be gone by \(expires)."
            + (thrown > 0 ? " Threw \(thrown) expired parts of keys away." : "")),
        next: Text(
          vi: "Thử khôi phục mỗi tháng: 'hotline backup verify \(backup.folder) --paper'.",
          en: "Rehearse a restore each month: 'hotline backup verify \(backup.folder) --paper'."),
        values: [
          ("backup", "\(backup.manifest.backup)"), ("folder", backup.folder),
          ("keysExpireAt", "\(backup.manifest.keysExpireAt)"), ("expired", "\(thrown)"),
        ]))
  }

  private static func device(_ path: String) -> dev_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_dev : nil
  }
}
