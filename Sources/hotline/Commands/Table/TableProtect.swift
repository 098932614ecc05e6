import ArgumentParser
import Base
import Disclosure
import Foundation
import Statistics

/// `hotline table protect`: hides small counts and what would give them away, or rounds, or joins.
struct TableProtect: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "protect",
      abstract: say(
        vi: "Bảo vệ các số nhỏ: ẩn chúng và những ô làm lộ chúng, làm tròn, hoặc gộp mục.",
        en: "Protect small counts: hide them and what gives them away, round, or join."),
      discussion: say(
        vi: """
          Ví dụ: hotline table protect bang --threshold 5
                 hotline table protect bang --method round --base 5
                 hotline table protect bang --method merge --keep 60
          published.csv để đưa ra ngoài, cột status: s = số đúng, x = ẩn, mọi ô ẩn như nhau, freq để trống. protected.csv \
          giữ lại trong cơ quan (chỉ chủ tệp đọc được): u = số nhỏ, x = ẩn thêm. Đừng gửi tệp đó: ai biết ô nào nhỏ thì \
          tính ra số. round: mọi số thành bội số của --base, các phần vẫn cộng thành tổng; r5 = lệch với số đúng dưới 5, \
          0 không phân biệt với số nhỏ. merge: bỏ bớt bậc nhỏ nhất của các chiều đến khi còn in được --keep phần trăm, \
          rồi ẩn ô.
          """,
        en: """
          Examples: hotline table protect tables --threshold 5
                    hotline table protect tables --method round --base 5
                    hotline table protect tables --method merge --keep 60
          published.csv is for handing out, column status: s = exact, x = hidden, the same for every hidden cell, whose \
          freq is empty. protected.csv stays in the office (only its owner reads it): u = small, x = hidden besides. \
          Don't pass it on: whoever knows which are small computes counts. round: every number becomes a multiple of \
          --base and parts still add up; r5 = off by less than 5, and a 0 isn't told apart from a small count. merge: the \
          finest levels of dimensions are left out until --keep per cent are printed, the rest is protected by hiding.
          """))
  }

  @OptionGroup var options: TableOptions
  @OptionGroup var method: MethodOptions

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Với merge: phần trăm số liệu muốn in (mặc định 50).",
        en: "With merge: the percentage of counts to print (50 by default)."), valueName: "percent")
  )
  var keep: Int?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        vi: "Tệp kết quả (mặc định published.csv trong thư mục).",
        en: "File to write (otherwise published.csv in the folder)."), valueName: "file"))
  var file: String?

  @Flag(help: ArgumentHelp(say(vi: "Ghi đè tệp đã có.", en: "Overwrite a file that exists.")))
  var force = false

  func validate() throws {
    guard keep == nil || method.method == .recode else {
      throw ValidationError(
        say(vi: "--keep chỉ đi với --method merge.", en: "--keep goes with --method merge only."))
    }
    guard (1...100).contains(keep ?? 50) else {
      throw ValidationError(say(vi: "--keep: từ 1 đến 100.", en: "--keep: from 1 to 100."))
    }
  }

  func run() throws {
    let directory = try options.directory()
    let target =
      file.map { URL(fileURLWithPath: $0) } ?? directory.url.appendingPathComponent("published.csv")
    let kept = directory.url.appendingPathComponent("protected.csv")
    guard target.standardizedFileURL != kept.standardizedFileURL else {
      throw TableError.unwritable(file: target.lastPathComponent)
    }
    for file in [target, kept] where !force && FileManager.default.fileExists(atPath: file.path) {
      throw TableError.exists(file: file.lastPathComponent)
    }
    let policy = try options.policy(method.chosen)
    let start = ContinuousClock.now
    let (release, levels) = try protect(directory.tally, policy)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let cells = ProtectedCells(release, directory.tally)
    try Self.write(cells.marked(directory.dialect), to: kept, isPrivate: true)
    try Self.write(cells.published(directory.dialect), to: target, isPrivate: false)
    try options.show(
      ProtectedTable(cells, joined: levels, repeated: directory.repeated, seconds: seconds))
  }

  /// Writes a whole file or none; a private one is its owner's alone.
  private static func write(_ text: String, to file: URL, isPrivate: Bool) throws {
    do {
      if isPrivate {
        try StateFile(path: file.path).write(Data(text.utf8))
      } else {
        try Data(text.utf8).write(to: file, options: .atomic)
      }
    } catch {
      throw TableError.unwritable(file: file.lastPathComponent)
    }
  }

  private func protect(
    _ tally: Tally, _ policy: Policy
  ) throws -> (Release, [ProtectedTable.Joining]) {
    let protector = TableProtector(tally: tally, policy: policy)
    do throws(DisclosureError) {
      guard policy.method == .recode else {
        return (try protector.protect([Layout(whole: tally.dimensions)]), [])
      }
      if let joined = try protector.recoded(keeping: Double(keep ?? 50) / 100) {
        let levels = zip(tally.dimensions, joined.levels).filter { $1 > 0 }
        return (
          joined.release, levels.map { ProtectedTable.Joining(dimension: $0.name, levels: $1) }
        )
      }
    } catch {
      throw TableError.refused(error)
    }
    throw TableError.nothingKeeps(percent: keep ?? 50)
  }
}
