import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// The records whose keys are gone from somebody who is to have them for good: supervisors and paper of all that
  /// isn't erased, who makes figures of contacts and releases, who takes calls of a call-back
  /// and the end of a shift, the author of a draft or a note.
  /// Whoever took them away erased without two people, and no backup made since can open them.
  ///
  /// Needs no key. What opens, and whether a wrap is the one that was told of, is for ``audit()``.
  static func recordsWithoutKeys(_ db: Database) throws -> [RecordID] {
    let (supervisors, statistics) = (HolderRange(.supervisors), HolderRange(.statistics))
    let takers = HolderRange(.search)
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH record (kind, row, isErased, author) AS (
          SELECT 'case', id, state = 'erased', NULL FROM "case"
          UNION ALL
          SELECT 'contact', contact.id, coalesce(state = 'erased', 0), NULL
          FROM contact LEFT JOIN "case" ON "case".id = caseID
          UNION ALL
          SELECT 'draft', draft.id, 0, CASE WHEN endedAt IS NULL THEN savedBy END
          FROM draft JOIN user ON code = savedBy
          UNION ALL SELECT 'release', id, 0, NULL FROM "release"
          UNION ALL SELECT 'sample', id, 0, NULL FROM sample
          UNION ALL
          SELECT 'callback', callback.id, callback.erasedAt IS NOT NULL OR coalesce("case".state = 'erased', 0), NULL
          FROM callback LEFT JOIN contact ON contact.id = contactID LEFT JOIN "case" ON "case".id = caseID
          UNION ALL SELECT 'shift', id, 0, NULL FROM shift
          UNION ALL SELECT 'callerPlan', id, endedAt IS NOT NULL, NULL FROM callerPlan
          UNION ALL SELECT 'breach', id, 0, NULL FROM breach
          UNION ALL
          SELECT 'debrief', debrief.id, 0, CASE WHEN endedAt IS NULL THEN author END
          FROM debrief JOIN user ON code = author
          UNION ALL
          SELECT 'review', review.id, coalesce("case".state = 'erased', 0),
            CASE WHEN endedAt IS NULL AND coalesce("case".state, '') <> 'erased' THEN user END
          FROM review JOIN user ON code = review.user JOIN contact ON contact.id = contactID
          LEFT JOIN "case" ON "case".id = caseID),
        lasting (kind, row, holder) AS (
          SELECT kind, row, holder FROM keyWrap WHERE expiresAt IS NULL AND (sessionKey IS NULL OR EXISTS (
            SELECT 1 FROM sessionKey
            WHERE sessionKey.id = keyWrap.sessionKey AND sessionKey.holder = keyWrap.holder)))
        SELECT kind, row FROM record WHERE
          NOT isErased AND NOT EXISTS (
            SELECT 1 FROM lasting WHERE (kind, row) = (record.kind, record.row) AND holder >= ? AND holder < ?)
          OR NOT isErased AND NOT EXISTS (
            SELECT 1 FROM lasting WHERE (kind, row) = (record.kind, record.row) AND holder >= ? AND holder < ?)
          OR record.kind IN ('contact', 'release') AND NOT EXISTS (
            SELECT 1 FROM lasting WHERE (kind, row) = (record.kind, record.row) AND holder >= ? AND holder < ?)
          OR record.kind IN ('callback', 'shift', 'callerPlan') AND NOT isErased AND NOT EXISTS (
            SELECT 1 FROM lasting WHERE (kind, row) = (record.kind, record.row) AND holder >= ? AND holder < ?)
          OR author NOT NULL AND NOT EXISTS (
            SELECT 1 FROM lasting WHERE (kind, row) = (record.kind, record.row)
              AND holder >= 'user ' || author || ' ' AND holder < 'user ' || author || '!')
        ORDER BY kind, row
        """,
      arguments: [
        HolderRange.recovery.from, HolderRange.recovery.to, supervisors.from, supervisors.to, statistics.from,
        statistics.to,
        takers.from, takers.to,
      ])
    return try rows.map { row in
      guard let kind = RecordID.Kind(rawValue: row["kind"]) else { throw StoreError.damaged }
      return RecordID(kind, row["row"])
    }
  }

  /// How many records were erased, by what the cases say of themselves; the history holds those rows.
  static func erasedRecords(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM "case" WHERE state = 'erased')
          + (SELECT count(*) FROM contact JOIN "case" ON "case".id = caseID WHERE state = 'erased')
          + (SELECT count(*) FROM callback JOIN contact ON contact.id = contactID
             JOIN "case" ON "case".id = caseID WHERE "case".state = 'erased')
          + (SELECT count(*) FROM callback WHERE erasedAt IS NOT NULL)
          + (SELECT count(*) FROM callerPlan WHERE endedAt IS NOT NULL)
          + (SELECT count(*) FROM review JOIN contact ON contact.id = contactID
             JOIN "case" ON "case".id = caseID WHERE "case".state = 'erased')
        """) ?? 0
  }

  /// Whether supervisors and paper hold the keys of everything that isn't erased.
  func checkKeys(_ db: Database) throws -> Check {
    let lost = try Self.recordsWithoutKeys(db)
    guard !lost.isEmpty else {
      return Check(
        name: "keys", isGood: true,
        finding: Text(
          vi: "giám sát và giấy giữ khóa của mọi hồ sơ chưa xóa",
          en: "supervisors and paper hold the keys of all that isn't erased"))
    }
    let shown = lost.prefix(5).map(\.description).joined(separator: ", ")
    let more = lost.count > 5 ? ", …" : ""
    return Check(
      name: "keys", isGood: false,
      finding: Text(
        vi:
          "\(lost.count) bản ghi mất khóa: \(shown)\(more). Khôi phục phần khóa của bản sao lưu trước khi quá 35 ngày",
        en:
          "\(lost.count) records lost keys: \(shown)\(more). Restore the keys of a backup before its 35 days are over"
      ))
  }
}
