import ArgumentParser
import CaseModel

/// Copies of the log that only the paper opens.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: say(
        vi: "Sao lưu sổ, mở được chỉ bằng chìa khóa giấy.",
        en: "Back the log up; only the organisation's paper opens it."),
      discussion: say(
        vi: """
          Mỗi ngày một bản, ra USB hoặc ổ khác. Một bản gồm data.age (giữ lâu, không có khóa), keys.age (khóa, bỏ sau 35 ngày
          để hồ sơ đã xóa không mở lại được), manifest.txt và chữ ký. age, sqlite3, ssh-keygen cũng mở được: Schema/RESTORE.md.
          """,
        en: """
          One a day, to a stick or another disk. A backup is data.age (kept long, without keys), keys.age (the keys, thrown away
          after 35 days, so that what was erased stays erased), manifest.txt and its signature. Stock age, sqlite3 and ssh-keygen
          open it too: Schema/RESTORE.md.
          """),
      subcommands: [
        BackupCreate.self, BackupList.self, BackupVerify.self, BackupRestore.self,
        BackupIdentity.self, BackupSigners.self,
      ])
  }
}
