import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Looks whether a backup is whole; with the paper, rehearses restoring it.
struct BackupVerify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        vi: "Kiểm tra một bản sao lưu; với --paper thì diễn tập khôi phục.",
        en: "Check a backup; with --paper, rehearse restoring it."),
      discussion: say(
        vi: """
          Không có giấy: xem tệp còn nguyên, chữ ký, và sổ này có tiếp nối lịch sử của nó không. Với --paper: mở và khôi phục vào chỗ
          tạm, xem mọi thứ, rồi xóa. Thoát với mã 1 khi có lỗi.
          Ví dụ: hotline backup verify /media/usb     (bản mới nhất trong thư mục)
          """,
        en: """
          Without the paper: whether the files are whole, who signed, and whether this log continues its history. With --paper: opens it,
          restores it to a place of its own, looks at everything, and removes it again. Exit code 1 where a fault is found.
          Example: hotline backup verify /media/usb     (the newest backup in the folder)
          """))
  }

  @OptionGroup var source: BackupSource
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Diễn tập khôi phục bằng 27 từ trên giấy (gõ khi được hỏi).",
        en: "Rehearse restoring with the 27 words on paper (typed when asked).")))
  var paper = false
  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let surroundings = Surroundings.live
    let backup = try source.set()
    let checks: [BackupCheck]
    if paper {
      let key = try passphrase.paper(surroundings)
      let keys = try source.keysSet()
      let place = options.path(in: surroundings)
      let isThere = FileManager.default.fileExists(
        atPath: URL(fileURLWithPath: place).deletingLastPathComponent().path)
      let beside = isThere ? place : FileManager.default.temporaryDirectory.path + "/hotline"
      checks = try LongWork(surroundings).run { watch in
        try Restoring(backup, keys: keys, with: key, watch: watch).rehearse(beside: beside)
      }
    } else {
      let store = try store(surroundings)
      checks = try LongWork(surroundings).run { watch in
        try store.map { try $0.check(backup, watch: watch) } ?? backup.check(watch)
      }
    }
    try options.output.show(Listing(items: checks.map(BackupCheckRow.init)), surroundings)
    if !checks.allSatisfy(\.isGood) { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// The log, where there is one: a backup is checked where nothing else is left, too.
  private func store(_ surroundings: Surroundings) throws -> CaseStore? {
    do {
      return try CaseStore(path: options.path(in: surroundings))
    } catch StoreError.noLog {
      return nil
    }
  }
}

/// The backup that a command is about.
struct BackupSource: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Thư mục của bản sao lưu, hoặc thư mục chứa nhiều bản (lấy bản mới nhất).",
        en: "The backup's folder, or one that holds several (the newest is taken)."),
      valueName: "folder"))
  var folder: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lấy phần khóa từ bản sao lưu khác, khi phần khóa của bản này đã bỏ.",
        en: "Take the keys from another backup, where this one's were thrown away."),
      valueName: "folder"))
  var keys: String?

  func set() throws -> BackupSet { try BackupSet(folder) }
  func keysSet() throws -> BackupSet? { try keys.map { try BackupSet($0) } }
}

struct BackupCheckRow: Listed {
  let check: BackupCheck.Subject
  let good: Bool
  let finding: Text

  init(_ check: BackupCheck) {
    self.check = check.subject
    good = check.isGood
    finding = check.finding
  }

  private enum CodingKeys: CodingKey { case check, good, finding }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(check.rawValue, forKey: .check)
    try container.encode(good, forKey: .good)
    try container.encode(finding.inLanguage(spoken), forKey: .finding)
  }

  static let columns = [
    ListColumn("good", vi: "", en: ""), ListColumn("check", vi: "KIỂM TRA", en: "CHECK"),
    ListColumn("finding", vi: "KẾT QUẢ", en: "FINDING", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(good ? "✓" : "✗", good ? .good : .alarm),
      TextTable.Cell(check.label.inLanguage(language)),
      TextTable.Cell(finding.inLanguage(language)),
    ]
  }

  var values: [String] { [good ? "yes" : "no", check.rawValue, finding.inLanguage(spoken)] }
}
