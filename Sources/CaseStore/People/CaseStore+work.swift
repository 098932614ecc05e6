import CaseModel
import GRDB
import Triage
import Vault

extension CaseStore {
  /// Why a case was taken from whoever had it, in the history's word.
  enum Release: String {
    /// They stopped working here.
    case ended
    /// None of their roles works cases any more.
    case role
    /// It is kept from them.
    case withheld
  }

  /// Whether somebody who works here is certified in a role that works cases. An expired certificate takes no case
  /// away: a wrong clock would empty everybody's hands. Nor do keys that were handed over and wait for the person.
  func worksCases(_ db: Database, _ user: String) throws -> Bool {
    let roles = try people(db).book.newest(of: user)?.roles ?? []
    return !Set(roles.compactMap(Role.init)).isDisjoint(with: Role.ofCaseWork)
  }

  /// - Throws: ``StoreError/noSuchUser(_:)``, ``StoreError/notCertified(_:)``, ``StoreError/cannotWork(_:_:)`` unless a
  ///   case can be given to them.
  func requireWorker(_ db: Database, _ user: String, stamp: Stamp) throws {
    try requireUser(db, user)
    try requireCertified(db, user, stamp: stamp)
    let roles = Set(try people(db).book.newest(of: user)?.roles.compactMap(Role.init) ?? [])
    if roles.isDisjoint(with: Role.ofCaseWork) {
      throw StoreError.cannotWork(user, roles.sorted())
    }
  }

  /// - Throws: ``StoreError/lastSupervisor(_:)`` when nobody else could open what is nobody's, and give it to somebody.
  func requireAnotherSupervisor(_ db: Database, than user: String, stamp: Stamp) throws {
    if try supervisors(db, stamp) == [user] { throw StoreError.lastSupervisor(user) }
  }

  /// The workers of a case and of those into which it was merged.
  func workers(_ db: Database, of row: CaseRow) throws -> [String] {
    try ([row] + targets(db, of: row)).compactMap(\.assignedTo)
  }

  /// Makes the keys of what somebody has in hand follow from their roles: of every case that is theirs, or, when they
  /// can't work any more, of none that has ended. Told by the entry of what changed for them; what
  /// ``leaveWork(_:of:because:stamp:)`` does comes after it.
  func settleWork(_ db: Database, of user: String, stamp: Stamp) throws {
    let worksCases = try worksCases(db, user)
    for row in try work(db, of: user) where worksCases || !row.state.isOpen {
      try settleKeys(db, of: user, in: row, stamp: stamp)
    }
  }

  /// Makes each open case of somebody who can't work any more nobody's, each with an entry of its own.
  ///
  /// - Returns: The cases that are nobody's now.
  func leaveWork(
    _ db: Database, of user: String, because release: Release, stamp: Stamp
  ) throws -> [CaseNumber] {
    if try worksCases(db, user) { return [] }
    return try work(db, of: user).filter(\.state.isOpen).map { row in
      var row = row
      try unassign(db, &row, from: user, because: release, stamp: stamp)
      return row.number
    }
  }

  private func work(_ db: Database, of user: String) throws -> [CaseRow] {
    try Row.fetchAll(db, sql: "SELECT * FROM \"case\" WHERE assignedTo = ? ORDER BY id", arguments: [user])
      .map(CaseRow.init)
  }

  /// Takes a case that goes on from whoever was assigned and can't work it any more, or from whom it is kept; nothing
  /// otherwise. A part of another step, which computes the clocks.
  func relieve(_ db: Database, _ row: inout CaseRow, stamp: Stamp) throws {
    guard row.state.isOpen, let user = row.assignedTo else { return }
    let isWithheld = try isWithheld(db, row, from: user)
    guard try isWithheld || !worksCases(db, user) else { return }
    let isHere = try Bool.fetchOne(
      db, sql: "SELECT endedAt IS NULL FROM user WHERE code = ?", arguments: [user])
    try letGo(db, &row, stamp: stamp)
    try tell(
      db, row, of: user, because: isWithheld ? .withheld : isHere == true ? .role : .ended,
      version: row.version + 1, stamp: stamp)
  }

  /// As a step of its own.
  private func unassign(
    _ db: Database, _ row: inout CaseRow, from user: String, because release: Release, stamp: Stamp
  ) throws {
    row.version += 1
    try letGo(db, &row, stamp: stamp)
    if try mayOpen(db, row) {
      try settle(db, &row, stamp: stamp)
    } else {
      try hasten(db, &row, from: .unassigned, stamp: stamp)
      try row.update(db)
    }
    try tell(db, row, of: user, because: release, version: row.version, stamp: stamp)
  }

  private func letGo(_ db: Database, _ row: inout CaseRow, stamp: Stamp) throws {
    guard let user = row.assignedTo else { return }
    row.assignedTo = nil
    row.nobodySince = stamp.now
    try row.update(db)
    try settleKeys(db, of: user, in: row, stamp: stamp)
  }

  private func tell(
    _ db: Database, _ row: CaseRow, of user: String, because release: Release, version: Int,
    stamp: Stamp
  ) throws {
    try journal(
      db, stamp, .caseUnassign, caseID: row.id, version: version,
      detail: ["user": user, "because": release.rawValue])
  }
}
