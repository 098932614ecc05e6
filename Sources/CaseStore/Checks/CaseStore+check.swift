public import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// One thing that was looked at. Codes and counts only.
  public struct Check: Hashable, Sendable {
    public let name: String
    public let isGood: Bool
    public let finding: Text
    /// Whether it is about the machine: what isn't good is to be mended, and the log is sound all the same.
    public let isAdvice: Bool

    public init(name: String, isGood: Bool, finding: Text, isAdvice: Bool = false) {
      self.isAdvice = isAdvice
      self.name = name
      self.isGood = isGood
      self.finding = finding
    }

    /// What needs no words of a language: a version, a setting, SQLite's own report.
    init(_ name: String, isGood: Bool, _ finding: String) {
      self.init(name: name, isGood: isGood, finding: Text(vi: finding, en: finding))
    }
  }

  /// Whether what is recorded is on disk when it is said to be.
  static func durability(journal: String, synchronous: String) -> Check {
    let setting = "journal_mode=\(journal) synchronous=\(synchronous)"
    let isGood = journal == "truncate" && synchronous == "3"
    return Check(
      name: "durability", isGood: isGood,
      finding: Text(
        vi: isGood
          ? "ghi xong là đã nằm trên đĩa" : "ghi xong có thể chưa nằm trên đĩa, mất điện thì mất: \(setting)",
        en: setting))
  }

  /// Looks at the file, its schema, whether whoever has a case can open it, and whether the clocks agree with their
  /// data. Changes no row and writes no entry; nobody waits for it.
  public func check(stamp: Stamp) throws -> [Check] {
    try read { db in
      let version = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
      let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
      let synchronous = try String.fetchOne(db, sql: "PRAGMA synchronous") ?? ""
      return [
        Check(
          "sqlite", isGood: version.compare("3.40.1", options: .numeric) != .orderedAscending,
          version),
        Self.durability(journal: journal, synchronous: synchronous),
      ] + (try checkFile(db)) + [
        try checkSchema(db),
        try checkBackup(db, now: stamp.now),
        try checkHolidays(db, now: stamp.now),
        try checkDataDuties(db, now: stamp.now),
        try checkAgencies(db, now: stamp.now),
        Check(
          name: "sealing", isGood: true,
          finding: holder == nil
            ? Text(vi: "niêm phong, đang khóa", en: "sealed, locked")
            : Text(vi: "niêm phong, đã mở khóa", en: "sealed, unlocked")),
        try checkRegister(db),
      ] + (try checkPeople(db, now: stamp.now))
    } + [try checkRules(), try checkHands(stamp: stamp), try checkClocks(stamp: stamp)]
  }

  /// What would be wrong in a backup made now as well: whether the file is whole, and nothing is gone from it. Needs no
  /// key.
  public func checkFile() throws -> [Check] { try read { try checkFile($0) } }

  private func checkFile(_ db: Database) throws -> [Check] {
    let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)")
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    return [
      Check("integrity", isGood: integrity == ["ok"], integrity.joined(separator: "; ")),
      Check(
        name: "references", isGood: orphans == 0,
        finding: Text(
          vi: "\(orphans) dòng trỏ đến dòng không có",
          en: "\(orphans) rows point to rows that aren't there")),
      try checkNumbers(db),
      try checkKeys(db),
    ]
  }

  /// Whether people, agencies, rules and clocks are as the signed history tells.
  private func checkRules() throws -> Check {
    let changed = try changedRules()
    return Check(
      name: "rules", isGood: changed.isEmpty,
      finding: changed.isEmpty
        ? Text(
          vi: "người, cơ quan, quy tắc như lịch sử đã ký", en: "people, agencies and rules are as they were signed")
        : StoreError.rulesChanged(changed).text)
  }

  /// Breaches that the authority wasn't told of and requests of people concerned, whose limits the law sets.
  private func checkDataDuties(_ db: Database, now: Instant) throws -> Check {
    let counts = try Row.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM breach WHERE endedAt IS NULL) AS breaches,
          (SELECT count(*) FROM breach WHERE endedAt IS NULL AND dueAt < ?1) AS lateBreaches,
          (SELECT count(*) FROM subjectRequest WHERE endedAt IS NULL) AS requests,
          (SELECT count(*) FROM subjectRequest WHERE endedAt IS NULL
            AND (dueAt < ?1 OR answeredAt IS NULL AND answerBy < ?1)) AS lateRequests
        """, arguments: [now])
    guard let counts else { throw StoreError.damaged }
    let (breaches, lateBreaches): (Int, Int) = (counts["breaches"], counts["lateBreaches"])
    let (requests, lateRequests): (Int, Int) = (counts["requests"], counts["lateRequests"])
    return Check(
      name: "data-duties", isGood: lateBreaches + lateRequests == 0,
      finding: Text(
        vi:
          "vi phạm dữ liệu chưa báo \(breaches), trễ \(lateBreaches); yêu cầu của chủ thể dữ liệu \(requests), trễ \(lateRequests)",
        en:
          "breaches not told \(breaches), late \(lateBreaches); requests of people concerned \(requests), late \(lateRequests)"
      ))
  }

  /// Whether somebody has tried the agencies' numbers of late: a case is sent where nobody answers, else.
  private func checkAgencies(_ db: Database, now: Instant) throws -> Check {
    let stale = try Self.staleAgencies(db, on: try calendar(db).day(of: now)).map(\.code)
    let shown = stale.prefix(5).joined(separator: ", ") + (stale.count > 5 ? ", …" : "")
    return Check(
      name: "agencies", isGood: stale.isEmpty,
      finding: stale.isEmpty
        ? Text(vi: "thông tin cơ quan còn mới", en: "what stands of agencies is fresh")
        : Text(
          vi: "\(stale.count) cơ quan lâu chưa kiểm tra lại: \(shown); gọi thử rồi 'hotline agency verify'",
          en: "\(stale.count) agencies to be made sure of: \(shown); try the number, then 'hotline agency verify'"),
      isAdvice: true)
  }

  /// Whether clocks in working days can be trusted for the next half-year.
  private func checkHolidays(_ db: Database, now: Instant) throws -> Check {
    let calendar = try calendar(db)
    let doubt = calendar.doubt(from: now, to: now.adding(hours: 24 * 183))
    // That a year isn't announced yet is no fault of the log: it is said, and nothing fails.
    let isGood = if case .noHolidays? = doubt { false } else { true }
    return Check(
      name: "holidays", isGood: isGood,
      finding: doubt?.label
        ?? Text(
          vi: "đã nhập ngày nghỉ cho nửa năm tới",
          en: "holidays of the next half-year were entered"))
  }
}
