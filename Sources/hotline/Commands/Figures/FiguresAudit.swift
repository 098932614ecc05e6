import Releases
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Statistics

/// Attacks everything that is out, without the proofs.
struct FiguresAudit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: say(
        vi: "Thử suy ra số bị giấu từ mọi bản đã công bố, không dùng bằng chứng.",
        en: "Try to find hidden counts out from all releases together, without the proofs."),
      discussion: say(
        vi: "Mã thoát 19: có số suy ra được. Bản đã rút vẫn được tính.",
        en: "Exit code 19: something can be found out. What was withdrawn counts too.") + "\n"
        + examples("hotline figures audit"))
  }
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let known = try session.store.releases().filter(\.isKnown)
    var rows: [RegisterAuditRow] = []
    for audience in Audience.allCases {
      let register = try ReleaseLedger(known.filter { try audience.knows($0.audience()) })
      guard !register.entries.isEmpty, audience == .public || rows.isEmpty || register.hasOfficial
      else { continue }
      let tables = try session.store.answer(register.questions(), stamp: session.stamp)
      let desk = try ReleasePreparation(
        session.store, audience, threshold: nil, coalition: register.coalition,
        stamp: session.stamp)
      let audit = try LedgerAudit(register.earlier(in: tables), desk.policy)
      rows += audit.groups.map { RegisterAuditRow($0, audience) }
    }
    try session.show(Listing(items: rows))
    let unsafe = rows.filter { !$0.isSafe }.count
    if unsafe > 0 { throw FiguresError.leak(unsafe) }
    session.talk(
      Text(
        vi: "Không số nào suy ra được.", en: "Nothing can be found out."))
  }
}

extension ReleaseLedger {
  /// Whether some release was for offices only.
  fileprivate var hasOfficial: Bool {
    entries.contains { $0.entry.content.audience == Audience.official.rawValue }
  }
}

struct RegisterAuditRow: Listed {
  let audience: String
  let group: String
  let tables: Int
  let sensitive: Int
  let pinned: Int
  let unkept: Int
  /// What readers with cases of their own compute, or learn of a group.
  let coalition: Int
  let unsettled: Int

  init(_ group: LedgerAudit.Group, _ audience: Audience) {
    self.audience = audience.rawValue
    self.group = group.name
    tables = group.questions.count
    sensitive = group.findings.sensitive
    pinned = group.findings.pinned.count
    unkept = group.findings.unkept.count
    coalition = group.findings.pinnedByCoalition.count + group.findings.disclosedGroups.count
    unsettled = group.findings.unsettled.count
  }

  var isSafe: Bool { pinned + unkept + coalition + unsettled == 0 }

  static let columns = [
    ListColumn("audience", vi: "NGƯỜI ĐỌC", en: "READERS"),
    ListColumn("group", vi: "NHÓM BẢNG", en: "TABLES OF"),
    ListColumn("tables", vi: "SỐ BẢNG", en: "TABLES"),
    ListColumn("sensitive", vi: "SỐ NHẠY CẢM", en: "SENSITIVE"),
    ListColumn("pinned", vi: "SUY RA ĐƯỢC", en: "FOUND OUT"),
    ListColumn("unkept", vi: "QUÁ GẦN", en: "TOO CLOSE"),
    ListColumn("coalition", vi: "NGƯỜI CÓ CA RIÊNG", en: "BY INSIDERS"),
    ListColumn("unsettled", vi: "CHƯA RÕ", en: "UNSETTLED"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] { values.map { TextTable.Cell($0) } }

  var values: [String] {
    [audience, group]
      + [tables, sensitive, pinned, unkept, coalition, unsettled].map { String($0) }
  }
}
