public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Whose papers these are, and where it sits: the agency that is entered under the log's own abbreviation.
  public struct Issuer: Hashable, Sendable {
    public let name: Text
    public let superior: Text?
    /// The unit in whose name places and dates are written.
    public let seat: Text?
    public let phone: String?

    public init(name: Text, superior: Text?, seat: Text?, phone: String?) {
      self.name = name
      self.superior = superior
      self.seat = seat
      self.phone = phone
    }
  }

  public func issuer(at now: Instant) throws -> Issuer {
    try read { db in
      let day = try calendar(db).day(of: now)
      let own = try CaseStore.agency(db, log.agency.lowercased(), on: day)
      let seat = own?.places.count == 1 ? own?.places.first : nil
      return Issuer(
        name: own?.name ?? Text(vi: log.agency, en: log.agency),
        superior: try own?.superior.flatMap { try CaseStore.agency(db, $0, on: day)?.name },
        seat: try seat.flatMap { try CaseStore.place(db, $0)?.name }, phone: own?.phone)
    }
  }

  /// Who signs a paper: an account's name and office.
  public struct Signatory: Hashable, Sendable {
    public let code: String
    public let fullName: String?
    public let office: String?
  }

  public func signatory(_ code: String) throws -> Signatory {
    try read { db in try CaseStore.signatory(db, code) }
  }

  static func signatory(_ db: Database, _ code: String) throws -> Signatory {
    let row = try Row.fetchOne(
      db, sql: "SELECT fullName, office FROM user WHERE code = ?", arguments: [code])
    guard let row else { throw StoreError.noSuchUser(code) }
    return Signatory(code: code, fullName: row["fullName"], office: row["office"])
  }

  /// The name and office under which somebody signs papers. The journal says that it changed, not to what.
  public func name(_ code: String, fullName: String, office: String?, stamp: Stamp) throws {
    try write(by: stamp) { db in
      try admit(db, code == stamp.actor ? .recordContact : .addUser, stamp)
      try requireUser(db, code)
      try db.run(
        sql: "UPDATE user SET fullName = ?, office = ? WHERE code = ?",
        arguments: [fullName, office, code])
      try journal(db, stamp, .userName, detail: ["user": code])
    }
  }

  /// A report as its paper: form 01 of NĐ 56/2017.
  public struct PrintedForm01: Sendable {
    public let contact: CaseContact
    /// Of the year of receipt.
    public let number: Int
    public let caseNumber: CaseNumber?
    public let officer: Signatory
    public let form: Form01
  }

  /// The opening report of a case, to be printed as form 01: journalled as a disclosure.
  public func form01(of number: CaseNumber, stamp: Stamp) throws -> PrintedForm01 {
    let contact = try read { db in
      try ContactID.fetchOne(
        db, sql: "SELECT min(id) FROM contact WHERE caseID = ?",
        arguments: [try CaseRow.find(db, number).id])
    }
    guard let contact else { throw StoreError.noSuchCase(number) }
    return try form01(ofContact: contact, stamp: stamp)
  }

  /// A report, whether it opened a case or not, as form 01. Its number of the year is given at the first print.
  ///
  /// - Throws: ``StoreError/notAReport(contact:)``; ``StoreError/formNamesCaller(_:mend:)`` for words that give away a
  ///   caller who didn't agree.
  public func form01(ofContact id: ContactID, stamp: Stamp) throws -> PrintedForm01 {
    try write(by: stamp) { db in
      let row = try Row.fetchOne(db, sql: "SELECT * FROM contact WHERE id = ?", arguments: [id])
      guard let row else { throw StoreError.noSuchContact(id) }
      let caseRow = try (row["caseID"] as CaseID?).map { try CaseRow.find(db, id: $0) }
      let stamp = stamp.with(stamp.purpose ?? .handOver)
      try admit(db, .discloseIdentity, stamp, on: caseRow)
      let revision = try Int.fetchOne(
        db, sql: "SELECT max(revision) FROM reportFacts WHERE contactID = ?", arguments: [id])
      var report = try report(db, contactID: id).document.decoded(as: Report.self)
      if let caseRow, try restrictions(db, caseRow).namesNoCaller { report = report.withoutCaller }
      guard report.kind.isReport else { throw StoreError.notAReport(contact: id) }
      let calendar = try calendar(db)
      let form = Form01(report, receivedAt: calendar.writtenAsOnForms(report.receivedAt))
      let betrayals = form.betrayals(of: report)
      guard betrayals.isEmpty else { throw StoreError.formNamesCaller(betrayals, mend: "hotline case amend") }
      let number = try reportNumber(
        db, contact: id, year: calendar.day(of: report.receivedAt).year)
      try journal(
        db, stamp, .contactPrint, caseID: caseRow?.id, contactID: id,
        detail: ["report": String(number)])
      return PrintedForm01(
        contact: CaseContact(
          id: id, recordedAt: row["recordedAt"], recordedBy: row["recordedBy"],
          revision: revision ?? 1, report: report),
        number: number, caseNumber: caseRow?.number,
        officer: try CaseStore.signatory(db, row["recordedBy"]), form: form)
    }
  }

  private func reportNumber(_ db: Database, contact id: ContactID, year: Int) throws -> Int {
    let known = try Int.fetchOne(
      db, sql: "SELECT number FROM reportNumber WHERE contactID = ?", arguments: [id])
    if let known { return known }
    let next =
      1
      + (try Int.fetchOne(
        db, sql: "SELECT max(number) FROM reportNumber WHERE year = ?", arguments: [year]) ?? 0)
    try db.run(
      sql: "INSERT INTO reportNumber (contactID, year, number) VALUES (?, ?, ?)",
      arguments: [id, year, next])
    return next
  }
}

extension LogCalendar {
  /// `21 giờ 15, ngày 3/10/2026`: hour and minute, from which the 12 hours run.
  func writtenAsOnForms(_ instant: Instant) -> String {
    let day = day(of: instant)
    let minute = minute(of: instant)
    let minutes = minute % 60 < 10 ? "0\(minute % 60)" : "\(minute % 60)"
    return "\(minute / 60):\(minutes) \(day.day)/\(day.month)/\(day.year)"
  }
}
