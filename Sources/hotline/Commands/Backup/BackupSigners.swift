import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Whose signature on a backup counts: for stock `ssh-keygen`.
struct BackupSigners: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "signers",
      abstract: say(
        vi: "In tệp allowed_signers: chữ ký của ai trên bản sao lưu được tin.",
        en: "Print an allowed_signers file: whose signature on a backup counts."),
      discussion: say(
        vi: """
          Cất cùng chìa khóa giấy, không cất cùng bản sao lưu. Ví dụ:
            hotline backup signers > allowed_signers
            ssh-keygen -Y verify -f allowed_signers -I y-lan -n hotline-backup -s manifest.txt.sig < manifest.txt
          """,
        en: """
          Keep it with the paper, not with the backups. Example:
            hotline backup signers > allowed_signers
            ssh-keygen -Y verify -f allowed_signers -I y-lan -n hotline-backup -s manifest.txt.sig < manifest.txt
          """))
  }

  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let signers = try session.store.backupSigners()
    guard options.output.format != .text else {
      return try session.out(signers.map { $0 + "\n" }.joined())
    }
    try session.show(Listing(items: signers.map { SignerRow(signer: $0) }))
  }
}

struct SignerRow: Listed {
  let signer: String

  static let columns = [ListColumn("signer", vi: "NGƯỜI KÝ", en: "SIGNER")]

  func cells(_ language: Language) -> [TextTable.Cell] { [TextTable.Cell(signer)] }
  var values: [String] { [signer] }
}
