import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// How due times and proposed urgencies that stand in the rows agree with the data they follow from.
  public struct ClockReview: Hashable, Sendable {
    /// The cases whose row said otherwise.
    public internal(set) var differing: [CaseNumber] = []
    /// How many cases were opened for it.
    public internal(set) var opened = 0
    /// How many aren't the actor's to open: somebody else must look.
    public internal(set) var closed = 0

    /// Nothing was looked at.
    public init() {}
  }

  /// Computes clocks and urgency of every case that the actor's keys open, and holds the rows against them. Writes
  /// nothing.
  public func reviewClocks(stamp: Stamp) throws -> ClockReview {
    try eachCase(stamp: stamp) { _ in }
  }

  /// Mends the rows whose due time or proposed urgency doesn't follow from their data, each case in a transaction of
  /// its own: a call never waits for more than one. Interrupted anywhere, it goes on where it stood when run again.
  @discardableResult
  public func recompute(stamp: Stamp) throws -> ClockReview {
    let review = try eachCase(stamp: stamp) { id in
      try write(by: stamp) { db in
        try admit(db, .verifyLog, stamp)
        guard case .differs(var row, let old)? = try clock(db, of: id) else { return }
        row.version += 1
        try row.update(db)
        try journal(
          db, stamp, .caseRecompute, caseID: id, version: row.version,
          detail: ["old": old.map { "\($0)" } ?? "none"])
      }
    }
    if review.closed == 0 { try write(by: stamp) { try markRecomputed($0, stamp: stamp) } }
    return review
  }

  private func eachCase(
    stamp: Stamp, _ differs: (CaseID) throws -> Void
  ) throws -> ClockReview {
    let ids = try read { db in
      guard let holder else { throw StoreError.locked }
      try requireUser(db, stamp.actor)
      guard holder.user == stamp.actor else { throw StoreError.notYou(stamp.actor) }
      try admit(db, .verifyLog, stamp)
      return try CaseID.fetchAll(
        db, sql: "SELECT id FROM \"case\" WHERE state <> 'erased' ORDER BY id")
    }
    var review = ClockReview()
    for id in ids {
      switch try read({ try clock($0, of: id) }) {
      case nil: review.closed += 1
      case .agrees: review.opened += 1
      case .differs(let row, _):
        review.opened += 1
        review.differing.append(row.number)
        try differs(id)
      }
    }
    return review
  }

  private enum RowClock {
    case agrees
    /// The row as it should be, and when it said that the case was due.
    case differs(CaseRow, old: Instant?)
  }

  /// Nil where the case isn't the actor's to open.
  private func clock(_ db: Database, of id: CaseID) throws -> RowClock? {
    guard let dossier = try ifEntitled({ try dossier(db, id) }) else { return nil }
    var row = try CaseRow.find(db, id: id)
    if try waitsForALook(db, row) { return .agrees }
    let old = (row.dueAt, row.duty, row.missed, row.proposedUrgency)
    try count(db, &row, dossier)
    return old == (row.dueAt, row.duty, row.missed, row.proposedUrgency) ? .agrees : .differs(row, old: old.0)
  }

  /// Whether the last that became of it was a call, by somebody who may not open the case: they can't count what runs
  /// in it, and it stands in the queue for whoever can, until what begins with a call.
  private func waitsForALook(_ db: Database, _ row: CaseRow) throws -> Bool {
    let last = try Row.fetchOne(
      db, sql: "SELECT action, at FROM journal WHERE caseID = ? AND version NOT NULL ORDER BY id DESC LIMIT 1",
      arguments: [row.id])
    guard row.state.isOpen, let last, last["action"] == JournalAction.contactRecord.rawValue, let dueAt = row.dueAt,
      let look = try firstDue(db, row, from: .toldMore, at: last["at"])
    else { return false }
    return dueAt <= look.at
  }

  func checkClocks(stamp: Stamp) throws -> Check {
    guard holder != nil else {
      return Check(
        name: "clocks", isGood: true,
        finding: Text(vi: "đang khóa: chưa xem các hạn", en: "locked: no due time was looked at"))
    }
    let review = try reviewClocks(stamp: stamp)
    let closed =
      review.closed == 0
      ? Text(vi: "", en: "")
      : Text(
        vi: "; \(review.closed) hồ sơ không phải của bạn",
        en: "; \(review.closed) cases aren't yours to open")
    guard !review.differing.isEmpty else {
      return Check(
        name: "clocks", isGood: true,
        finding: Text(
          vi: "hạn của \(review.opened) hồ sơ khớp với dữ liệu" + closed.vi,
          en: "the due times of \(review.opened) cases follow from their data" + closed.en))
    }
    let more = review.differing.count > Self.mostNamed ? ", …" : ""
    let list = review.differing.prefix(Self.mostNamed).map(\.description).joined(separator: ", ")
    return Check(
      name: "clocks", isGood: false,
      finding: Text(
        vi: "hạn không khớp dữ liệu: \(list)\(more). Sửa: 'hotline doctor --mend'" + closed.vi,
        en: "due times that don't follow from the data: \(list)\(more). Mend them: "
          + "'hotline doctor --mend'" + closed.en))
  }
}
