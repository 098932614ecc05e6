import Base
import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// Whether whoever has a case works here, in a role that works cases, with keys that open it.
  func checkHands(stamp: Stamp) throws -> Check {
    let (lost, count) = try read { db in
      let users = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT assignedTo FROM "case"
          WHERE assignedTo IS NOT NULL AND state NOT IN ('merged', 'erased') ORDER BY assignedTo
          """)
      let lost = try users.flatMap { user in
        try unopened(db, by: user, stamp: stamp).map { "\($0) (\(user))" }
      }
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \"case\" WHERE assignedTo IS NOT NULL")
      return (lost, count ?? 0)
    }
    guard !lost.isEmpty else {
      return Check(
        name: "assignments", isGood: true,
        finding: Text(
          vi: "\(count) hồ sơ đã giao: người được giao mở được",
          en: "\(count) cases are assigned to people whose keys open them"))
    }
    let more = lost.count > Self.mostNamed ? ", …" : ""
    let list = lost.prefix(Self.mostNamed).joined(separator: ", ") + more
    return Check(
      name: "assignments", isGood: false,
      finding: Text(
        vi:
          "\(lost.count) hồ sơ mà người được giao không mở được: \(list). Giao lại: 'hotline case assign'",
        en:
          "\(lost.count) cases that whoever has them can't open: \(list). Assign them again: 'hotline case assign'"
      ))
  }

  /// How many cases a finding names.
  static let mostNamed = 20

  /// The cases assigned to somebody that they can't open now, or may not work. What has ended may stay with whoever is
  /// here no more.
  private func unopened(_ db: Database, by user: String, stamp: Stamp) throws -> [String] {
    let certificate = try people(db).book.current(of: user, at: stamp.now.milliseconds)
    guard let certificate, try worksCases(db, user) else {
      return try String.fetchAll(
        db,
        sql: """
          SELECT number FROM "case"
          WHERE assignedTo = ? AND state IN ('received', 'triaged', 'in-progress') ORDER BY id
          """, arguments: [user])
    }
    let isMember = try Bool.fetchOne(
      db,
      sql: "SELECT 1 FROM groupMember WHERE \"group\" = 'supervisors' AND user = ? AND version = ?",
      arguments: [user, certificate.keyVersion])
    let supervisors = HolderRange(.supervisors)
    return try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE family (root, id) AS (
          SELECT id, id FROM "case" WHERE assignedTo = ? AND state NOT IN ('merged', 'erased')
          UNION SELECT root, "case".id FROM "case" JOIN family ON mergedInto = family.id),
        record (root, kind, row) AS (
          SELECT root, 'case', id FROM family
          UNION ALL
          SELECT root, 'contact', contact.id FROM family JOIN contact ON caseID = family.id)
        SELECT number FROM "case" WHERE id IN (
          SELECT root FROM record WHERE NOT EXISTS (
            SELECT 1 FROM keyWrap WHERE keyWrap.kind = record.kind AND keyWrap.row = record.row
              AND ((holder = ? AND expiresAt IS NULL) OR (? AND holder >= ? AND holder < ?))))
        ORDER BY id
        """,
      arguments: [
        user, certificate.holder.rawValue, isMember == true, supervisors.from, supervisors.to,
      ])
  }
}
