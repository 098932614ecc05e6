import CaseModel
import GRDB
import Vault

/// Who worked here in which roles while the history was written, followed entry by entry.
///
/// By the order of entries and not of clocks: a clock that was wrong for a while makes nobody a forger.
struct StaffOfThen {
  private let certificates: [String: Certificate]
  private var current: [String: Certificate] = [:]
  private var ended: Set<String> = []

  init(_ db: Database, _ book: CertificateBook) throws {
    let valid = Dictionary(book.valid.map { ($0.text, $0) }) { first, _ in first }
    certificates = try Row.fetchAll(db, sql: "SELECT id, text FROM certificate").reduce(into: [:]) {
      $0["\($1["id"] as Int64)"] = valid[$1["text"]]
    }
  }

  /// What is wrong with the next entry, by what it says it did.
  mutating func findings(_ row: Row, _ lines: [ContentList.Line]) -> [AuditFinding] {
    let id: Int64 = row["id"]
    let actor: String = row["actor"]
    guard let action = JournalAction(rawValue: row["action"]) else { return [.entryChanged(id)] }
    let tables = lines.map { (line: $0, table: String($0.name.prefix { $0 != "\t" })) }
    var findings: [AuditFinding] = []
    let beyond = tables.first { line, table in
      // Keys for a time are swept away by whatever comes next.
      !action.tables.contains(table) && !(table == "keyWrap" && (line.hash == nil || action.wrapsKeys))
    }
    if let beyond { findings.append(.entryBeyond(id, table: beyond.table)) }
    let before = current[actor]
    for (line, table) in tables where table == "certificate" {
      let key = line.name.split(separator: "\t").last.map(String.init) ?? ""
      if let certificate = certificates[key] { current[certificate.user] = certificate }
    }
    if let version: Int = row["keyVersion"] {
      // Who gives themselves new keys signs with them.
      let signers = [before, current[actor]].compactMap(\.self).filter { $0.keyVersion == version }
      let roles = Set(signers.flatMap(\.roles).compactMap(Role.init))
      let ofOthers = tables.contains { JournalAction.ofPeople.contains($0.table) && !isOwn($0.line, $0.table, actor) }
      let isEntitled =
        !signers.isEmpty && !ended.contains(actor)
        && action.permission.map { !roles.isDisjoint(with: Policy.roles(for: $0)) } ?? true
        && (!ofOthers || id == 1 || !roles.isDisjoint(with: JournalAction.inCharge))
      if !isEntitled { findings.append(.entryUnentitled(id, user: actor)) }
    }
    if action == .userEnd, let user = JournalDetail(row)["user"] { ended.insert(user) }
    if action == .logCreate, id != 1 { findings.append(.entryBeyond(id, table: "log")) }
    return findings
  }

  /// Whether a row about people is one of the person who wrote it: new keys by the words on paper, one's own
  /// passphrase.
  private func isOwn(_ line: ContentList.Line, _ table: String, _ user: String) -> Bool {
    let keys = line.name.split(separator: "\t").dropFirst().map(String.init)
    return table == "certificate" ? keys.last.flatMap { certificates[$0] }?.user == user : keys.contains(user)
  }
}

extension JournalAction {
  /// Whether it wraps keys: that of a reading, a search or a list never does.
  fileprivate var wrapsKeys: Bool { !tables.isEmpty || self == .requestApprove || self == .draftOpen }
}
