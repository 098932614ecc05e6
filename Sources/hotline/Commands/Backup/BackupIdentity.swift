import Base
import ArgumentParser
import CaseModel
import Vault

/// The age key that opens backups, from the words on paper: for stock `age`.
struct BackupIdentity: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "identity",
      abstract: say(
        vi: "In khóa age mở bản sao lưu, từ 27 từ trên giấy.",
        en: "Print the age key that opens backups, from the 27 words on paper."),
      discussion: say(
        vi: """
          Cho 'age -d -i'. Ai có nó mở được mọi bản sao lưu: đừng để lại trên đĩa.
          Ví dụ: hotline backup identity | age -d -i - -o data.sqlite data.age
          """,
        en: """
          For 'age -d -i'. Whoever has it opens every backup: leave it on no disk.
          Example: hotline backup identity | age -d -i - -o data.sqlite data.age
          """))
  }

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    let identity = try passphrase.paper(surroundings).ageIdentity
    let lines = identity.file.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    guard output.format != .text else { return try surroundings.out(lines) }
    try output.show(
      Done(
        message: Text(vi: "", en: ""),
        values: [
          ("recipient", "\(identity.recipient)"), ("ageIdentity", Handover.spelling(identity)),
        ]),
      surroundings)
  }
}
