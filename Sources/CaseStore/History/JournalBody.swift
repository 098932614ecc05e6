import Base
import CaseModel
import Foundation
import GRDB
import Vault

/// An entry of the journal as it is signed and hashed: one text for one entry, codes, numbers and the hash of what the
/// entry wrote.
struct JournalBody {
  let text: String

  init(
    log: String, id: JournalID, at: Instant, actor: String, action: String, caseID: CaseID?,
    contactID: ContactID?, referralID: Int64?, version: Int?, detail: String, content: ContentHash?
  ) {
    func number(_ value: (some CustomStringConvertible)?) -> String { value.map { "\($0)" } ?? "-" }
    text = """
      hotline journal v1
      log \(log)
      entry \(id)
      at \(at.milliseconds)
      actor \(actor)
      action \(action)
      case \(number(caseID))
      contact \(number(contactID))
      referral \(number(referralID))
      version \(number(version))
      detail \(detail)
      content \(content?.text ?? "-")

      """
  }

  init(_ row: Row, log: String) {
    self.init(
      log: log, id: row["id"], at: row["at"], actor: row["actor"], action: row["action"],
      caseID: row["caseID"], contactID: row["contactID"], referralID: row["referralID"],
      version: row["version"], detail: row["detail"],
      content: (row["content"] as String?).map { ContentHash(of: Data($0.utf8)) })
  }

  var data: Data { Data(text.utf8) }

  /// What the tree holds: the text and who signed it with which key.
  func leaf(keyVersion: Int?, signature: Data?) -> Data {
    guard let keyVersion, let signature else { return Data((text + "unsigned\n").utf8) }
    return Data((text + "signed \(keyVersion) \(signature.base64EncodedString())\n").utf8)
  }
}

/// The complete subtrees of the journal's Merkle tree (RFC 6962), as they stand in the file.
struct JournalNodes: HashStore {
  let db: Database

  func node(level: Int, index: Int) throws -> Data? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT hash FROM journalNode WHERE level = ? AND position = ?"),
      arguments: [level, index])
  }
}
