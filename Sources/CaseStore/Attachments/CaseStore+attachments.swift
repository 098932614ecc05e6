public import Base
public import CaseModel
public import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Keeps a copy of a photo, a paper, a recording in a case, sealed as its notes are.
  ///
  /// - Parameters:
  ///   - content: The bytes; 1 to `Attachment.most`.
  ///   - kind: What it is.
  ///   - format: Such as `jpg`; see `Attachment.format(ofName:)`.
  ///   - number: The case's number.
  ///   - words: What it shows; nil for nothing.
  ///   - stamp: Who does it, and when.
  /// - Returns: The number by which it is opened.
  /// - Throws: ``StoreError/attachmentSize(_:)``.
  @discardableResult
  public func attach(
    _ content: Data, _ kind: Attachment.Kind, format: String, to number: CaseNumber, words: String?, stamp: Stamp
  ) throws -> EntryID {
    guard (1...Attachment.most).contains(content.count) else { throw StoreError.attachmentSize(content.count) }
    let attachment = Attachment(
      kind: kind, format: format, bytes: content.count, sha256: FileHash.hex(of: content))
    return try change(number, .note, seen: nil, action: .attachmentAdd, stamp: stamp) { db, row in
      var facts = Entry.Facts(.note)
      facts.attachment = attachment
      let id = try addEntry(db, caseID: row.id, facts: facts, words: words, at: stamp.now, stamp: stamp)
      let keys = try keys(db, RecordID(row.id))
      for (part, start) in stride(from: 0, to: content.count, by: Attachment.part).enumerated() {
        let bytes = content.dropFirst(start).prefix(Attachment.part)
        try db.run(
          sql: "INSERT INTO attachmentPart (entryID, part, sealed) VALUES (?, ?, ?)",
          arguments: [
            id, part + 1,
            try keys.seal(
              Data(bytes), .narrative, as: SealLabel("attachmentPart", row: id.number, revision: part + 1), log: log.id),
          ])
      }
      return (["attachment": "\(id)"], id)
    }
  }

  /// Opens an attachment of a case, or of one that was merged into it; the look is journalled first.
  ///
  /// - Parameters:
  ///   - id: The attachment's number.
  ///   - number: The case's number.
  ///   - stamp: Who does it, when and what for.
  /// - Throws: ``StoreError/noSuchAttachment(_:_:)``; `VaultError.damaged` when a part is missing or altered.
  public func attachment(
    _ id: EntryID, of number: CaseNumber, stamp: Stamp
  ) throws -> (content: Data, attachment: Attachment) {
    try write(by: stamp) { db in
      let row = try CaseRow.find(db, number)
      try admit(db, .readCase, stamp, on: row)
      guard let attachment = try dossier(db, row.id).entries.first(where: { $0.id == id })?.facts.attachment,
        let owner = try CaseID.fetchOne(db, sql: "SELECT caseID FROM entry WHERE id = ?", arguments: [id])
      else { throw StoreError.noSuchAttachment(id, number) }
      let keys = try keys(db, RecordID(owner))
      var content = Data(capacity: attachment.bytes)
      let parts = try Row.fetchCursor(
        db, sql: "SELECT part, sealed FROM attachmentPart WHERE entryID = ? ORDER BY part", arguments: [id])
      while let part = try parts.next() {
        let label = SealLabel("attachmentPart", row: id.number, revision: part["part"])
        let bytes: Data = try naming(db, RecordID(owner)) {
          try keys.open(part["sealed"] as Sealed, .narrative, as: label, log: log.id)
        }
        content += bytes
      }
      guard content.count == attachment.bytes, FileHash.hex(of: content) == attachment.sha256 else {
        throw VaultError.damaged("\(number)")
      }
      try journal(db, stamp, .attachmentOpen, caseID: row.id, detail: ["attachment": "\(id)"])
      return (content, attachment)
    }
  }

  /// Writes down that evidence which must not be copied was handed to an agency: where, when, to whom.
  ///
  /// - Parameters:
  ///   - number: The case's number.
  ///   - agency: The agency's code.
  ///   - words: Where it is or was: the device, the page, the account. No copy of it.
  ///   - at: When it was handed over.
  ///   - stamp: Who does it, and when.
  /// - Throws: ``StoreError/reasonNeeded``, ``StoreError/noSuchAgency(_:)``.
  public func handOverEvidence(
    of number: CaseNumber, to agency: String, words: String?, at: Instant, stamp: Stamp
  ) throws {
    try change(number, .note, seen: nil, action: .evidenceHandOver, stamp: stamp) { db, row in
      guard let words else { throw StoreError.reasonNeeded }
      let known = try Bool.fetchOne(db, sql: "SELECT 1 FROM agency WHERE code = ?", arguments: [agency])
      guard known == true else { throw StoreError.noSuchAgency(agency) }
      try requireTime(at, in: try dossier(db, row.id), stamp: stamp)
      var facts = Entry.Facts(.note)
      facts.handedOver = EvidenceHandOver(to: agency)
      try addEntry(db, caseID: row.id, facts: facts, words: words, at: at, stamp: stamp)
      return ([:], ())
    }
  }
}
