import Base
import CaseModel
import GRDB

/// Where a case stands, whose it is, into which it was merged and who may take a step in it, as the entries about it
/// tell one after another.
///
/// Keys, clocks and the queue follow from that. The row alone is told of by every step: whoever may write a note could
/// else write themselves into it, or write an emergency out of the queue.
struct CaseCourse: Equatable {
  private struct Taker: Equatable {
    let user: String
    let at: Instant
  }

  private struct Access: Equatable {
    let user: String
    let endsAt: Instant
  }

  /// When it was opened, under which number, by which call.
  private struct Opening: Equatable {
    let at: Instant
    let number: String?
    let call: ContactID?
  }

  private var opening: Opening?
  /// Nil before it was opened.
  private(set) var state: CaseState?
  private var priorState: CaseState?
  private var urgency: Urgency?
  private(set) var worker: String?
  /// Since when nobody has it, where somebody had it before: a limit runs from then.
  private var nobodySince: Instant?
  /// When a second person read the triage.
  private var rereadAt: Instant?
  /// The number of the case that it is part of.
  private(set) var target: String?
  /// Who took its calls: the one that opened it, and those that were linked to it.
  private var takers: [Taker] = []
  private var access: [Access] = []
  /// Who asked for access, and for how many hours, by the request's number.
  private var asked: [String: (user: String, hours: Int)] = [:]
  /// From whom it was taken last: a step that begins with that is still theirs.
  private var left: Taker?

  /// Whether both allow the same and stand where they stand: what was only asked for changes nothing yet.
  static func == (one: CaseCourse, other: CaseCourse) -> Bool {
    one.state == other.state && one.priorState == other.priorState && one.urgency == other.urgency
      && one.worker == other.worker && one.target == other.target && one.takers == other.takers
      && one.access == other.access && one.nobodySince == other.nobodySince && one.rereadAt == other.rereadAt
  }

  init() {}

  /// Follows the entries about a case that came before one.
  init(_ db: Database, _ caseID: CaseID, before end: JournalID) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT * FROM journal WHERE caseID = ? AND id < ? ORDER BY id", arguments: [caseID, end])
    while let row = try rows.next() { try take(row) { try SignedEntries.origin(db, ofCall: $0) } }
  }

  /// Follows the next entry about the case.
  ///
  /// - Parameter origin: The entry by which a call was recorded that this one links to the case.
  mutating func take(_ entry: Row, origin: (String) throws -> Row?) rethrows {
    guard let action = JournalAction(rawValue: entry["action"]) else { return }
    let (detail, actor, at): (JournalDetail, String, Instant) = (JournalDetail(entry), entry["actor"], entry["at"])
    switch action {
    case .caseOpen where state == nil:
      state = .received
      opening = Opening(at: at, number: detail["number"], call: entry["contactID"])
      takers.append(Taker(user: actor, at: at))
    case .contactLink:
      guard let call = detail["contact"], let row = try origin(call) else { break }
      takers.append(Taker(user: row["actor"], at: row["at"]))
    case .accessAsk:
      if let id = detail["request"] { asked[id] = (actor, Self.hours(detail)) }
    case .requestApprove where detail["kind"] == Request.Kind.access.rawValue:
      guard let request = detail["request"].flatMap({ asked[$0] }) else { break }
      access.append(Access(user: request.user, endsAt: at.adding(hours: request.hours)))
    case .accessGrant:
      guard let user = detail["user"] else { break }
      access.append(Access(user: user, endsAt: at.adding(hours: Self.hours(detail))))
    case .caseAssign: give(to: detail["user"])
    case .caseUnassign:
      left = worker.map { Taker(user: $0, at: at) }
      if worker != nil { nobodySince = at }
      worker = nil
    // Of the case that stays it says whose it is now, where it was nobody's.
    case .caseMerge where detail["merged"] != nil:
      if worker == nil, let user = detail["user"] { give(to: user) }
    case .caseMerge:
      target = detail["into"]
      end(.merged)
    case .caseUnmerge where detail["from"] != nil:
      target = nil
      goOn()
    case .caseScreenOut: end(.screenedOut)
    case .caseClose: end(.closed)
    case .caseReopen: goOn()
    case .caseStart: state = .inProgress
    case .caseErase: erase()
    case .caseReread, .caseTriage:
      if action == .caseReread { rereadAt = at }
      guard let judged = detail["urgency"].flatMap(Urgency.init) else { break }
      urgency = judged
      if state == .received { state = .triaged }
    // A form that finds an emergency makes the case one.
    case .caseRecord where detail["urgency"] == Urgency.emergency.rawValue: urgency = .emergency
    default: break
    }
  }

  private mutating func give(to user: String?) {
    worker = user
    nobodySince = nil
  }

  private mutating func end(_ new: CaseState) {
    priorState = state
    state = new
  }

  private mutating func goOn() {
    state = priorState ?? .received
    priorState = nil
  }

  /// Nothing is left of it but its number and its times.
  mutating func erase() {
    let (opening, rereadAt) = (opening, rereadAt)
    self = CaseCourse()
    self.opening = opening
    self.rereadAt = rereadAt
    state = .erased
  }

  /// For how long access was asked or given; never longer than it may be.
  private static func hours(_ detail: JournalDetail) -> Int {
    let bounds = CaseStore.accessHours
    let hours = detail["hours"].flatMap(Int.init) ?? bounds.upperBound
    return bounds.contains(hours) ? hours : bounds.upperBound
  }

  /// Whether the row says so, too. Of an erased case, and of those that were merged into it, nothing is left.
  func holds(_ db: Database, _ row: Row) throws -> Bool {
    guard try isOpened(db, row), row["nobodySince"] as Instant? == nobodySince,
      row["rereadAt"] as Instant? == rereadAt
    else { return false }
    if row["state"] as String? == CaseState.erased.rawValue {
      return row["assignedTo"] as String? == nil && row["mergedInto"] as CaseID? == nil
        && row["urgency"] as String? == nil
    }
    let into = try (row["mergedInto"] as CaseID?).map { try CaseRow.find(db, id: $0).number.description }
    return row["assignedTo"] as String? == worker && into == target && row["state"] as String? == state?.rawValue
      && row["priorState"] as String? == priorState?.rawValue && row["urgency"] as String? == urgency?.rawValue
  }

  /// Whether its number and its times are those of the call that opened it: every limit runs from them.
  private func isOpened(_ db: Database, _ row: Row) throws -> Bool {
    guard let opening, row["number"] == opening.number, row["recordedAt"] as Instant? == opening.at else {
      return false
    }
    let receivedAt = try Instant.fetchOne(
      db.cachedStatement(sql: "SELECT receivedAt FROM contact WHERE id = ?"), arguments: [opening.call])
    return row["receivedAt"] as Instant? == receivedAt
  }

  /// Whether somebody in these roles could do it in this case at a moment, as what they were to it then.
  func admits(_ action: Action, by user: String, in roles: Set<Role>, at: Instant) -> Bool {
    let isAssigned = worker == user || left == Taker(user: user, at: at)
    let taken = takers.filter { $0.user == user }.map(\.at)
    let granted = access.filter { $0.user == user }.map(\.endsAt).max()
    let standings = (taken.map(Optional.some) + [nil]).map {
      Standing.current(tookInAt: $0, isAssigned: isAssigned, grantedUntil: granted, now: at)
    }
    return standings.contains { Policy.mayEver(action, roles: roles, standing: $0) }
  }
}
