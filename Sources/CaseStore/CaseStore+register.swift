public import CaseModel
import Foundation
import GRDB
import Vault

/// Folded names and phones of a report, by which an earlier contact is found.
struct RegisterRow: Codable {
  let names: [String]
  let phones: [String]
  let place: String?

  init(_ report: Report) {
    let children = report.children.flatMap { [$0.name, $0.otherNames] }
    names = (children + [report.caller.name]).compactMap { $0.map(Fold.key) }.filter { !$0.isEmpty }
    phones = [report.caller.phone].compactMap { $0.map(Phone.key) }.filter { $0.count >= 6 }
    place = (report.incident.place ?? report.children.compactMap(\.home.place).first)?.code
  }

  var isEmpty: Bool { names.isEmpty && phones.isEmpty }
}

extension CaseStore {
  /// An earlier contact that may be about the same child: its number and why, never its content.
  public struct Hit: Hashable, Sendable {
    public let contactID: Int64
    public let number: CaseNumber?
    public let state: CaseState?
    public let receivedAt: Instant
    public let samePhone: Bool
    public let sameName: Bool
  }

  func register(_ db: Database, _ report: Report, contactID: Int64, revision: Int) throws {
    let row = try JSONEncoder().encode(RegisterRow(report))
    let epoch = try searchEpoch(db)
    let salt = SearchKey.newSalt()
    let sealed = try searchKey(epoch).sealRegister(
      row, salt: salt, as: SealLabel("registerRow", row: contactID, revision: revision),
      log: log.id)
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

  /// Earlier contacts with the same phone or a name of the same words, newest first.
  ///
  /// Names are compared without marks and in any order of their words; the single letters A and Y before a Xơ Đăng
  /// name weigh nothing (domain: they are no family names).
  public func similar(names: [String], phones: [String], stamp: Stamp) throws -> [Hit] {
    let wantedNames = names.map(RegisterRow.words).filter { !$0.isEmpty }
    let wantedPhones = Set(phones.map(Phone.key).filter { $0.count >= 6 })
    guard !wantedNames.isEmpty || !wantedPhones.isEmpty else { return [] }
    return try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      var hits: [Hit] = []
      var keys: [Int: SearchKey] = [:]
      let cursor = try Row.fetchCursor(
        db,
        sql: """
          SELECT registerRow.*, contact.receivedAt, contact.caseID FROM registerRow
          JOIN contact ON contact.id = registerRow.contactID ORDER BY registerRow.contactID DESC
          """)
      while let row = try cursor.next() {
        let id: Int64 = row["contactID"]
        let epoch: Int = row["epoch"]
        let key = try keys[epoch] ?? searchKey(epoch)
        keys[epoch] = key
        let opened = try key.openRegister(
          row["sealed"], salt: row["salt"],
          as: SealLabel("registerRow", row: id, revision: row["revision"]), log: log.id)
        let register = try JSONDecoder().decode(RegisterRow.self, from: opened)
        let samePhone = register.phones.contains(where: wantedPhones.contains)
        let sameName = register.names.map(RegisterRow.words).contains(where: wantedNames.contains)
        guard samePhone || sameName else { continue }
        let found = try (row["caseID"] as Int64?).map { try CaseRow.find(db, id: $0) }
        hits.append(
          Hit(
            contactID: id, number: found?.number, state: found?.state,
            receivedAt: row["receivedAt"], samePhone: samePhone, sameName: sameName))
        if hits.count == 20 { break }
      }
      try journal(db, stamp, "register.search", detail: ["hits": String(hits.count)])
      return hits
    }
  }
}

extension RegisterRow {
  /// The words of a name, in no order, without the prefixes A and Y.
  static func words(_ name: String) -> Set<String> {
    let words = Set(Fold.key(name).split(separator: " ").map(String.init))
    return words.count > 1 ? words.subtracting(["a", "y"]) : words
  }
}
