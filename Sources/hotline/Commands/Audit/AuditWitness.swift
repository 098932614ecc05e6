import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// For the authority: cosigns a checkpoint once it is seen to continue the last one. Needs no log.
struct AuditWitness: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "witness",
      abstract: say(
        vi: "Chứng kiến một mốc: chỉ ký khi nó nối tiếp mốc trước. Không cần sổ.",
        en: "Witness a checkpoint: cosign only what continues the last one. Needs no log."),
      discussion: say(
        vi: """
          Không kèm tệp: tạo khóa của người chứng kiến (lần đầu) và in khóa kiểm tra. Lần đầu với một sổ: --log-key, hỏi
          qua điện thoại. Khóa, khóa các sổ và mốc cuối nằm trong thư mục --state; giữ bản sao của nó.
          Mã kết thúc: 21 lịch sử bị viết lại, 22 ngắn hơn đã thấy, 23 không đáng tin hoặc thiếu bằng chứng.
          """,
        en: """
          Without a file: makes the witness's key (the first time) and prints its verifier key. The first time for a log:
          --log-key, asked for by telephone. Key, logs' keys and last checkpoints lie in the folder --state; keep a copy.
          Exit codes: 21 history rewritten, 22 shorter than seen, 23 not to be believed or the proof is missing.
          """) + "\n" + examples("hotline audit witness today.note > signed.note"))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Tệp của 'audit checkpoint', '-' là đầu vào chuẩn.",
        en: "The file of 'audit checkpoint'; '-' is standard input."), valueName: "file"))
  var file: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa kiểm tra của sổ, từ nay tin; lặp lại được.",
        en: "A log's verifier key, trusted from now on; may be repeated."), valueName: "key"))
  var logKey: [NoteKey] = []
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tên người chứng kiến khi tạo khóa, không dấu cách.",
        en: "The witness's name when the key is made, without blanks."), valueName: "name"))
  var name: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Thư mục của người chứng kiến (mặc định ~/.local/state/hotline/witness).",
        en: "The witness's folder (~/.local/state/hotline/witness)."), valueName: "folder"))
  var state: String?
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    let folder = WitnessFolder(state, in: surroundings)
    try folder.trust(logKey)
    let style = TextStyle(of: surroundings, language: spoken, noColour: output.noColour)
    if let file {
      let paper = try cosign(surroundings.data(file, flag: "FILE"), folder, surroundings)
      try surroundings.out(paper.rendered(as: output.format, style))
    } else {
      let done = try folder.hasKey ? show(folder.key()) : make(folder, surroundings)
      try surroundings.out(done.rendered(as: output.format, style))
    }
  }

  private func cosign(
    _ data: Data, _ folder: WitnessFolder, _ surroundings: Surroundings
  ) throws -> Paper {
    let stored = try folder.key()
    let logKeys = try folder.logKeys()
    if logKeys.isEmpty { throw WitnessError.noLogKey }
    let request = try WitnessRequest(requestOrNote: data)
    let checkpoint = try request.verified(logKeys: logKeys) { try folder.last(of: $0) }
    let typed = try passphrase.read(
      Text(vi: "Cụm mật khẩu của người chứng kiến:", en: "The witness's passphrase:"), surroundings)
    let keys = try UserKeys.opened(
      stored.lock, user: WitnessFolder.StoredKey.user, version: 1, passphrase: typed,
      pepper: Pepper(log: WitnessFolder.StoredKey.user, in: surroundings).read())
    let note = try request.checkpoint.cosigned(
      by: NoteKey(stored.key), at: Instant(surroundings.now())
    ) { try keys.sign($0) }
    // She remembers before anybody gets her signature.
    try folder.remember(note, of: checkpoint.origin)
    let content = String(decoding: note.data, as: UTF8.self)
    return Paper(
      content: content,
      values: [
        ("origin", checkpoint.origin), ("size", "\(checkpoint.size)"),
        ("root", checkpoint.root.base64EncodedString()), ("witness", stored.key), ("note", content),
      ])
  }

  private func make(_ folder: WitnessFolder, _ surroundings: Surroundings) throws -> Done {
    let (secret, words) = try passphrase.made(surroundings)
    let user = WitnessFolder.StoredKey.user
    let keys = try UserKeys.generate(user: user, version: 1)
    let number = String(UInt32.random(in: .min ... .max), radix: 16)
    let key = try NoteKey(
      name: name ?? "hotline-witness/\(number)", kind: .cosignature,
      publicKey: keys.publicKeys.signing.bytes)
    let lock = try Unlocking.lock(keys, passphrase: secret, log: user, practice: false, surroundings)
    try folder.store(WitnessFolder.StoredKey(key: key.description, lock: lock))
    let message = Text(
      vi: "Khóa của người chứng kiến đã tạo. Khóa kiểm tra, báo cho đường dây nóng:\n\n  \(key)\n",
      en: "The witness's key is made. Its verifier key, to be told to the hotline:\n\n  \(key)\n")
    return Done(
      message: message,
      next: words.map { Handover.words(vi: "Cụm mật khẩu", en: "The passphrase", $0) },
      values: [("witness", key.description), ("passphrase", words)])
  }

  private func show(_ stored: WitnessFolder.StoredKey) -> Done {
    Done(
      message: Text(
        vi: "Khóa kiểm tra của người chứng kiến: \(stored.key)",
        en: "The witness's verifier key: \(stored.key)"),
      values: [("witness", stored.key)])
  }
}
