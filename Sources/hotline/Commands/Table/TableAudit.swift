import ArgumentParser
import Disclosure
import Foundation
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

  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Kiểm tra cả người có chương trình và seed: chạy lại trên mọi bảng có thể là bảng thật.",
        en:
          "Audit also who has the program and the seed: run it again on every table that could be the true one."
      )))
  var knowsProgram = false

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Với --knows-program: seed khi bảo vệ (mặc định seed trong thư mục).",
        en: "With --knows-program: the seed it was protected with (otherwise seed in the folder)."),
      valueName: "file"))
  var seed: String?

  func validate() throws {
    guard knowsProgram || seed == nil else {
      throw ValidationError(
        say(vi: "--seed chỉ đi với --knows-program.", en: "--seed goes with --knows-program only."))
    }
  }

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
    let program = knowsProgram ? try rerun(directory, publications, policy) : nil
    let bounds = options.output.format == .text ? [] : (marked ?? audit).bounds()
    try options.show(
      AuditedTable(
        publications, findings, bounds, told: published.told, foundByMarks: found ?? [], program: program,
        repeated: directory.repeated,
        seconds: (ContinuousClock.now - start) / .seconds(1)))
    guard findings.isSafe else { throw TableError.unsafe(count: findings.unsafeCount) }
    guard published.told.isEmpty else {
      throw TableError.tellingSigns(count: published.told.count, found: found?.count ?? 0)
    }
    if let found = program?.found, found > 0 { throw TableError.programTells(count: found) }
  }

  /// What who has the program finds out.
  private func rerun(
    _ directory: TableDirectory, _ publications: [Publication], _ policy: Policy
  ) throws -> ProgramAudit.Outcome {
    guard let seed = try SeedFile(seed, in: directory.url).read() else {
      throw TableError.unreadable(file: SeedFile(seed, in: directory.url).url.lastPathComponent)
    }
    let wishes = directory.wishes
    guard publications.count == 1, wishes.hiding.isEmpty, wishes.printing.isEmpty else { return .outOfReach(most: 0) }
    do throws(ProgramAudit.Limit) {
      let audit = try ProgramAudit(
        publications[0], TableProtector(tally: directory.tally, policy: policy, seed: seed),
        weights: wishes.weights)
      return .done(audit)
    } catch {
      switch error {
      case .tooManyCandidates(let most): return .outOfReach(most: most)
      case .chosenWithMore: return .outOfReach(most: 0)
      case .otherwisePublished: throw TableError.otherwisePublished
      case .failed(let error): throw TableError.refused(error)
      }
    }
  }
}

extension ProgramAudit {
  /// What the audit of who has the program comes to.
  enum Outcome {
    case done(ProgramAudit)
    case outOfReach(most: Int)

    /// How many counts are found out, or are closer than promised.
    var found: Int {
      switch self {
      case .done(let audit): audit.pinned.count + audit.unkept.count
      case .outOfReach: 0
      }
    }
  }
}
