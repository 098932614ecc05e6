import ArgumentParser
import Disclosure
import Statistics

/// `hotline table audit`: what readers of a published table can compute.
struct TableAudit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit",
      abstract: say(
        vi: "Kiểm tra published.csv: người đọc tính ra được gì.",
        en: "Audit published.csv: what can its readers compute?"),
      discussion: say(
        vi: """
          Ví dụ: hotline table audit bang --threshold 5 --format csv
          Tính đúng khoảng giá trị có thể của mọi ô ẩn hay làm tròn (số nguyên, không âm), không cần chứng minh. Cột \
          status: s = số đúng, x = ẩn, r5 = làm tròn, lệch dưới 5; u cho biết ô nào nhỏ: kiểm tra tính luôn điều đó và báo số nào lộ vì vậy. Kết thúc \
          bằng mã 19 nếu có số nhạy cảm không an toàn, hoặc chưa tính xong.
          """,
        en: """
          Example: hotline table audit tables --threshold 5 --format csv
          Works out the exact interval of every hidden or rounded cell (whole numbers, none negative) without any \
          proof. Column status: s = exact, x = hidden, r5 = rounded, off by less than 5; u tells which cells are small: \
          that is taken for known, and which counts are found out by it is told. Ends with code 19 when a sensitive count isn't safe, or couldn't be settled.
          """))
  }

  @OptionGroup var options: TableOptions

  func run() throws {
    let directory = try options.directory()
    let published = try directory.published(zeros: options.zeros)
    let publications = published.publications
    let policy = try options.policy()
    let start = ContinuousClock.now
    let audit: Audit
    let marked: Audit?
    do throws(DisclosureError) {
      audit = try Audit(directory.tally, publications: publications)
      if let marks = published.marks(threshold: policy.threshold) {
        marked = try Audit(directory.tally, publications: publications, marks: marks)
      } else {
        marked = nil
      }
    } catch {
      throw TableError.refused(error)
    }
    let findings = audit.findings(policy)
    let found = marked.map { $0.findings(policy).beyond(findings) }
    let bounds = options.output.format == .text ? [] : (marked ?? audit).bounds()
    try options.show(
      AuditedTable(
        publications, findings, bounds, told: published.told, foundByMarks: found ?? [], repeated: directory.repeated,
        seconds: (ContinuousClock.now - start) / .seconds(1)))
    guard findings.isSafe else { throw TableError.unsafe(count: findings.unsafeCount) }
    guard published.told.isEmpty else {
      throw TableError.tellingSigns(count: published.told.count, found: found?.count ?? 0)
    }
  }
}
