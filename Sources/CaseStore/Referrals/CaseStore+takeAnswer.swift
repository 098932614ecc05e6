import Base
public import CaseModel
public import Foundation
import GRDB
import Vault

extension CaseStore {
  /// In bytes; a longer answer is refused unread.
  public static let maximalAnswer = 1_000_000

  /// What opens an agency's answer to a referral: whoever can open the case has it.
  func answerIdentity(_ db: Database, _ referral: Int64, of caseID: CaseID) throws -> AgeIdentity {
    try keys(db, RecordID(caseID)).answerIdentity(referral: referral, log: log.id)
  }

  /// Takes an agency's sealed answer: finds the referral whose key opens it, and makes the step that it tells.
  ///
  /// The key stands on the referral's paper alone, so whoever answers has the paper. The same answer is taken once.
  ///
  /// - Throws: ``StoreError/answerUnopened``, ``StoreError/answerElsewhere(_:)``, ``StoreError/answerTaken(_:)``,
  ///   `AgeError` for a file that was altered, `IntakeFaults` for a document with faults.
  public func receive(_ file: Data, stamp: Stamp) throws -> Referral {
    guard file.count <= Self.maximalAnswer else { throw AgeError.header }
    let (number, content) = try read { try opened($0, file) }
    let answer = try ReferralAnswer(try answerDocument(content))
    guard answer.referral == number else { throw StoreError.answerElsewhere(number) }
    return try step(
      number, answer.step, outcome: answer.outcome, words: answer.words,
      answer: FileHash.hex(of: file), seen: nil, stamp: stamp)
  }

  private func answerDocument(_ content: Data) throws(IntakeFaults) -> JSONValue {
    do {
      return try JSONValue(document: content)
    } catch {
      guard error.faults.contains(where: { $0.problem == .givenTwice }) else {
        throw IntakeFaults([Fault(path: "$", problem: .notAnAnswer)])
      }
      throw error
    }
  }

  /// Open referrals are tried first, the newest first.
  private func opened(_ db: Database, _ file: Data) throws -> (ReferralNumber, Data) {
    guard holder != nil else { throw StoreError.locked }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT referral.id, position, caseID, number FROM referral
        JOIN "case" ON "case".id = caseID WHERE sentAt IS NOT NULL
        ORDER BY endedAt IS NOT NULL, referral.id DESC
        """)
    while let row = try rows.next() {
      let identity = try ifEntitled { try answerIdentity(db, row["id"], of: row["caseID"]) }
      guard let identity else { continue }
      do {
        let content = try AgeFile.open(file, with: [identity])
        let number = try CaseNumber(row["number"] as String)
        return (ReferralNumber(number: number, position: row["position"]), content)
      } catch AgeError.notForThisKey {
        continue
      }
    }
    throw StoreError.answerUnopened
  }

  /// Notes that an answer came, and refuses one that came before.
  func take(_ db: Database, answer hash: String, referral: Int64, _ number: ReferralNumber) throws {
    let taken = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM referralAnswer WHERE hash = ?", arguments: [hash])
    if taken == true { throw StoreError.answerTaken(number) }
    try db.run(
      sql: "INSERT INTO referralAnswer (hash, referralID) VALUES (?, ?)",
      arguments: [hash, referral])
  }
}
