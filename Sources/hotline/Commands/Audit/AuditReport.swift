import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// The lines of `audit verify`: what was looked at, and what was found; the gravest finding is the exit code.
struct AuditReport {
  private var rows: [AuditRow] = []
  private var status = ExitStatus.done

  var isGood: Bool { status == .done }

  /// The file alone, before anything in it is believed.
  mutating func add(_ file: Audit) {
    if file.isGood {
      good("file", Text(vi: "SQLite không thấy gì hỏng", en: "SQLite finds nothing broken"))
    }
    bad(file)
  }

  mutating func add(_ audit: Audit, isUnlocked: Bool) {
    bad(audit)
    let kinds = Set(audit.findings.map(\.code))
    // Without the people's keys nothing further was looked at.
    if kinds.contains("key") { return }
    if kinds.isDisjoint(with: ["entry", "tree", "certificate", "list"]) {
      good(
        "history",
        Text(
          vi: "\(audit.entries) mục, đúng như đã ký (\(audit.unsigned) lần gõ sai cụm mật khẩu)",
          en: "\(audit.entries) entries as they were signed (\(audit.unsigned) wrong passphrases)"))
    }
    if kinds.isDisjoint(with: ["row-changed", "row-untold", "row-missing"]) {
      good(
        "rows",
        Text(
          vi: "\(audit.rows) dòng đúng như lịch sử ghi",
          en: "\(audit.rows) rows are what the history tells"))
    }
    guard isUnlocked else {
      return good(
        "sealed",
        Text(vi: "đang khóa: không thử mở gì", en: "locked: nothing was tried"))
    }
    guard !kinds.contains("sealed") else { return }
    good(
      "sealed",
      Text(
        vi: "\(audit.opened) mục niêm phong mở được; \(audit.closed) mục không phải của bạn",
        en: "\(audit.opened) sealed values open; \(audit.closed) aren't yours to open"))
  }

  /// What this account saw last.
  mutating func addSeen(_ read: () throws -> HistoryState?, check: (HistoryState) throws -> Void) {
    do {
      guard let seen = try read() else {
        return good(
          "seen",
          Text(vi: "máy này thấy sổ lần đầu", en: "this account sees the log for the first time"))
      }
      try check(seen)
      good(
        "seen",
        Text(
          vi: "nối tiếp \(seen.checkpoint.size) mục máy này đã thấy",
          en: "continues the \(seen.checkpoint.size) entries that this account has seen"))
    } catch {
      bad("seen", error)
    }
  }

  /// A checkpoint that was kept elsewhere.
  mutating func add(_ paper: Data, check: (SignedNote) throws -> WitnessedCheckpoint) {
    do {
      let found = try check(WitnessRequest(requestOrNote: paper).checkpoint)
      let names = found.witnesses.map(\.key.name).joined(separator: ", ")
      good(
        "against",
        Text(
          vi: "nối tiếp mốc \(found.checkpoint.size) mục"
            + (names.isEmpty ? "" : ", có chứng kiến của \(names)"),
          en: "continues the checkpoint of \(found.checkpoint.size) entries"
            + (names.isEmpty ? "" : ", witnessed by \(names)")))
    } catch {
      bad("against", error)
    }
  }

  func end(
    _ out: (String) throws -> Void, _ format: OutputFormat, _ style: TextStyle
  ) throws {
    try out(Listing(items: rows).rendered(as: format, style))
    if !isGood { throw ExitCode(status.rawValue) }
  }

  private mutating func good(_ name: String, _ finding: Text) {
    rows.append(AuditRow(name: name, good: true, finding: finding))
  }

  private mutating func bad(_ audit: Audit) {
    if audit.isGood { return }
    if isGood { status = .historyDamaged }
    // What was found in the file alone is found again with the rest.
    let known = Set(rows.filter { !$0.good }.map(\.values))
    rows += audit.findings.map { AuditRow(name: $0.code, good: false, finding: audit.text(of: $0)) }
      .filter { !known.contains($0.values) }
    guard audit.more > 0 else { return }
    rows.append(
      AuditRow(
        name: "more", good: false,
        finding: Text(
          vi: "và \(audit.more) phát hiện nữa", en: "and \(audit.more) more findings")))
  }

  private mutating func bad(_ name: String, _ error: any Error) {
    let failure = Failure(error)
    status = failure.code
    let text = (error as? any Explained)?.text ?? Text(vi: failure.text, en: failure.text)
    rows.append(AuditRow(name: name, good: false, finding: text))
  }
}

struct AuditRow: Listed {
  let name: String
  let good: Bool
  private let text: Text

  init(name: String, good: Bool, finding: Text) {
    self.name = name
    self.good = good
    text = finding
  }

  private var finding: String { text.inLanguage(spoken) }

  private enum CodingKeys: CodingKey { case name, good, finding }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(good, forKey: .good)
    try container.encode(finding, forKey: .finding)
  }

  static let columns = [
    ListColumn("good", vi: "", en: ""), ListColumn("name", vi: "KIỂM TRA", en: "CHECK"),
    ListColumn("finding", vi: "KẾT QUẢ", en: "FINDING", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(good ? "✓" : "✗", good ? .good : .alarm), TextTable.Cell(name),
      TextTable.Cell(text.inLanguage(language)),
    ]
  }

  var values: [String] { [good ? "yes" : "no", name, finding] }
}
