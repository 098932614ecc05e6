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
        vi: """
          Mã thoát 19: có số suy ra được. Bản đã rút vẫn được tính. Với --knows-program: thay vào đó, chạy lại chương trình \
          trên mọi bảng có thể là bảng thật, cho từng nhóm bảng của từng bản, nếu liệt kê được; bản do phiên bản \
          khác làm ra được báo riêng.
          """,
        en: """
          Exit code 19: something can be found out. What was withdrawn counts too. With --knows-program: instead, run \
          the program again on every table that could be the true one, for each group of tables of each release, where \
          these can be listed; what another version made is told apart.
          """) + "\n"
        + examples("hotline figures audit", "hotline figures audit --knows-program"))
  }
  @OptionGroup var options: LogOptions

  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Thử như người có chương trình và seed của sổ: chạy lại trên mọi bảng có thể là bảng thật.",
        en: "Attack as who has the program and the log's seed: run it again on every table that could be true."
      )))
  var knowsProgram = false

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    if knowsProgram { return try rerun(session) }
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

extension FiguresAudit {
  /// Runs the program again for each release.
  private func rerun(_ session: Session) throws {
    let rebuild = ReleaseRebuild(store: session.store, stamp: session.stamp)
    let rows = try session.store.releases().filter(\.isKnown).flatMap { entry in
      try rebuild.rerun(entry).map { try RegisterRerunRow($0, entry.id, entry.audience()) }
    }
    try session.show(Listing(items: rows))
    let unsafe = rows.count { $0.found > 0 }
    if unsafe > 0 { throw FiguresError.leak(unsafe) }
    let listed = rows.count { $0.candidates != nil }
    session.talk(
      Text(
        vi: "Liệt kê được \(listed) trên \(rows.count) nhóm bảng; ở đó không suy ra được số nào.",
        en: "\(listed) of \(rows.count) groups of tables could be listed; nothing can be found out there."))
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
