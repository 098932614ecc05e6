import CaseModel
import GRDB
import Vault

/// Who worked here in which roles while the history was written, followed entry by entry.
///
/// By the order of entries and not of clocks: a clock that was wrong for a while makes nobody a forger.
struct StaffOfThen {
  private let certificates: [String: Certificate]
  /// Whose each notice is, by its number; looked up for whoever says that they were read.
  private let owners: [String: String]
  private var current: [String: Certificate] = [:]
  private var ended: Set<String> = []

  /// - Parameter withNotices: Whether entries that notices were read are among those that are followed.
  init(_ db: Database, _ book: CertificateBook, withNotices: Bool = true) throws {
    owners =
      withNotices
      ? try Row.fetchAll(db, sql: "SELECT id, user FROM notice").reduce(into: [:]) {
        $0["\($1["id"] as Int64)"] = $1["user"]
      }
      : [:]
    let valid = Dictionary(book.valid.map { ($0.text, $0) }) { first, _ in first }
    certificates = try Row.fetchAll(db, sql: "SELECT id, text FROM certificate").reduce(into: [:]) {
      $0["\($1["id"] as Int64)"] = valid[$1["text"]]
    }
  }

  /// What is wrong with the next entry, by what it says it did.
  mutating func findings(_ row: Row, _ lines: [ContentList.Line]) -> [AuditFinding] {
    let id: JournalID = row["id"]
    let actor: String = row["actor"]
    guard let action = JournalAction(rawValue: row["action"]) else { return [.entryChanged(id)] }
    let tables = action.tables
    var findings: [AuditFinding] = []
    let beyond = lines.first { line in
      // Keys for a time are swept away by whatever comes next.
      !tables.contains(line.table) && !(line.table == "keyWrap" && (line.hash == nil || action.wrapsKeys))
        && !(line.table == "sessionKey" && line.hash != nil && action.wrapsKeys)
    }
    if let beyond { findings.append(.entryBeyond(id, table: beyond.table)) }
    let detail = JournalDetail(row)
    if let line = lines.first(where: { isAlien($0, action, detail, actor) }) {
      findings.append(.entryBeyond(id, table: line.table))
    }
    let before = current[actor]
    for line in lines {
      if let certificate = certificate(line) { current[certificate.user] = certificate }
    }
    if let version: Int = row["keyVersion"] {
      // Who gives themselves new keys signs with them.
      let signers = [before, current[actor]].compactMap(\.self).filter { $0.keyVersion == version }
      let roles = Set(signers.flatMap(\.roles).compactMap(Role.init))
      let ofOthers = lines.contains { JournalAction.ofPeople.contains($0.table) && !isOwn($0, actor) }
      let withOwnKeys = Self.ofHandedOver.contains(action) || signers.contains { !$0.isHandedOver }
      let isEntitled =
        !signers.isEmpty && withOwnKeys && !ended.contains(actor)
        && action.entitled(detail).map { !roles.isDisjoint(with: $0) } ?? true
        && (!ofOthers || id == 1 || !roles.isDisjoint(with: JournalAction.inCharge))
      if !isEntitled { findings.append(.entryUnentitled(id, user: actor)) }
    }
    let isEnd = action == .userEnd && detail["request"] == nil
    let isAgreed = action == .requestApprove && detail["kind"] == Request.Kind.departure.rawValue
    if isEnd || isAgreed, findings.isEmpty, let user = detail["user"] { ended.insert(user) }
    if let first = JournalAction.beginning[action], id != first {
      findings.append(.entryBeyond(id, table: "log"))
    }
    return findings
  }

  /// All that keys do which somebody else made: they make the person's own.
  private static let ofHandedOver: Set<JournalAction> = [.userPassphrase, .unlockSuccess]

  /// Whether a row about people is one of the person who wrote it: new keys by the words on paper, one's own
  /// passphrase.
  private func isOwn(_ line: ContentList.Line, _ user: String) -> Bool {
    switch line.table {
    case "certificate": certificate(line)?.user == user
    case "user", "userKey": line.keys.first.map(String.init) == user
    case "groupMember": line.keys.count == 4 && line.keys[2] == user
    default: false
    }
  }

  /// Whether an entry tells of what it never writes: somebody's locks beside those of whom it is about, the end of a
  /// group's key but by a rotation, a withholding that is gone, notices of others that were read.
  private func isAlien(
    _ line: ContentList.Line, _ action: JournalAction, _ detail: JournalDetail, _ actor: String
  ) -> Bool {
    switch line.table {
    case "userKey": !isOwn(line, actor) && line.keys.first.map(String.init) != detail["user"] && action != .logCreate
    case "groupKey": line.hash == nil && action != .keyRotate
    // It is lifted, and stays on record.
    case "withholding": line.hash == nil
    case "notice" where action == .noticeRead:
      line.keys.first.flatMap { owners[String($0)] }.map { $0 != actor } ?? true
    default: false
    }
  }

  /// The certificate that a line tells of.
  private func certificate(_ line: ContentList.Line) -> Certificate? {
    line.table == "certificate" ? line.keys.last.flatMap { certificates[String($0)] } : nil
  }
}

extension JournalAction {
  /// Whether it wraps keys: that of a reading, a search or a list never does.
  fileprivate var wrapsKeys: Bool { !tables.isEmpty || self == .draftOpen }
}
