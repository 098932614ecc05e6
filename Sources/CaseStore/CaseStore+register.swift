public import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// An earlier contact that may be about the same child: its number and why, never its content.
  public struct Hit: Hashable, Sendable {
    public let contactID: Int64
    public let number: CaseNumber?
    public let state: CaseState?
    /// Whom to ask.
    public let assignedTo: String?
    public let receivedAt: Instant
    public let samePhone: Bool
    /// How a name in it is like one that was sought.
    public let name: Likeness?

    public var sameName: Bool { name != nil }
  }

  func register(_ db: Database, _ report: Report, contactID: Int64, revision: Int) throws {
    let epoch = try searchEpoch(db)
    let salt = SearchKey.newSalt()
    let sealed = try searchKey(epoch).sealRegister(
      RegisterRow(report).data, salt: salt,
      as: SealLabel("registerRow", row: contactID, revision: revision), log: log.id)
    try db.execute(
      sql: """
        INSERT INTO registerRow (contactID, revision, epoch, salt, sealed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (contactID) DO UPDATE SET revision = excluded.revision,
          epoch = excluded.epoch, salt = excluded.salt, sealed = excluded.sealed
        """, arguments: [contactID, revision, epoch, salt, sealed])
  }

  func searchEpoch(_ db: Database) throws -> Int {
    guard case .group(_, let epoch) = try people(db).group(.search).holder else {
      throw StoreError.damaged
    }
    return epoch
  }

  /// - Throws: ``StoreError/unlockAgain`` when the keys were renewed since the actor unlocked.
  func searchKey(_ epoch: Int) throws -> SearchKey {
    guard let holder else { throw StoreError.locked }
    guard let key = try ifEntitled({ try holder.searchKey(epoch: epoch) }) else {
      throw StoreError.unlockAgain
    }
    return key
  }

  /// How many hits a search shows at most.
  public static let mostHits = 50

  /// Earlier contacts with the same phone or a name that is alike, the surest first, then the newest.
  ///
  /// Every register row is opened in memory, so that the file gives away nothing but their number. The history has the search
  /// before anything is looked at.
  ///
  /// - Parameter atLeast: The least likeness of a name that counts.
  public func similar(
    names: [String], phones: [String], atLeast: Likeness = .close, stamp: Stamp
  ) throws -> [Hit] {
    let wanted = names.map { NameKey($0) }.filter { !$0.isEmpty }
    let wantedPhones = phones.map(Phone.key).filter { $0.count >= RegisterRow.leastDigits }
    guard !wanted.isEmpty || !wantedPhones.isEmpty else { return [] }
    try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      try journal(db, stamp, "register.search")
    }
    var found: [(Int64, Likeness?, Bool)] = []
    var search = NameSearch(wanted, atLeast: atLeast)
    return try read { db in
      var keys: [Int: SearchKey] = [:]
      let cursor = try Row.fetchCursor(db, sql: "SELECT * FROM registerRow")
      while let row = try cursor.next() {
        let id: Int64 = row["contactID"]
        let epoch: Int = row["epoch"]
        let key = try keys[epoch] ?? searchKey(epoch)
        keys[epoch] = key
        let register = RegisterRow(
          try key.openRegister(
            row["sealed"], salt: row["salt"],
            as: SealLabel("registerRow", row: id, revision: row["revision"]), log: log.id))
        let name = wanted.isEmpty ? nil : register.likeness(&search)
        let samePhone = register.hasPhone(in: wantedPhones)
        if name != nil || samePhone { found.append((id, name, samePhone)) }
      }
      func rank(_ hit: (Int64, Likeness?, Bool)) -> (Int, Int, Int64) {
        (hit.2 ? 1 : 0, hit.1.flatMap(Likeness.allCases.firstIndex) ?? -1, hit.0)
      }
      return try found.sorted { rank($0) > rank($1) }.prefix(Self.mostHits).map { id, name, phone in
        guard
          let contact = try Row.fetchOne(
            db, sql: "SELECT receivedAt, caseID FROM contact WHERE id = ?", arguments: [id])
        else { throw StoreError.damaged }
        let row = try (contact["caseID"] as Int64?).map { try CaseRow.find(db, id: $0) }
        return Hit(
          contactID: id, number: row?.number, state: row?.state,
          // Who is gone can't be asked.
          assignedTo: try row?.assignedTo.flatMap { try worksCases(db, $0) ? $0 : nil },
          receivedAt: contact["receivedAt"], samePhone: phone, name: name)
      }
    }
  }
}
