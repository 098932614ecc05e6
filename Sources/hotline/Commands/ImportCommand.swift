import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// A paper register, or another system's list of calls, into the log.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        vi: "Nạp sổ giấy, hoặc danh sách của hệ thống khác.", en: "Load a paper register, or another system's list."),
      discussion: say(
        vi: """
          Tệp CSV: dòng đầu là tên cột, mỗi dòng một cuộc gọi. --map là một tệp CSV 'column,field,value,means' nói cột nào là trường nào \
          ('Giới tính,children[0].sex,,') và chữ nào nghĩa là gì ('Giới tính,children[0].sex,Gái,female'); không cột thì là giá trị chung \
          (',kind,,about-child'). Chữ Unicode, TCVN3 (ABC), VNI hay Windows-1258 được nhận ra; năm dòng đầu hiện như sẽ được ghi rồi mới hỏi. \
          Mỗi dòng giữ ngày giờ tiếp nhận của nó và ghi là nhập muộn; của cuộc gọi không phải báo tin chỉ lấy loại, kênh và giờ; mỗi báo tin mở một hồ sơ, nên hồ sơ cũ trễ hạn ngay. \
          Sổ của những năm trước: --over-before 2026-01-01 đóng luôn các ca tiếp nhận trước ngày đó, một lý do chung; ca có dấu hiệu nguy hại thì chờ một giám sát khác. \
          Dòng đúng được ghi, dòng sai được trả lại kèm lý do trong tệp của --rest: tệp đó có tên, số của người thật, chỉ máy này đọc được; \
          sửa, nạp lại, rồi xóa. Nạp lại cùng tệp không ghi gì thêm.
          """,
        en: """
          A CSV file: the first line has the headings, each other one is a call. --map is a CSV file 'column,field,value,means' that says which column is \
          which field ('Sex,children[0].sex,,') and which word means what ('Sex,children[0].sex,F,female'); without a column it is a value for all \
          (',kind,,about-child'). Letters in Unicode, TCVN3 (ABC), VNI or Windows-1258 are recognised; the first five rows are shown as they would be recorded, then asked about. \
          Each row keeps its own time of receipt and counts as entered late; of a call that is no report only kind, channel and time are taken; each report opens a case, so that old ones are late at once. \
          A register of past years: --over-before 2026-01-01 closes the cases received before that day with one reason for all; those that tell of harm wait for another supervisor. \
          Good rows are recorded, the others handed back with the reasons in the file of --rest: it holds names and numbers of real people, for this \
          account alone; mend it, import it, delete it. The same file again records nothing more.
          """)
        + "\n"
        + examples(
          "hotline import so-truc-2025.csv --map so-truc.csv --dry-run",
          "hotline import so-truc-2025.csv --map so-truc.csv --encoding tcvn3 --rest can-sua.csv",
          "hotline import so-truc-2024.csv --map so-truc.csv --over-before 2025-01-01 --reason-from ly-do.txt"))
  }
  @Argument(
    help: ArgumentHelp(say(vi: "Tệp CSV; '-' là đầu vào chuẩn.", en: "A CSV file; '-' is standard input.")),
    completion: .file(extensions: ["csv"]))
  var file: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Cột nào là trường nào (CSV).", en: "Which column is which field (CSV)."), valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var map: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Bảng mã của tệp, khi không ai trả lời được: \(ImportError.encodings).",
        en: "The letters of the file, where nobody can be asked: \(ImportError.encodings)."), valueName: "encoding"))
  var encoding: SheetEncoding?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Thử đến cuối rồi thôi: báo từng dòng, không ghi gì.",
        en: "Try it to its end and take it back: tell of each row, record nothing.")))
  var dryRun = false
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Không nhận dòng giống cuộc gọi đã có (tên trẻ, số gọi).",
        en: "Leave out what is like an earlier contact (child's name, phone).")))
  var strict = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp mới để trả lại các dòng chưa nhận. Có dữ liệu cá nhân.",
        en: "A new file for the rows that aren't taken. It holds personal data."), valueName: "file"),
    completion: .file())
  var rest: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Ca tiếp nhận trước ngày này đã xong: đóng luôn, một lý do chung (--reason-from).",
        en: "Cases received before this day are over: close them, with one reason for all (--reason-from)."),
      valueName: "day"))
  var overBefore: String?
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Lý do các ca đó đã xong, từ tệp; '-' là đầu vào chuẩn.",
        en: "Why those cases are over, from a file; '-' is standard input."), valueName: "file"))
  var reasonFrom: String?
  @OptionGroup var options: LogOptions

  func validate() throws {
    if (reasonFrom == nil) != (overBefore == nil) {
      throw ValidationError(
        say(
          vi: "--over-before và --reason-from đi với nhau.", en: "--over-before and --reason-from go together."))
    }
    if reasonFrom == "-", file == "-" {
      throw ValidationError(
        say(
          vi: "Chỉ một thứ đọc được từ đầu vào chuẩn: tệp hoặc lý do.",
          en: "Only one of the file and the reason can come from standard input."))
    }
  }

  func run() throws {
    if let rest, FileManager.default.fileExists(atPath: rest) { throw BackupError.exists(path: rest) }
    let session = try Session(options)
    let over = try overBefore.map { try session.day($0, flag: "--over-before") }
    let why = try reasonFrom.flatMap { try session.words(from: $0, flag: "--reason-from") }
    if over != nil, why == nil { throw StoreError.reasonNeeded }
    try session.unlockIfLocked()
    let map = try ImportMap(try session.surroundings.sheet(map, flag: "--map"))
    let bytes = try session.surroundings.data(file, flag: "FILE", atMost: JSONLines.longestFile)
    let outcome = try session.keepingUnlocked {
      try ImportRun(session: session, map: map, bytes: bytes, isRehearsal: dryRun, strict: strict).run(encoding)
    }
    let left = outcome.left
    if let rest, !left.isEmpty {
      let reasons = left.map { row in
        (line: row.line, why: row.reasons.map { $0.inLanguage(session.language) }.joined(separator: " "))
      }
      try NewFile.write(Data(outcome.sheet.handedBack(reasons).utf8), to: rest)
    }
    try session.show(Listing(items: outcome.rows.map { ImportRow(row: $0, isRehearsal: dryRun) }))
    tell(outcome, session)
    if let over, let why, !dryRun { try end(outcome, before: over, because: why, session) }
    if !left.isEmpty {
      throw ImportError.left(left.count, of: outcome.rows.count, handedBack: rest != nil, isRehearsal: dryRun)
    }
  }

  /// Also of what an earlier run took in: one that was interrupted is gone on with.
  private func end(_ outcome: ImportRun.Outcome, before day: Day, because words: String, _ session: Session) throws {
    let numbers = try outcome.rows.filter(\.isDone).compactMap(\.number).map { try CaseNumber($0) }
    let endings = try session.keepingUnlocked {
      try ImportedEndings(numbers, receivedBefore: day, because: words, session)
    }
    session.talk(endings.text)
  }

  private func tell(_ outcome: ImportRun.Outcome, _ session: Session) {
    let new = outcome.rows.filter { $0.result == .recorded }.count
    let before = outcome.rows.filter { $0.result == .before }.count
    session.talk(
      dryRun
        ? Text(
          vi:
            "Thử, chưa ghi gì: \(new) dòng sẽ được ghi (mở \(outcome.cases) hồ sơ), \(before) đã có, \(outcome.left.count) sẽ trả lại.",
          en:
            "Tried, nothing recorded: \(new) rows would be recorded (\(outcome.cases) cases), \(before) are already there, \(outcome.left.count) would be handed back."
        )
        : Text(
          vi: "Đã ghi \(new) dòng (mở \(outcome.cases) hồ sơ), \(before) đã có, \(outcome.left.count) trả lại.",
          en:
            "Recorded \(new) rows (\(outcome.cases) cases), \(before) were already there, \(outcome.left.count) handed back."
        ))
    if let rest, !outcome.left.isEmpty {
      session.talk(
        Text(
          vi: "\(rest) có tên và số của người thật, không niêm phong: sửa, nạp lại, rồi xóa.",
          en: "\(rest) holds names and numbers of real people, unsealed: mend it, import it, delete it."))
    }
    if outcome.cases > 0, !dryRun, overBefore == nil {
      session.talk(
        Text(
          vi: "Tiếp: 'hotline queue'; hồ sơ cũ trễ hạn ngay.", en: "Next: 'hotline queue'; old cases are late at once.")
      )
    }
  }
}

extension SheetEncoding: ExpressibleByArgument {}
