import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// One write transaction of somebody who works here and has unlocked. What the policy refuses them is journalled too.
  ///
  /// - Parameter withHandedOver: Whether keys that somebody else made may do it: they make the person's own.
  func write<Value>(
    by stamp: Stamp, withHandedOver: Bool = false, waiting patience: LockQueue.Patience = .look,
    _ body: (Database) throws -> Value
  ) throws -> Value {
    do {
      return try write(waiting: patience) { db in
        guard let holder else { throw StoreError.locked }
        try requireUser(db, stamp.actor)
        guard holder.user == stamp.actor else { throw StoreError.notYou(stamp.actor) }
        if !withHandedOver { try refuseHandedOver(db, stamp.actor) }
        try CaseStore.sweep(db, now: stamp.now)
        try tellRestoration(
          db, stamp: stamp,
          signer: Signer(user: holder.user, keyVersion: holder.keyVersion) { try holder.sign($0) })
        try settlePeople(db, stamp: stamp)
        return try body(db)
      }
    } catch let error as StoreError {
      switch error {
      case .notAllowed(let action, _, let number): try refused(action.code, number, stamp)
      case .withheldFromYou(let number): try refused("case.withheld", number, stamp)
      default: break
      }
      throw error
    }
  }

  private func refused(_ action: String, _ number: CaseNumber?, _ stamp: Stamp) throws {
    try earnest.write { db in
      try CaseStore.sweep(db, now: stamp.now)
      let id = try number.map { try CaseRow.find(db, $0).id }
      try journal(db, stamp, .policyRefuse, caseID: id, detail: ["action": action])
    }
  }

  /// Asks the policy whether the actor may do something now, in their certified roles and as what they are to the case.
  ///
  /// - Throws: ``StoreError/notAllowed(_:_:_:)``, ``StoreError/purposeNeeded(_:)`` when it takes a reason on record,
  ///   and ``StoreError/withheldFromYou(_:)`` for a case that has to do with them.
  @discardableResult
  func admit(
    _ db: Database, _ action: Action, _ stamp: Stamp, on row: CaseRow? = nil, isHeld: Bool = false
  ) throws -> Decision {
    if let row {
      try requireStanding(db, row.id)
      if row.state == .erased { throw StoreError.erased(row.number) }
    }
    let book = try people(db).book
    let now = stamp.now.milliseconds
    // A call is taken down whatever the clock or an expiry says.
    let certificate =
      action == .recordContact
      ? book.last(of: stamp.actor) : book.current(of: stamp.actor, at: now)
    guard let certificate else {
      try refuseHandedOver(db, stamp.actor)
      // A clock that runs wrong ends every certificate: it is named, and not what it ended.
      if !stamp.clockChecked, let doubt = try clockDoubt(db, now: stamp.now), book.last(of: stamp.actor) != nil {
        throw StoreError.expiredByClock(stamp.actor, doubt, now: stamp.now)
      }
      throw StoreError.notCertified(stamp.actor)
    }
    // Keys that were replaced since they were unlocked do nothing more.
    if let holder, holder.user == stamp.actor, holder.keyVersion != certificate.keyVersion {
      throw StoreError.unlockAgain
    }
    let roles = Set(certificate.roles.compactMap(Role.init))
    let decision = Policy.decide(
      action, roles: roles,
      standing: try row.map { try standing(db, of: stamp.actor, in: $0, now: stamp.now) } ?? [],
      isHeld: isHeld, supervisors: book.users(with: Role.supervisor.rawValue, at: now).count)
    switch decision {
    case .refused where isHeld: throw row.map { StoreError.held($0.number) } ?? StoreError.damaged
    case .refused: throw StoreError.notAllowed(action, roles.sorted(), row?.number)
    case .allowedWithReason, .needsSecondSupervisor:
      guard stamp.purpose != nil else { throw StoreError.purposeNeeded(action) }
    case .allowed, .existenceOnly: break
    }
    if let row, try isWithheld(db, row, from: stamp.actor) {
      throw StoreError.withheldFromYou(row.number)
    }
    return decision
  }

  /// - Throws: ``StoreError/keysHandedOver(_:)`` while somebody has no keys but those that were handed over.
  func refuseHandedOver(_ db: Database, _ user: String) throws {
    if try people(db).book.newest(of: user)?.isHandedOver == true {
      throw StoreError.keysHandedOver(user)
    }
  }

  /// What somebody is to a case now.
  func standing(
    _ db: Database, of user: String, in row: CaseRow, now: Instant
  ) throws -> Set<Standing> {
    let dates = try StandingDates(db, of: user, in: row.id)
    return Standing.current(
      tookInAt: dates.tookInAt, isAssigned: row.assignedTo == user,
      grantedUntil: dates.grantedUntil, now: now)
  }

  /// - Throws: ``StoreError/noSuchUser(_:)`` unless they work here.
  func requireUser(_ db: Database, _ code: String) throws {
    let known = try Bool.fetchOne(
      db, sql: "SELECT endedAt IS NULL FROM user WHERE code = ?", arguments: [code])
    guard known == true else { throw StoreError.noSuchUser(code) }
  }
}
