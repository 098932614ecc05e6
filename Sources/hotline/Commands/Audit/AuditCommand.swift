import ArgumentParser
import Vault

/// The history of the log: whether it is whole, and papers that show it to others.
struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: say(
        vi: "Lịch sử của sổ: kiểm tra, chứng minh, làm chứng.",
        en: "The log's history: verify, prove, witness."),
      discussion: say(
        vi: """
          Mỗi việc, kể cả mỗi lần xem, là một mục có chữ ký trong một cây Merkle. Máy này nhớ mốc đã thấy lần cuối và
          từ chối sổ nào không nối tiếp nó. Ai giữ khóa quản trị vẫn có thể viết lại cả tệp: chỉ người giữ một mốc ở nơi
          khác mới thấy. Vì vậy hãy gửi mốc cho cơ quan cấp trên mỗi ngày.
            hotline audit checkpoint > moc.note              ở đường dây nóng
            hotline audit witness moc.note > moc-ky.note     ở cơ quan, không cần sổ
            hotline audit verify --against moc-ky.note       ở đường dây nóng
          """,
        en: """
          Each thing done, each look included, is a signed entry of a Merkle tree. This account remembers the last state it
          saw, and refuses a log that doesn't continue it. Whoever administers the machine could still rewrite the whole
          file: only who keeps a checkpoint elsewhere sees that. So send one to the authority every day.
            hotline audit checkpoint > today.note            at the hotline
            hotline audit witness today.note > signed.note   at the authority, without a log
            hotline audit verify --against signed.note       at the hotline
          """),
      subcommands: [
        AuditVerify.self, AuditCheckpoint.self, AuditWitness.self, AuditProve.self,
        AuditCheck.self, AuditSubject.self, AuditAccept.self,
      ])
  }
}

extension NoteKey: ExpressibleByArgument {
  public init?(argument: String) {
    guard let key = try? NoteKey(argument) else { return nil }
    self = key
  }
}
