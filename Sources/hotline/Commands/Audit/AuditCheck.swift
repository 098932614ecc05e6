import Base
import ArgumentParser
import CaseModel
import Foundation
import Vault

/// Checks a proof or a checkpoint, anywhere, without a log.
struct AuditCheck: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        vi: "Kiểm tra một bằng chứng hoặc mốc, không cần sổ.",
        en: "Check a proof or a checkpoint, without the log."),
      discussion: say(
        vi: """
          Khóa của sổ hỏi qua đường khác với tệp (điện thoại). Mã kết thúc 23: không đáng tin; 65: tệp không nguyên vẹn.
          Ví dụ: hotline audit check muc-57.tlog-proof --log-key example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
          """,
        en: """
          Ask for the log's key on another way than the file came (by telephone). Exit codes: 23 can't be believed, 65 the
          file isn't whole. Example: hotline audit check entry-57.tlog-proof --log-key example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
          """))
  }

  @Argument(
    help: ArgumentHelp(
      say(vi: "Tệp, '-' là đầu vào chuẩn.", en: "The file; '-' is standard input."),
      valueName: "file"))
  var file: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Khóa kiểm tra của sổ.", en: "The log's verifier key."), valueName: "key"))
  var logKey: NoteKey
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa kiểm tra của người chứng kiến: phải có chữ ký của họ; lặp lại được.",
        en: "A witness's verifier key: she must have cosigned; may be repeated."),
      valueName: "key"))
  var witnessKey: [NoteKey] = []
  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    let data = try surroundings.data(file, flag: "FILE")
    var proof: EntryProof?
    let found: WitnessedCheckpoint
    if data.starts(with: "c2sp.org/tlog-proof".utf8) {
      let read = try EntryProof(data)
      found = try read.verified(log: logKey, witnesses: witnessKey)
      proof = read
    } else {
      let note = try WitnessRequest(requestOrNote: data).checkpoint
      found = try WitnessedCheckpoint(note, log: logKey, witnesses: witnessKey)
    }
    if let missing = witnessKey.first(where: { key in !found.witnesses.contains { $0.key == key } }) {
      throw WitnessError.notCosigned(name: missing.name)
    }
    let style = TextStyle(of: surroundings, language: spoken, noColour: output.noColour)
    try surroundings.out(
      CheckedPaper(found, proof).sheet(spoken).rendered(as: output.format, style))
  }
}

/// What a paper says, once it was verified.
struct CheckedPaper: Encodable {
  struct Witness: Encodable {
    let name: String
    let at: Instant?
  }

  let origin: String
  let size: Int
  let root: String
  let witnesses: [Witness]
  /// The entry's number in the history, from 1.
  let entry: Int?
  /// The entry's lines.
  let body: String?

  init(_ found: WitnessedCheckpoint, _ proof: EntryProof?) {
    origin = found.checkpoint.origin
    size = found.checkpoint.size
    root = found.checkpoint.root.base64EncodedString()
    witnesses = found.witnesses.map { Witness(name: $0.key.name, at: $0.time) }
    entry = proof.map { $0.index + 1 }
    body = proof.map { String(decoding: $0.body, as: UTF8.self) }
  }

  func sheet(_ language: Language) -> Sheet<CheckedPaper> {
    func row(_ vi: String, _ en: String, _ value: String) -> DetailBlock.Row {
      DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), value)
    }
    var rows = [
      row("Sổ", "Log", origin), row("Số mục", "Entries", "\(size)"),
      row("Mã băm gốc", "Root", root),
    ]
    rows += witnesses.map {
      row("Chứng kiến", "Witness", "\($0.name), \($0.at.map { "\($0)" } ?? "")")
    }
    if let entry { rows.append(row("Mục", "Entry", "\(entry)")) }
    let lines = (body ?? "").split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return DetailBlock.Row(parts[0], parts.count > 1 ? parts[1] : "")
    }
    return Sheet(
      document: self,
      sections: [
        .init(title: Text(vi: "Đúng, đã kiểm tra", en: "Good: verified"), rows: rows),
        .init(title: Text(vi: "Nội dung mục", en: "The entry"), rows: lines),
      ])
  }
}
