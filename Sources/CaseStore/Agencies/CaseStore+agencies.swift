public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Enters an agency, or a new version of one that was ended: names and competence are dated.
  public func addAgency(_ agency: Agency, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .changeAgencies, stamp)
      let valid = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM agency WHERE code = ? AND (validTo IS NULL OR validTo >= ?)",
        arguments: [agency.code, "\(agency.validFrom)"])
      if valid == true { throw StoreError.agencyExists(agency.code) }
      let kinds = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT code FROM agencyKind
          WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?) ORDER BY code
          """, arguments: ["\(agency.validFrom)", "\(agency.validFrom)"])
      guard kinds.contains(agency.kind) else {
        throw StoreError.noSuchAgencyKind(agency.kind, known: kinds)
      }
      if let superior = agency.superior {
        let known = try Bool.fetchOne(
          db, sql: "SELECT 1 FROM agency WHERE code = ?", arguments: [superior])
        if known != true { throw StoreError.noSuchAgency(superior) }
      }
      try Vocabulary.fill(db)
      try db.run(
        sql: """
          INSERT INTO agency (code, validFrom, validTo, kind, labelVi, labelEn, phone, superior,
            places, situations, source, verifiedOn)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          agency.code, "\(agency.validFrom)", agency.validTo.map { "\($0)" }, agency.kind,
          agency.name.vi, agency.name.en, agency.phone, agency.superior,
          joined(agency.places.map(\.description)), joined(agency.situations.map(\.rawValue)),
          agency.source, "\(try agency.verifiedOn ?? calendar(db).day(of: stamp.now))",
        ])
      try journal(db, stamp, .agencyAdd, detail: ["agency": agency.code])
    }
  }

  /// Ends an agency after a day. Referrals keep it as it was.
  public func endAgency(_ code: String, on day: Day, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .changeAgencies, stamp)
      try db.run(
        sql: """
          UPDATE agency SET validTo = ?
          WHERE code = ? AND validFrom <= ? AND (validTo IS NULL OR validTo > ?)
          """, arguments: ["\(day)", code, "\(day)", "\(day)"])
      guard db.changesCount == 1 else { throw StoreError.noSuchAgency(code) }
      try journal(
        db, stamp, .agencyEnd, detail: ["agency": code, "validTo": "\(day)", "old": "open"])
    }
  }

  /// Writes down that what stands of an agency was made sure of on a day: its number was tried, its competence asked
  /// for.
  ///
  /// - Throws: ``StoreError/inTheFuture``; ``StoreError/noSuchAgency(_:)`` where it wasn't valid on that day.
  public func verifyAgency(_ code: String, on day: Day, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, .changeAgencies, stamp)
      if try day > calendar(db).day(of: stamp.now) { throw StoreError.inTheFuture }
      try db.run(
        sql: """
          UPDATE agency SET verifiedOn = max(coalesce(verifiedOn, ''), ?1)
          WHERE code = ?2 AND validFrom <= ?1 AND (validTo IS NULL OR validTo >= ?1)
          """, arguments: ["\(day)", code])
      guard db.changesCount == 1 else { throw StoreError.noSuchAgency(code) }
      try journal(db, stamp, .agencyVerify, detail: ["agency": code, "on": "\(day)"])
    }
  }

  /// The agencies that must be made sure of again, longest unknown first.
  public func staleAgencies(on day: Day) throws -> [Agency] {
    try read { try Self.staleAgencies($0, on: day) }
  }

  static func staleAgencies(_ db: Database, on day: Day) throws -> [Agency] {
    let months =
      try Row.inForce(db, "verifyLimit", code: "agency", on: day).map {
        try reading("verifyLimit", $0, VerifyLimit.init).months
      } ?? VerifyLimit.monthsWithout
    return try agencies(db, on: day).filter { $0.isStale(on: day, months: months) }
      .sorted { ($0.knownSince, $0.code) < ($1.knownSince, $1.code) }
  }

  /// All versions of all agencies, or those that are valid on a day, by code and first day; continues after `after`.
  public func agencies(
    on day: Day?, after: (code: String, validFrom: Day)? = nil, limit: Int = .max
  ) throws -> [Agency] {
    let today = day.map { "\($0)" }
    return try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM agency WHERE (code, validFrom) > (?, ?)
            AND (? IS NULL OR (validFrom <= ? AND (validTo IS NULL OR validTo >= ?)))
          ORDER BY code, validFrom LIMIT ?
          """,
        arguments: [
          after?.code ?? "", after.map { "\($0.validFrom)" } ?? "", today, today, today, limit,
        ]
      ).map { try reading("agency", $0, Agency.init) }
    }
  }

  /// All versions of an agency, oldest first.
  public func agencyVersions(_ code: String) throws -> [Agency] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM agency WHERE code = ? ORDER BY validFrom", arguments: [code]
      ).map { try reading("agency", $0, Agency.init) }
    }
  }

  /// The agencies that are valid on a day, by code.
  static func agencies(_ db: Database, on day: Day) throws -> [Agency] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM agency WHERE validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
        ORDER BY code
        """, arguments: ["\(day)", "\(day)"]
    ).map { try reading("agency", $0, Agency.init) }
  }

  /// An agency as it is on a day; nil where it isn't.
  static func agency(_ db: Database, _ code: String, on day: Day) throws -> Agency? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT * FROM agency WHERE code = ? AND validFrom <= ? AND (validTo IS NULL OR validTo >= ?)
        """, arguments: [code, "\(day)", "\(day)"]
    ).map { try reading("agency", $0, Agency.init) }
  }

  private func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.sorted().joined(separator: " ")
  }
}
