import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Testing
import Vault

@testable import CaseStore

/// One error of the store and what brings it about, in a log of its own.
struct Provoked: Sendable, CustomTestStringConvertible {
  /// The name of the error's case.
  let name: String
  let run: @Sendable (TestLog) throws -> Void

  init(_ name: String, _ run: @escaping @Sendable (TestLog) throws -> Void) {
    self.name = name
    self.run = run
  }

  var testDescription: String { name }

  static let all = byFiles + bySQLite + byPeople + byRequests + bySteps + byChildren + byReferrals + byData

  /// The name of the case of an error, without what it holds.
  static func name(of error: StoreError) -> String {
    Mirror(reflecting: error).children.first?.label ?? plain[error] ?? "not in Provoked.plain"
  }

  /// The errors that hold nothing: they describe themselves in words, not by their name.
  private static let plain: [StoreError: String] = [
    .notALog: "notALog", .newerLog: "newerLog", .otherVersion: "otherVersion", .busy: "busy",
    .diskFull: "diskFull", .readOnly: "readOnly", .locked: "locked", .otherPaper: "otherPaper",
    .paperNeedsTwo: "paperNeedsTwo",
    .unlockAgain: "unlockAgain", .searchWaits: "searchWaits", .damaged: "damaged", .noSuchDraft: "noSuchDraft",
    .reasonNeeded: "reasonNeeded", .lawNeeded: "lawNeeded", .answerUnopened: "answerUnopened",
    .inTheFuture: "inTheFuture", .badKey: "badKey", .taskInPast: "taskInPast", .notAPhone: "notAPhone",
    .shiftLength: "shiftLength", .planDays: "planDays",
  ]

  /// What SQLite says, as the store hands it on.
  static func sqlite(_ code: ResultCode) throws {
    let _: Void = try translating { throw DatabaseError(resultCode: code) }
  }
}

extension TestLog {
  /// A case in work, so that it can be closed.
  func inProgress(_ members: [String: JSONValue] = [:]) throws -> CaseNumber {
    let number = try open(members)
    _ = try store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp())
    try store.start(number, seen: nil, stamp: stamp())
    return number
  }

  func referral(
    _ number: CaseNumber? = nil, to agency: String = "emergency-113", consent: Consent = .given,
    words: String? = "Đến ngay (bịa)."
  ) throws -> ReferralNumber {
    let number = try number ?? inProgress()
    return try store.draftReferral(
      number, to: agency, consent: consent, law: nil, words: words, seen: nil, stamp: stamp())
  }

  func police(_ code: String) throws { try agency(code, kind: "commune-police") }

  func agency(_ code: String, kind: String) throws {
    try store.addAgency(
      Agency(
        code: code, validFrom: Day(daysSince1970: 20_454), validTo: nil, kind: kind,
        name: Text(vi: "Cơ quan mẫu", en: "Sample agency"), phone: nil, superior: nil, places: [],
        situations: [], source: "x"), stamp: stamp())
  }

  func close(
    _ number: CaseNumber, _ reason: ClosingReason = .counsellingOnly, decision: String? = nil,
    because words: String? = "xong"
  ) throws {
    try store.close(
      number, because: reason, decision: decision, reason: words, seen: nil, stamp: stamp(5))
  }

  /// A report that somebody else took, drawn to be read again.
  func callOfAnother(_ user: String = "k") throws -> ContactID {
    let other = try person(user, .operator)
    let stamp = stamp(1, by: user)
    let recorded = try other.record(
      try other.read(.object(TestLog.document), now: stamp.now), key: user, stamp: stamp)
    _ = try store.drawCalls(of: LogCalendar.utc.day(of: stamp.now).firstOfMonth(adding: 0), stamp: self.stamp(2))
    return recorded.contactID
  }

  /// What was met in everything.
  func feedback(_ words: String? = nil) throws -> Review.Feedback {
    let criteria = try store.criteria(on: LogCalendar.utc.day(of: stamp().now))
    return Review.Feedback(ratings: Dictionary(uniqueKeysWithValues: criteria.map { ($0.code, .met) }), words: words)
  }

  /// A missed call whose number was seen.
  @discardableResult
  func callback(_ phone: String = "0900 000 009") throws -> CallbackID {
    let missed = try store.recordUnanswered(
      .missed, rangAt: stamp().now, waited: nil, phone: phone, key: UUID().uuidString, stamp: stamp())
    guard let callback = missed.callback else { throw StoreError.damaged }
    return callback.id
  }

  /// Another connection's SQL, as somebody with the file could run it.
  func raw(_ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
  }
}
