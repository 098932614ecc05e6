import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Vault

/// A log with something to try every use case on, all of it recorded by its first user.
final class Scene: Sendable {
  let log: TestLog
  /// Triaged, with one drafted referral.
  let open: CaseNumber
  let referral: ReferralNumber
  /// Screened out, and asked to be erased.
  let ended: CaseNumber
  let erasure: RequestID
  /// The open case is asked to be lowered.
  let ending: RequestID
  /// The open case is kept from an administrator, and that is asked to end.
  let lifting: RequestID
  /// The request for a certificate of somebody whom an administrator added.
  let newcomer: RequestID
  /// The sealed answer of the agency to the referral, which was sent.
  let answer: Data
  let sent: ReferralNumber
  /// An entry of the journal about the open case.
  let entry: JournalID

  init() throws {
    log = try TestLog()
    let store = log.store
    open = try log.open()
    _ = try store.triage(open, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    referral = try store.draftReferral(
      open, to: "emergency-113", consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil,
      stamp: log.stamp())
    sent = try store.draftReferral(
      open, to: "emergency-115", consent: .given, law: nil, words: "Đến ngay (bịa).", seen: nil,
      stamp: log.stamp())
    try store.setAgencyKey("emergency-115", AgeIdentity().recipient, stamp: log.stamp())
    let disclosed = try store.sealReferral(sent, to: nil, stamp: log.stamp())
    _ = try store.step(sent, .send, words: nil, seen: nil, stamp: log.stamp())
    answer = try AgeFile.seal(
      Data(#"{"referral":"\#(sent)","step":"acknowledge"}"#.utf8), to: [disclosed.answerTo])
    ended = try log.open()
    try store.screenOut(ended, because: .counselled, reason: nil, seen: nil, stamp: log.stamp())
    erasure = try store.proposeErasure(ended, stamp: log.stamp(for: .retention))
    ending = try store.ask(
      for: .triage(.routine), of: open, reason: "vì", seen: nil, stamp: log.stamp())
    let admin = try log.person("q", .administrator)
    let (_, certification) = try admin.addUser(
      "n", roles: [.operator], stamp: log.stamp(by: "q"))
    guard case .waiting(let request) = certification else { throw StoreError.damaged }
    newcomer = request
    _ = try store.withhold(open, fromUser: "q", reason: "vì", seen: nil, stamp: log.stamp())
    lifting = try store.askToLift(
      open, fromUser: "q", reason: "vì", seen: nil, stamp: log.stamp())
    entry = try DatabaseQueue(path: log.path).read {
      try JournalID.fetchOne($0, sql: "SELECT min(id) FROM journal WHERE action = 'case.open'") ?? 0
    }
  }

  /// The newest entry of the journal: who, what, of which case, and the rows that it tells of.
  func lastEntry() throws -> Row? {
    try DatabaseQueue(path: log.path).read {
      try Row.fetchOne(
        $0,
        sql: """
          SELECT journal.*, "case".number FROM journal
          LEFT JOIN "case" ON "case".id = caseID ORDER BY journal.id DESC
          """)
    }
  }
}
