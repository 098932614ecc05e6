import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// The cases and contacts that aren't erased and whose keys the supervisors or the paper lack: whoever took them away
  /// erased without two people, and no backup made since can open them.
  ///
  /// Needs no key. What opens, and whether a wrap is the one that was told of, is for ``audit()``.
  static func recordsWithoutKeys(_ db: Database) throws -> [RecordID] {
    let supervisors = HolderRange(.supervisors)
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH record (kind, row) AS (
          SELECT 'case', id FROM "case" WHERE state <> 'erased'
          UNION ALL
          SELECT 'contact', contact.id FROM contact LEFT JOIN "case" ON "case".id = caseID
          WHERE state IS NULL OR state <> 'erased')
        SELECT kind, row FROM record
        WHERE NOT EXISTS (
            SELECT 1 FROM keyWrap WHERE keyWrap.kind = record.kind AND keyWrap.row = record.row
              AND holder = ? AND expiresAt IS NULL)
          OR NOT EXISTS (
            SELECT 1 FROM keyWrap WHERE keyWrap.kind = record.kind AND keyWrap.row = record.row
              AND holder >= ? AND holder < ? AND expiresAt IS NULL)
        ORDER BY kind, row
        """,
      arguments: [Holder.recovery(version: 1).rawValue, supervisors.from, supervisors.to])
    return try rows.map { row in
      guard let kind = RecordID.Kind(rawValue: row["kind"]) else { throw StoreError.damaged }
      return RecordID(kind, row["row"])
    }
  }

  /// How many cases and contacts that aren't erased have lost the supervisors' or the paper's keys.
  public func recordsWithoutKeys() throws -> Int {
    try read { try Self.recordsWithoutKeys($0).count }
  }

  /// How many records were erased, by what the cases say of themselves; the history holds those rows.
  static func erasedRecords(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM "case" WHERE state = 'erased')
          + (SELECT count(*) FROM contact JOIN "case" ON "case".id = caseID WHERE state = 'erased')
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
