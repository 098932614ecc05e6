public import Base
public import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// An earlier contact that may be about the same child: its number and why, never its content.
  public struct Hit: Hashable, Sendable {
    public let contactID: ContactID
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

  /// Puts a contact's names and numbers among those that are searched. Who has just made keys of their own holds no
  /// search key yet: the call is recorded all the same, and the supervisor who gives them theirs registers it.
  ///
  /// - Parameters:
  ///   - digest: The hash of the contact's first document; a correction keeps it.
  ///   - mark: By what a row of another system's list is known again; a correction keeps it.
  func register(
    _ db: Database, _ report: Report, contactID: ContactID, revision: Int, digest: String?, mark: String? = nil
  ) throws {
    let epoch = try searchEpoch(db)
    guard let key = try heldSearchKey(db, epoch) else { return }
    let salt = SearchKey.newSalt()
    let sealed = try key.sealRegister(
      RegisterRow(report, digest: digest, mark: mark).data, salt: salt,
      as: SealLabel("registerRow", row: contactID, revision: revision), log: log.id)
    try db.run(
      sql: """
        INSERT INTO registerRow (contactID, revision, epoch, salt, sealed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (contactID) DO UPDATE SET revision = excluded.revision,
          epoch = excluded.epoch, salt = excluded.salt, sealed = excluded.sealed
        """, arguments: [contactID, revision, epoch, salt, sealed])
  }

  /// The calls that can't be found by their names as they stand now, but for those that nobody opens; nil for
  /// everybody's.
  func unregistered(_ db: Database, by user: String?) throws -> [ContactID] {
    try ContactID.fetchAll(
      db,
      sql: """
        SELECT contact.id FROM contact
        JOIN recordKey ON recordKey.kind = 'contact' AND recordKey.row = contact.id
        LEFT JOIN registerRow ON registerRow.contactID = contact.id
        LEFT JOIN "case" ON "case".id = caseID
        WHERE coalesce(contact.recordedBy = ?, 1) AND coalesce(state, '') <> 'erased'
          AND coalesce(registerRow.revision, 0) <
            (SELECT max(revision) FROM reportFacts WHERE reportFacts.contactID = contact.id)
        """, arguments: [user])
  }

  /// Registers what somebody recorded or corrected while they held no search key; nil for everybody's.
  ///
  /// - Returns: How many calls.
  @discardableResult
  func registerMissing(_ db: Database, of user: String?) throws -> Int {
    let missing = try unregistered(db, by: user)
    for contactID in missing {
      let (revision, document) = try report(db, contactID: contactID)
      guard let report = try? document.decoded(as: Report.self) else { throw StoreError.damaged }
      let known = try registered(db, contactID: contactID)
      try register(
        db, report, contactID: contactID, revision: revision, digest: known?.digest, mark: known?.mark)
    }
    return missing.count
  }

  /// A contact's row; nil once it is erased, and for who holds no search key yet.
  func registered(_ db: Database, contactID: ContactID) throws -> RegisterRow? {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM registerRow WHERE contactID = ?", arguments: [contactID])
    guard let row, let key = try heldSearchKey(db, row["epoch"]) else { return nil }
    return try SealedRegisterRow(row, key).opened(log: log.id)
  }

  func searchEpoch(_ db: Database) throws -> Int {
    guard case .group(_, let epoch) = try people(db).group(.search).holder else {
      throw StoreError.damaged
    }
    return epoch
  }

  /// - Throws: ``StoreError/searchWaits`` when nobody has given it to the actor's own keys yet.
  func searchKey(_ db: Database, _ epoch: Int) throws -> SearchKey {
    guard let key = try heldSearchKey(db, epoch) else { throw StoreError.searchWaits }
    return key
  }

  private func heldSearchKey(_ db: Database, _ epoch: Int) throws -> SearchKey? {
    try ifEntitled { try asMember(db, of: .search, epoch: epoch) { try $0.searchKey(epoch: epoch) } }
  }

  /// How many hits a search shows at most.
  public static let mostHits = 50

  /// Earlier contacts with the same phone or a name that is alike, the surest first, then the newest.
  ///
  /// Every register row is opened in memory, so that the file gives away nothing but their number. The history has the
  /// search before anything is looked at.
  ///
  /// - Parameters:
  ///   - names: Names that are looked for, as typed.
  ///   - phones: Numbers that are looked for, as typed.
  ///   - atLeast: The least likeness of a name that counts.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/searchWaits``.
  public func similar(
    names: [String], phones: [String], atLeast: Likeness = .close, stamp: Stamp
  ) throws -> [Hit] {
    let search = RegisterSearch(names: names, phones: phones, atLeast: atLeast)
    guard !search.isEmpty else { return [] }
    try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      _ = try searchKey(db, searchEpoch(db))
      try journal(db, stamp, .registerSearch)
    }
    return try read { try hits($0, found($0, search)) }
  }

  /// What is shown of contacts that were found: the surest first.
  func hits(_ db: Database, _ found: [RegisterSearch.Found]) throws -> [Hit] {
    var hits: [Hit] = []
    for found in found.sorted(by: { $0.rank > $1.rank }) where hits.count < Self.mostHits {
      if let hit = try hit(db, found) { hits.append(hit) }
    }
    return hits
  }

  /// Nil for a contact of a case that is kept from the actor.
  private func hit(_ db: Database, _ found: RegisterSearch.Found) throws -> Hit? {
    guard
      let contact = try Row.fetchOne(
        db, sql: "SELECT receivedAt, caseID FROM contact WHERE id = ?",
        arguments: [found.contactID])
    else { throw StoreError.damaged }
    let row = try (contact["caseID"] as CaseID?).map { try CaseRow.find(db, id: $0) }
    if let row, let holder, try isWithheld(db, row, from: holder.user) { return nil }
    return Hit(
      contactID: found.contactID, number: row?.number, state: row?.state,
      // Who is gone can't be asked.
      assignedTo: try row?.assignedTo.flatMap { try worksCases(db, $0) ? $0 : nil },
      receivedAt: contact["receivedAt"], samePhone: found.samePhone, name: found.name)
  }
}
