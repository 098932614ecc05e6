import Base
import CaseModel
import GRDB
import Vault

/// What became of every case while the history was written, followed entry by entry: whether whoever signed a step was
/// something to the case then, and whether the rows it tells of are that case's.
///
/// A role is asked of whoever signs (``StaffOfThen``); that a case is somebody's to work is asked here. Whoever may
/// write one note could else tell of any case by it, and take its keys to themselves.
struct CasesOfThen {
  private var courses: [CaseID: CaseCourse] = [:]
  /// By their numbers, as people and entries say them.
  private let ids: [String: CaseID]
  /// From whom cases are kept, by the row that says so.
  private var withheld: [String: Withholding] = [:]

  private struct Withholding {
    let caseID: CaseID
    let user: String
    let by: String
    let at: Instant
  }

  init(_ db: Database) throws {
    ids = try Row.fetchAll(db, sql: "SELECT id, number FROM \"case\"").reduce(into: [:]) { $0[$1["number"]] = $1["id"] }
  }

  func course(_ id: CaseID) -> CaseCourse { courses[id] ?? CaseCourse() }

  /// What is wrong with the next entry, by what it says it did, and to which case.
  mutating func findings(
    _ db: Database, _ entry: Row, _ lines: [ContentList.Line], _ detail: JournalDetail, _ staff: StaffOfThen
  ) throws -> [AuditFinding] {
    guard let action = JournalAction(rawValue: entry["action"]) else { return [] }
    let (id, actor): (JournalID, String) = (entry["id"], entry["actor"])
    let caseID: CaseID? = entry["caseID"]
    let step = Step(
      entry: entry, action: action, detail: detail, caseID: caseID,
      lines: lines)
    var findings: [AuditFinding] = []
    if !isEntitled(step, staff) { findings.append(.entryUnentitled(id, user: actor)) }
    let before = Set(concerned(step))
    try take(db, step)
    let roots = before.union(concerned(step))
    if let line = try lines.first(where: { try isForeign(db, $0, step, roots, staff) }) {
      findings.append(.entryBeyond(id, table: line.table))
    }
    return findings
  }

  private struct Step {
    let entry: Row
    let action: JournalAction
    let detail: JournalDetail
    let caseID: CaseID?
    let lines: [ContentList.Line]

    var actor: String { entry["actor"] }
    var at: Instant { entry["at"] }
  }

  // MARK: Who

  private func isEntitled(_ step: Step, _ staff: StaffOfThen) -> Bool {
    guard let caseID = step.caseID else { return true }
    if step.action == .caseUnassign {
      // It follows from something else: they can't work it any more, or it is kept from them.
      guard let user = step.detail["user"], user == course(caseID).worker else { return false }
      if tellsOfWithholding(step) { return admits(.withholdCase, step, caseID, staff) }
      return !staff.worksCases(user) || isWithheld(caseID, from: user, at: step)
    }
    guard let asked = step.action.inCase(step.detail, whose: caseID, other: { ids[$0] }) else { return true }
    return admits(asked.permission, step, asked.caseID, staff) && !isWithheld(asked.caseID, from: step.actor, at: step)
  }

  private func admits(_ permission: Action, _ step: Step, _ caseID: CaseID, _ staff: StaffOfThen) -> Bool {
    course(caseID).admits(permission, by: step.actor, in: staff.roles(of: step.actor), at: step.at)
  }

  /// Whoever keeps a case from themselves does it in a step that begins with its being taken from them.
  private func isWithheld(_ caseID: CaseID, from user: String, at step: Step) -> Bool {
    withheld.values.contains {
      $0.user == user && root($0.caseID) == root(caseID) && !($0.by == step.actor && $0.at == step.at)
    }
  }

  /// Whether a withholding begins with this entry: what follows from one comes first.
  private func tellsOfWithholding(_ step: Step) -> Bool {
    step.lines.contains { $0.table == "withholding" && $0.hash != nil && withheld[$0.name] == nil }
  }

  // MARK: What

  /// Where all ends up that the step may have to do with.
  private func concerned(_ step: Step) -> [CaseID] {
    var cases = [step.caseID].compactMap(\.self)
    // A merger is told first of the case that stays.
    if step.action == .caseMerge { cases += [step.detail["merged"]].compactMap { $0.flatMap { ids[$0] } } }
    if step.action == .caseErase { cases += family(step.caseID) }
    return cases.map(root)
  }

  /// A case and those that were merged into it.
  private func family(_ id: CaseID?) -> [CaseID] {
    id.map { id in courses.keys.filter { isPart($0, of: id) } } ?? []
  }

  private mutating func take(_ db: Database, _ step: Step) throws {
    for line in step.lines where line.table == "withholding" {
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM withholding WHERE id = ?", arguments: [line.keys.first.map(String.init)])
      let isLifted = step.action == .caseUnwithhold
      withheld[line.name] =
        isLifted
        ? nil
        : row.map { Withholding(caseID: $0["caseID"], user: $0["user"], by: $0["withheldBy"], at: $0["withheldAt"]) }
    }
    guard let caseID = step.caseID else { return }
    if step.action == .caseErase {
      for id in family(caseID) { courses[id]?.erase() }
    }
    try courses[caseID, default: CaseCourse()].take(step.entry) { try SignedEntries.origin(db, ofCall: $0) }
  }

