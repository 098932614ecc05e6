import CaseModel
import GRDB

extension CaseStore {
  /// Notes for each row that a finding names to which case it belongs.
  func noteNumbers(_ db: Database, _ audit: inout Audit) throws {
    for row in audit.findings.compactMap(\.row) {
      audit.numbers[row] = try number(db, ofRow: row)
    }
  }

  /// The number that people know; nil where the row is no case's, or is gone.
  private func number(_ db: Database, ofRow name: String) throws -> String? {
    var words = name.split { $0 == "/" || $0 == "|" }.map(String.init)
    // A key stands for a record: `keyWrap/case/1/user an 2`.
    if words.first == "keyWrap" || words.first == "recordKey" { words.removeFirst() }
    guard words.count > 1, let id = Int64(words[1]) else { return nil }
    let join: String
    switch words[0] {
    case "case": join = "WHERE \"case\".id = ?"
    case "hold": join = "JOIN hold ON caseID = \"case\".id WHERE caseID = ?"
    case "contact", "reportFacts", "reportIdentity", "reportNarrative", "registerRow",
      "statisticsRow":
      join = "JOIN contact ON caseID = \"case\".id WHERE contact.id = ?"
    case "attachmentPart", "entry", "entryDocument", "entryFacts", "entryNarrative", "subjectRequest", "task":
      join = "JOIN entry ON caseID = \"case\".id WHERE entry.id = ?"
    case "referral", "referralFacts", "referralNarrative":
      join = "JOIN referral ON caseID = \"case\".id WHERE referral.id = ?"
    default: return nil
    }
    return try String.fetchOne(
      db, sql: "SELECT \"case\".number FROM \"case\" \(join)", arguments: [id])
  }
}
