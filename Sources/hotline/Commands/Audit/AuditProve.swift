import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// One entry with what proves it: for a court or the person concerned, who need no log.
struct AuditProve: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prove",
      abstract: say(
        vi: "Chứng minh một mục lịch sử, kiểm tra được không cần sổ.",
        en: "Prove one entry of the history; it can be checked without the log."),
      discussion: say(
        vi: """
          Kết quả là tệp C2SP tlog-proof: mục ấy, vài mã băm, mốc có chữ ký; không có gì của người khác. Việc này được ghi
          vào lịch sử. Số mục: 'hotline case history'. Ví dụ: hotline audit prove 57 > muc-57.tlog-proof
          """,
        en: """
          The result is a C2SP tlog-proof: the entry, some hashes, the signed checkpoint, and nothing of anybody else. The
          history tells of it. Numbers: 'hotline case history'. Example: hotline audit prove 57 > entry-57.tlog-proof
          """))
  }

  @Argument(
    help: ArgumentHelp(say(vi: "Số của mục.", en: "The entry's number."), valueName: "entry"))
  var entry: JournalID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let proof = try session.forPurpose { try session.store.proof(ofEntry: entry, stamp: $0) }
    let key = try session.store.noteKey(stamp: session.stamp)
    let content = String(decoding: proof.data, as: UTF8.self)
    if options.output.format == .text {
      session.talk(
        Text(
          vi: "Người nhận kiểm tra bằng: hotline audit check TỆP --log-key \(key)",
          en: "Whoever gets it checks it with: hotline audit check FILE --log-key \(key)"))
    }
    try session.show(
      Paper(
        content: content,
        values: [("entry", "\(entry)"), ("key", key.description), ("proof", content)]))
  }
}
