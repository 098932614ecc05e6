import Base
import CaseModel
import Foundation
import GRDB
import Vault

/// Looks at a log that came out of a backup, before anybody relies on it.
struct RestoredCheck {
  private let store: CaseStore
  private let data: BackupSet
  private let keys: BackupSet
  private let paper: PaperKey
  private let watch: (BackupProgress) throws -> Void

  init(
    _ path: String, _ data: BackupSet, _ keys: BackupSet, _ paper: PaperKey,
    _ watch: @escaping (BackupProgress) throws -> Void
  ) throws {
    store = try CaseStore(path: path)
    self.data = data
    self.keys = keys
    self.paper = paper
    self.watch = watch
  }

  func checks() throws -> [BackupCheck] {
    var checks = try store.read { db in
      let people = try People(db)
      guard try paper.rootPublicKey == people.book.rootPublicKey else {
        throw StoreError.otherPaper
      }
      return [data.checkSignature(people), try integrity(db), try references(db), try rows(db)]
    }
    checks.append(try history())
    checks.append(try store.read { try records($0) })
    return checks
  }

  private func integrity(_ db: Database) throws -> BackupCheck {
    let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
    return BackupCheck(
      .integrity, found == ["ok"], vi: found.joined(separator: "; "),
      en: found.joined(separator: "; "))
  }

  private func references(_ db: Database) throws -> BackupCheck {
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    return BackupCheck(
      .references, orphans == 0, vi: "\(orphans) dòng mồ côi", en: "\(orphans) orphans")
  }

  /// The tables of the keys are counted only when both parts are of one backup.
  private func rows(_ db: Database) throws -> BackupCheck {
    var expected = data.manifest.rows
    var found = try CaseStore.rows(db)
    if data.folder != keys.folder {
      for table in BackupPart.keyTables + ["registerRow"] {
        expected[table] = nil
        found[table] = nil
      }
    }
    let other = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
    let total = found.values.reduce(0, +)
    return other.isEmpty
      ? BackupCheck(
        .rows, true, vi: "\(total) dòng trong \(found.count) bảng",
        en: "\(total) rows in \(found.count) tables")
      : BackupCheck(
        .rows, false, vi: "khác số trong manifest: \(other.joined(separator: ", "))",
        en: "not as many as the manifest says: \(other.joined(separator: ", "))")
  }

  private func history() throws -> BackupCheck {
    let audit = try store.audit()
    let faults = audit.findings.filter { isFault($0) }
    if let first = faults.first {
      return BackupCheck(.history, false, vi: first.text.vi, en: first.text.en)
    }
    return try audit.checkpoint == data.manifest.checkpoint
      ? BackupCheck(
        .history, true, vi: "\(audit.entries) mục, đúng mốc đã ký",
        en: "\(audit.entries) entries, as the signed checkpoint says")
      : BackupCheck(
        .history, false, vi: "lịch sử không khớp mốc đã ký",
        en: "the history isn't that of the signed checkpoint")
  }

  /// Rows of newer keys can't be those that an older history tells of.
  private func isFault(_ finding: AuditFinding) -> Bool {
    switch finding {
    case .rowChanged, .rowUntold, .rowMissing, .keysGone: data.folder == keys.folder
    default: true
    }
  }

  /// What the words open: wraps to themselves, and by the supervisors' keys those to them.
  private func openers(_ db: Database, _ holder: Holder) throws -> [Holder: SealingKey] {
    let recovery = try paper.recoveryKey
    var openers = [holder: recovery]
    for row in try Row.fetchAll(
      db, sql: "SELECT epoch, recoveryWrap FROM groupKey WHERE \"group\" = ?", arguments: [Group.supervisors.rawValue])
    {
      let key = try? recovery.unwrapGroup(
        row["recoveryWrap"], .supervisors, epoch: row["epoch"], log: store.log.id, holder: holder)
      if let key { openers[key.holder] = try key.sealingKey }
    }
    return openers
  }

  /// Opens the keys of every record by the paper. What was erased has none. What new words didn't reach yet when the
  /// backup was made they open by the supervisors' key.
  private func records(_ db: Database) throws -> BackupCheck {
    let holder = try People(db).recovery.holder
    let openers = try openers(db, holder)
    let supervisors = HolderRange(.supervisors)
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM recordKey") ?? 0
    let wraps = try Row.fetchCursor(
      db,
      sql: """
        SELECT kind, row, \(KeyWrap.columns), commitments FROM \(KeyWrap.source) JOIN recordKey USING (kind, row)
        WHERE keyWrap.holder = ? OR keyWrap.holder >= ? AND keyWrap.holder < ? AND NOT EXISTS (
          SELECT 1 FROM keyWrap AS other
          WHERE (other.kind, other.row) = (keyWrap.kind, keyWrap.row) AND other.holder = ?)
        """, arguments: [holder.rawValue, supervisors.from, supervisors.to, holder.rawValue])
    let sessionKeys = SessionKeyCache()
    var opened = 0
    var broken = 0
    while let row = try wraps.next() {
      guard let kind = RecordID.Kind(rawValue: row["kind"]) else { throw StoreError.damaged }
      let commitments = try? JSONDecoder().decode(
        [KeyClass: Data].self, from: Data((row["commitments"] as String).utf8))
      let found = (try? KeyWrap(row)).flatMap { wrap in
        openers[wrap.holder].flatMap {
          try? wrap.open(by: $0, for: RecordID(kind, row["row"]), log: store.log.id, sessionKeys)
        }
      }
      if let commitments, found?.matches(commitments) == true { opened += 1 } else { broken += 1 }
      try watch(BackupProgress(.checking, opened + broken, of: total))
    }
    let erased = try CaseStore.erasedRecords(db)
    let lost = max(0, total - opened - broken - erased)
    // Keys of an earlier backup can't hold those of later records.
    let isOneBackup = data.folder == keys.folder
    return BackupCheck(
      .records, broken == 0 && (lost == 0 || !isOneBackup),
      vi: "giấy mở được \(opened) bản ghi; \(erased) đã xóa; \(broken) hỏng"
        + (lost == 0 ? "" : "; \(lost) mất khóa mà không mục nào ghi là đã xóa"),
      en: "the paper opens \(opened) records; \(erased) are erased; \(broken) are broken"
        + (lost == 0 ? "" : "; \(lost) lost their keys, and no entry says that they were erased"))
  }
}
