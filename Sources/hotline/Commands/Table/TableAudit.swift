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
          status: s = số đúng, x = ẩn, r5 = làm tròn, lệch dưới 5; u cho biết ô nào nhỏ, nên bảng không an toàn. Kết thúc \
          bằng mã 19 nếu có số nhạy cảm không an toàn, hoặc chưa tính xong.
          """,
        en: """
          Example: hotline table audit tables --threshold 5 --format csv
          Works out the exact interval of every hidden or rounded cell (whole numbers, none negative) without any \
          proof. Column status: s = exact, x = hidden, r5 = rounded, off by less than 5; u tells which cells are small, so \
          the table isn't safe. Ends with code 19 when a sensitive count isn't safe, or couldn't be settled.
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
    do throws(DisclosureError) {
      audit = try Audit(directory.tally, publications: publications)
    } catch {
      throw TableError.refused(error)
    }
    let findings = audit.findings(policy)
    let bounds = options.output.format == .text ? [] : audit.bounds()
    try options.show(
      AuditedTable(
        publications, findings, bounds, told: published.told, repeated: directory.repeated,
        seconds: (ContinuousClock.now - start) / .seconds(1)))
    guard findings.isSafe else { throw TableError.unsafe(count: findings.unsafeCount) }
    guard published.told.isEmpty else {
      throw TableError.tellingSigns(count: published.told.count)
    }
  }
}
