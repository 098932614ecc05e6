import Base
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
  /// Everybody who was ever added.
  private var known: Set<String> = []
  private var lastNotice: Int64 = 0
  /// The calls that were taken down.
  private var recorded: Set<String> = []
  /// The calls that were linked to a case after they were recorded.
  private var linked: Set<String> = []
  /// Whose each draft is.
  private var drafts: [String: String] = [:]
  private var requests: RequestsOfThen
  private let withNotices: Bool

  /// - Parameter followed: The actions of the entries that are followed; nil for all.
  init(_ db: Database, _ book: CertificateBook, followed: Set<JournalAction>? = nil) throws {
    withNotices = followed == nil
    requests = RequestsOfThen { followed?.contains($0) ?? true }
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

  /// The roles that somebody had when the last entry was written.
  func roles(of user: String) -> Set<Role> { Set((current[user]?.roles ?? []).compactMap(Role.init)) }

  /// Whether somebody could be given a case then.
  func worksCases(_ user: String) -> Bool {
    !ended.contains(user) && !roles(of: user).isDisjoint(with: Role.ofCaseWork)
  }

  /// What is wrong with the next entry, by what it says it did.
  ///
  /// - Parameter detail: What it says beside its action, where that is read already.
  mutating func findings(_ row: Row, _ lines: [ContentList.Line], _ detail: JournalDetail? = nil) -> [AuditFinding] {
    let id: JournalID = row["id"]
    let actor: String = row["actor"]
    guard let action = JournalAction(rawValue: row["action"]) else { return [.entryChanged(id)] }
    let tables = action.tables
    var findings: [AuditFinding] = []
    let beyond = lines.first { line in
      if line.hash == nil { return !action.removes(line) }
      return !tables.contains(line.table) && !(["keyWrap", "sessionKey"].contains(line.table) && action.wrapsKeys)
    }
    if let beyond { findings.append(.entryBeyond(id, table: beyond.table)) }
    let detail = detail ?? JournalDetail(row)
    if let line = lines.first(where: { isAlien($0, action, detail, actor) }) {
      findings.append(.entryBeyond(id, table: line.table))
    }
    known.formUnion(lines.compactMap { $0.table == "user" ? $0.keys.first.map(String.init) : nil })
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
        !signers.isEmpty && withOwnKeys && !ended.contains(actor) && !lacksSecond(row, action, detail, actor)
        && action.entitled(detail).map { !roles.isDisjoint(with: $0) } ?? true
        && (!ofOthers || id == 1 || !roles.isDisjoint(with: JournalAction.inCharge))
      if !isEntitled { findings.append(.entryUnentitled(id, user: actor)) }
    }
    if findings.isEmpty { requests.take(action, detail, row) }
    let isEnd = action == .userEnd && detail["request"] == nil
    let isAgreed = action == .requestApprove && detail["kind"] == Request.Kind.departure.rawValue
    if isEnd || isAgreed, findings.isEmpty, let user = detail["user"] { ended.insert(user) }
    if let first = JournalAction.beginning[action], id != first {
      findings.append(.entryBeyond(id, table: "log"))
    }
    return findings
  }

  /// Whether it takes a second person, there was one, and nobody else had a hand in it.
  private func lacksSecond(
    _ row: Row, _ action: JournalAction, _ detail: JournalDetail, _ actor: String
  ) -> Bool {
    let at: Instant = row["at"]
    if action == .userEnd, detail["request"] == nil, let user = detail["user"] {
      // A supervisor goes by one alone only where there is no third.
      let supervisors = deciders(.supervisor, at: at)
      return supervisors.contains(user) && !supervisors.subtracting([user, actor]).isEmpty
    }
    func isAlone() -> Bool {
      let isRelease = action == .figuresRelease || detail["kind"] == Request.Kind.release.rawValue
      let others = deciders(.supervisor, at: at).union(isRelease ? deciders(.statistician, at: at) : [])
      // Whoever asked may be no decider: beside one supervisor a case worker isn't alone.
      return others.subtracting([actor]).isEmpty
    }
    return requests.lacksSecond(action, detail, row, isAlone: isAlone())
  }

  /// Those who could decide in a role then.
  private func deciders(_ role: Role, at: Instant) -> Set<String> {
    Set(
      current.values.filter {
        $0.roles.contains(role.rawValue) && !$0.isHandedOver && !ended.contains($0.user)
          && at.milliseconds < $0.validUntil + CertificateBook.grace
      }.map(\.user))
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

  /// Whether an entry tells of what it never writes: somebody's locks beside those of whom it is about, a draft of
  /// somebody else, notices of others that were read.
  private mutating func isAlien(
    _ line: ContentList.Line, _ action: JournalAction, _ detail: JournalDetail, _ actor: String
  ) -> Bool {
    switch line.table {
    // Whoever is added is nobody yet.
    case "user", "userKey", "certificate", "groupMember":
      let isTheirs = line.table != "groupMember" || line.hash == nil
      if action == .userAdd, isTheirs, known.contains(user(line)) { return true }
      if line.table != "userKey" || isOwn(line, actor) || action == .logCreate { return false }
      return user(line) != detail["user"] || line.hash == nil && !Self.ending.contains(action)
    case "draft":
      guard let number = line.keys.first.map(String.init) else { return true }
      if line.hash != nil {
        drafts[number] = actor
        return false
      }
      // A supervisor takes up what somebody else left.
      return drafts.removeValue(forKey: number) != actor && !roles(of: actor).contains(.supervisor)
    // A call is taken down once, and comes to a case once.
    case "contact" where action == .contactRecord:
      return line.keys.first.map { !recorded.insert(String($0)).inserted } ?? true
    case "contact" where action == .contactLink:
      return line.keys.first.map { !linked.insert(String($0)).inserted } ?? true
    case "notice" where withNotices:
      guard let number = line.keys.first, let id = Int64(number) else { return true }
      if action == .noticeRead { return owners[String(number)].map { $0 != actor } ?? true }
      // Everything else only leaves word.
      defer { lastNotice = max(lastNotice, id) }
      return id <= lastNotice
    default: return false
    }
  }

  /// By these somebody's locks go.
  private static let ending: Set<JournalAction> = [.userEnd, .userCertify, .requestApprove]

  /// Whom a row about people is about.
  private func user(_ line: ContentList.Line) -> String {
    switch line.table {
    case "certificate": certificate(line)?.user ?? ""
    case "groupMember": line.keys.count == 4 ? String(line.keys[2]) : ""
    default: line.keys.first.map(String.init) ?? ""
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
