import Agent
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Looks at the whole log, and holds it against what was seen before.
struct AuditVerify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        vi: "Kiểm tra toàn bộ: tệp, chữ ký, cây, từng dòng, niêm phong.",
        en: "Check everything: file, signatures, tree, each row, each seal."),
      discussion: say(
        vi: """
          Không ghi gì. Đã mở khóa thì thử mở mọi mục niêm phong mà khóa của bạn mở được; không hiện nội dung.
          Mã kết thúc: 20 sổ không như lịch sử ghi, 21 lịch sử bị viết lại, 22 ngắn hơn đã thấy, 23 tệp mốc không đáng tin.
          Ví dụ: hotline audit verify --against moc-ky.note
          """,
        en: """
          Writes nothing. When you have unlocked, it tries every sealed value that your keys open, and shows none.
          Exit codes: 20 the log isn't what its history tells, 21 history rewritten, 22 shorter than seen, 23 the file
          given can't be believed. Example: hotline audit verify --against signed.note
          """))
  }

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mốc giữ ở nơi khác (tệp, '-' là đầu vào chuẩn): lịch sử phải nối tiếp nó.",
        en:
          "A checkpoint kept elsewhere (file; '-' is standard input): the history must continue it."
      ),
      valueName: "file"))
  var against: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Khóa kiểm tra của người chứng kiến; lặp lại được.",
        en: "A witness's verifier key; may be repeated."), valueName: "key"))
  var witnessKey: [NoteKey] = []
  @OptionGroup var options: LogOptions

  func run() throws {
    let surroundings = Surroundings.live
    let paper = try against.map { try surroundings.data($0, flag: "--against") }
    var report = AuditReport()
    // What SQLite finds broken is not opened: its rows may be anything.
    let file = try CaseStore.auditFile(options.path(in: surroundings))
    report.add(file)
    guard file.isReadable else {
      return try report.end(
        surroundings.out, options.output.format,
        TextStyle(of: surroundings, language: spoken, noColour: options.output.noColour))
    }
    let session = try Session(options, history: .none, schema: .any)
    let isUnlocked = (try? session.unlocking.client?.status()) != nil
    let store =
      isUnlocked
      ? session.store : try CaseStore(path: options.path(in: surroundings), schema: .any)
    report.add(try store.audit(), isUnlocked: isUnlocked)
    report.addSeen {
      try session.lastSeen.state()
    } check: { seen in
      _ = try Session.state(of: store, continuing: seen)
    }
    if let paper {
      report.add(paper) { note in
        let checkpoint = try store.checkpoint(in: note, witnesses: witnessKey)
        _ = try store.state(continuing: checkpoint)
        return WitnessedCheckpoint(
          checkpoint, witnesses: (try? note.signers(among: witnessKey)) ?? [])
      }
    }
    if report.isGood { try session.demand(.continuity) }
    try report.end(surroundings.out, options.output.format, session.style)
  }
}
