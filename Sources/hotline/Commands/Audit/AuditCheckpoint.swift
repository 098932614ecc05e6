import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// The state of the history as a signed note: for the authority, a printout, an e-mail.
struct AuditCheckpoint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "checkpoint",
      abstract: say(
        vi: "Mốc lịch sử có chữ ký, để người khác giữ.",
        en: "The history's state, signed, for others to keep."),
      discussion: say(
        vi: """
          Năm dòng chữ, không có dữ liệu ca (C2SP signed note). Giữ ở nơi quản trị máy không với tới.
          Ví dụ: hotline audit checkpoint > moc.note     hotline audit checkpoint --qr     hotline audit checkpoint --since 120
          """,
        en: """
          Five lines of text with no case data (C2SP signed note). Keep it where the machine's administrator doesn't reach.
          Examples: hotline audit checkpoint > today.note     hotline audit checkpoint --qr     hotline audit checkpoint --since 120
          """))
  }

  @Flag(
    help: ArgumentHelp(
      say(vi: "Vẽ mã QR để chụp hoặc in.", en: "Draw it as a QR code, to photograph or print.")))
  var qr = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Kèm bằng chứng nối tiếp mốc có chừng này mục, cho người chứng kiến.",
        en: "With the proof that it continues the checkpoint of so many entries, for a witness."),
      valueName: "entries"))
  var since: Int?
  @OptionGroup var options: LogOptions

  func validate() throws {
    if qr, since != nil {
      throw ValidationError(
        say(vi: "--qr và --since không đi cùng nhau.", en: "--qr and --since don't go together."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let note: SignedNote
    var content: Data
    if let since {
      let request = try session.store.witnessRequest(since: since, stamp: session.stamp)
      (note, content) = (request.checkpoint, request.data)
    } else {
      note = try session.store.signedCheckpoint(stamp: session.stamp)
      content = note.data
    }
    let checkpoint = try Checkpoint(text: note.text)
    let key = try session.store.noteKey(stamp: session.stamp)
    let file = String(decoding: content, as: UTF8.self)
    if qr {
      let drawn = try QRCode(file, level: .low).terminalText(session.style.ink)
      content = Data((drawn + "\n" + file).utf8)
    }
    if options.output.format == .text {
      session.talk(
        Text(
          vi: "Khóa kiểm tra, báo riêng cho người nhận (qua điện thoại): \(key)",
          en: "The key to check it with, to be told apart from it (by telephone): \(key)"))
    }
    try session.show(
      Paper(
        content: String(decoding: content, as: UTF8.self),
        values: [
          ("origin", checkpoint.origin), ("size", "\(checkpoint.size)"),
          ("root", checkpoint.root.base64EncodedString()), ("key", key.description),
          ("note", file),
        ]))
  }
}
