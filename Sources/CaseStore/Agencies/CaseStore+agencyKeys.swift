public import Base
import CaseModel
import GRDB
public import Vault

extension CaseStore {
  /// An agency's public key, as it was from a moment on.
  public struct AgencyKey: Hashable, Sendable {
    public let agency: String
    public let recipient: AgeRecipient
    public let validFrom: Instant
    public let enteredBy: String

    /// The last characters of the key: enough to know it again on the telephone.
    public var fingerprint: String { String("\(recipient)".suffix(8)) }

    init(_ row: Row) throws {
      agency = row["agency"]
      recipient = try AgeRecipient(row["recipient"] as String)
      validFrom = row["validFrom"]
      enteredBy = row["enteredBy"]
    }
  }

  /// Enters an agency's public key; the newest counts. The supervisors hear of it: whoever enters a key of their own
  /// would read what is sealed to the agency.
  public func setAgencyKey(_ code: String, _ recipient: AgeRecipient, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .changeAgencies, stamp)
      let day = try calendar(db).day(of: stamp.now)
      guard try CaseStore.agency(db, code, on: day) != nil else {
        throw StoreError.noSuchAgency(code)
      }
      try db.run(
        sql: """
          INSERT INTO agencyKey (agency, validFrom, recipient, enteredBy) VALUES (?, ?, ?, ?)
          ON CONFLICT (agency, validFrom) DO UPDATE SET
            recipient = excluded.recipient, enteredBy = excluded.enteredBy
          """, arguments: [code, stamp.now, "\(recipient)", stamp.actor])
      try notify(db, .agencyKey, code, to: try supervisors(db, stamp), stamp: stamp)
      try journal(
        db, stamp, .agencyKey, detail: ["agency": code, "recipient": "\(recipient)"])
    }
  }

  /// The keys that were entered for an agency, newest first.
  ///
  /// - Parameters:
  ///   - code: The agency's code.
  ///   - after: Since when the last key of the page before counts.
  ///   - limit: At most so many.
  public func agencyKeys(
    of code: String, after: Instant? = nil, limit: Int = .max
  ) throws -> [AgencyKey] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM agencyKey WHERE agency = ? AND (?2 IS NULL OR validFrom < ?2)
          ORDER BY validFrom DESC LIMIT ?
          """, arguments: [code, after, limit]
      ).map(AgencyKey.init)
    }
  }

  /// The key of an agency that counts now; nil while none was entered.
  public func newestAgencyKey(of code: String) throws -> AgencyKey? {
    try agencyKeys(of: code, limit: 1).first
  }

  func agencyKey(_ db: Database, of code: String, at now: Instant) throws -> AgencyKey? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM agencyKey WHERE agency = ? AND validFrom <= ? ORDER BY validFrom DESC LIMIT 1",
      arguments: [code, now]
    ).map(AgencyKey.init)
  }
}
