import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Brings a log back from a backup.
struct BackupRestore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say(
        vi: "Khôi phục sổ vào chỗ trống, chỉ cần chìa khóa giấy.",
        en: "Restore the log to an empty place; the paper is enough."),
      discussion: say(
        vi: """
          Kiểm tra tất cả trước; không ghi đè sổ nào. Người đầu tiên mở khóa sau đó ghi việc này vào lịch sử.
          Ví dụ: hotline backup restore /media/usb --to ~/so/log.sqlite --for emergency
          """,
        en: """
          Everything is checked first; no log is overwritten. The first who unlocks it afterwards writes it into the history.
          Example: hotline backup restore /media/usb --to ~/log/log.sqlite --for emergency
          """))
  }

  @OptionGroup var source: BackupSource
  @Option(
    help: ArgumentHelp(
      say(vi: "Tệp sổ mới; chưa được có.", en: "The new log's file; nothing may stand there."),
      valueName: "path"))
  var to: String
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        vi: "Vì sao, cho lịch sử: 'hotline help purposes'.",
        en: "Why, for the history: 'hotline help purposes'."), valueName: "purpose"))
  var purpose: Purpose
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    let backup = try source.set()
    let keys = try source.keysSet()
    let paper = try passphrase.paper(surroundings)
    try LongWork(surroundings).run { watch in
      try Restoring(backup, keys: keys, with: paper, watch: watch).restore(
        to: to, purpose: purpose, now: Instant(surroundings.now())
      ) { checks in
        if checks.allSatisfy(\.isGood) { return true }
        try output.show(Listing(items: checks.map(BackupCheckRow.init)), surroundings)
        return false
      }
    }
    try output.show(
      Done(
        message: Text(
          vi: "Đã khôi phục sổ vào \(to), như lúc \(backup.manifest.madeAt).",
          en: "Restored the log to \(to), as it was at \(backup.manifest.madeAt)."),
        next: Text(
          vi: """
            Tiếp: 'hotline user recover NGƯỜI --log \(to)' cấp khóa mới bằng giấy; rồi 'hotline user certify' cho những người khác.
            Còn pepper của máy cũ thì cụm mật khẩu cũ vẫn mở được. Sau cùng: 'hotline doctor --mend'.
            """,
          en: """
            Next: 'hotline user recover USER --log \(to)' gives new keys by the paper; then 'hotline user certify' for the others.
            Where the old machine's pepper file is kept, the old passphrases open it too. At the end: 'hotline doctor --mend'.
            """),
        values: [
          ("log", to), ("backup", "\(backup.manifest.backup)"),
          ("madeAt", "\(backup.manifest.madeAt)"),
        ]), surroundings)
  }
}