  private func isPart(_ id: CaseID, of other: CaseID) -> Bool {
    var (next, seen): (CaseID?, Set<CaseID>) = (id, [])
    while let current = next, seen.insert(current).inserted {
      if current == other { return true }
      next = course(current).target.flatMap { ids[$0] }
    }
    return false
  }

  /// The case in which it and all that hangs together with it have ended up.
  private func root(_ id: CaseID) -> CaseID {
    var (last, seen): (CaseID, Set<CaseID>) = (id, [])
    while seen.insert(last).inserted, let next = course(last).target.flatMap({ ids[$0] }) { last = next }
    return last
  }

  /// Whether a row that the entry tells of is another case's.
  private func isForeign(
    _ db: Database, _ line: ContentList.Line, _ step: Step, _ roots: Set<CaseID>, _ staff: StaffOfThen
  ) throws -> Bool {
    func isElsewhere(_ owner: CaseID?) -> Bool {
      guard let owner else { return false }
      return !roots.contains(root(owner)) && !isNew(owner, step)
    }
    switch line.table {
    case "case", "hold": return try isElsewhere(Self.number(line, 0).map { CaseID($0) })
    case "entry", "entryDocument", "entryFacts", "entryNarrative":
      let owner = try Self.owner(db, "entry", line)
      // Two cases are tied by a note in each.
      if step.action == .caseTie, let owner, admits(.step(.note), step, owner, staff) { return false }
      return isElsewhere(owner)
    case "attachmentPart", "subjectRequest", "task": return try isElsewhere(Self.owner(db, "entry", line))
    case "referral", "request", "withholding": return try isElsewhere(Self.owner(db, line.table, line))
    case "referralFacts", "referralNarrative": return try isElsewhere(Self.owner(db, "referral", line))
    case "registerRow" where step.action.renewsKeys: return false
    case "registerRow", "reportFacts", "reportIdentity", "reportNarrative", "statisticsRow":
      let call = try Self.number(line, 0)
      guard call != step.entry["contactID"] as Int64? else { return false }
      // What stands in no case, only the entry about the call itself may tell of.
      let owner = try Self.ofCall(db, call)
      return owner == nil || isElsewhere(owner)
    // Of a call in no case anybody who takes calls may write.
    case "callback" where step.action == .caseAmend:
      return try isElsewhere(Self.owner(db, .callback, Self.number(line, 0) ?? 0))
    case "keyWrap", "recordKey": return try isForeignKey(db, line, step, isElsewhere)
    default: return false
    }
  }

  /// Whether an entry tells of keys of what it doesn't make, and of no case of its own.
  private func isForeignKey(
    _ db: Database, _ line: ContentList.Line, _ step: Step, _ isElsewhere: (CaseID?) -> Bool
  ) throws -> Bool {
    guard let kind = line.keys.first.flatMap({ RecordID.Kind(rawValue: String($0)) }),
      let row = try Self.number(line, 1)
    else { return true }
    if line.hash == nil {
      // Time is over for anybody's wrap at any moment; those of groups and of the paper end with their case alone.
      let holder = line.keys.last.flatMap { Holder(rawValue: String($0)) }
      if case .user? = holder { return false }
      return step.action == .caseErase ? try isElsewhere(Self.owner(db, kind, row)) : false
    }
    guard step.action.wraps(kind) else { return true }
    if step.action.movesKeys || (kind != .case && kind != .contact) { return false }
    if kind == .contact, row == step.entry["contactID"] as Int64? { return false }
    let owner = try Self.owner(db, kind, row)
    return owner == nil || isElsewhere(owner)
  }

  /// Whether the entry opens the case: the one after it names it.
  private func isNew(_ id: CaseID, _ step: Step) -> Bool {
    step.action == .contactRecord && step.caseID == nil && course(id).state == nil
  }

  private static func number(_ line: ContentList.Line, _ position: Int) throws -> Int64? {
    line.keys.indices.contains(position) ? Int64(line.keys[position]) : nil
  }

  private static func owner(_ db: Database, _ table: String, _ line: ContentList.Line) throws -> CaseID? {
    try CaseID.fetchOne(
      db.cachedStatement(sql: "SELECT caseID FROM \(table.asSQLName) WHERE id = ?"), arguments: [try number(line, 0)])
  }

  /// The case of a record; nil where it has none.
  private static func owner(_ db: Database, _ kind: RecordID.Kind, _ row: Int64) throws -> CaseID? {
    switch kind {
    case .case: CaseID(row)
    case .contact: try ofCall(db, row)
    case .callback, .review:
      try ofCall(
        db,
        Int64.fetchOne(
          db, sql: "SELECT contactID FROM \(kind.rawValue.asSQLName) WHERE id = ?", arguments: [row]))
    case .breach, .callerPlan, .debrief, .draft, .release, .sample, .shift: nil
    }
  }

  private static func ofCall(_ db: Database, _ id: Int64?) throws -> CaseID? {
    try CaseID.fetchOne(db.cachedStatement(sql: "SELECT caseID FROM contact WHERE id = ?"), arguments: [id])
  }
}
