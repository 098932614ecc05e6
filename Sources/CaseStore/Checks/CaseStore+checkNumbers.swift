import Base
import CaseModel
import GRDB

extension CaseStore {
  /// Whether every case and call that was ever recorded still has its row: an erased one keeps number and times, and
  /// none goes altogether. Needs no key.
  func checkNumbers(_ db: Database) throws -> Check {
    let gone = try missingNumbers(db)
    let cases = try Self.missing(db, "case", "caseID")
    let calls = try Self.missing(db, "contact", "contactID")
    guard !gone.isEmpty || cases + calls > 0 else {
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"case\"") ?? 0
      return Check(
        name: "numbers", isGood: true,
        finding: Text(
          vi: "đủ \(count) số hồ sơ, không thiếu số nào", en: "all \(count) case numbers are there, none is missing"))
    }
    let list = gone.prefix(Self.mostNamed).map(\.description).joined(separator: ", ")
    let more = gone.count > Self.mostNamed ? ", …" : ""
    return Check(
      name: "numbers", isGood: false,
      finding: Text(
        vi: "thiếu \(max(cases, gone.count)) hồ sơ, \(calls) cuộc gọi: \(list)\(more). Khôi phục từ bản sao lưu",
        en: "\(max(cases, gone.count)) cases and \(calls) calls are gone: \(list)\(more). Restore a backup"))
  }

  /// The numbers of a year run from 1 without a gap.
  private func missingNumbers(_ db: Database) throws -> [CaseNumber] {
    let known = try String.fetchSet(db, sql: "SELECT number FROM \"case\"")
    return try Row.fetchAll(db, sql: "SELECT year, last FROM caseSequence ORDER BY year").flatMap {
      row -> [CaseNumber] in
      let (year, last): (Int, Int) = (row["year"], row["last"])
      // A file may say anything: as many numbers as it has cases, and a few more, are enough to name one.
      guard CaseNumber.years.contains(year) else { return [] }
      return (1...max(1, min(last, known.count + Self.mostNamed + 1)))
        .map { CaseNumber(year: year, sequence: $0) }.filter { !known.contains($0.description) }
    }
  }

  /// How many rows the history names that aren't there.
  private static func missing(_ db: Database, _ table: String, _ column: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (SELECT DISTINCT \(column) AS id FROM journal WHERE \(column) IS NOT NULL)
        WHERE id NOT IN (SELECT id FROM \(table.asSQLName))
        """) ?? 0
  }
}
