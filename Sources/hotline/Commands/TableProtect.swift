import ArgumentParser
import Disclosure
import Foundation
import Statistics

/// `hotline table protect`: hides small counts and what would give them away.
struct TableProtect: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "protect",
      abstract: say(
        vi: "Ẩn các số nhỏ và những ô có thể làm lộ chúng.",
        en: "Hide small counts, and the cells that would give them away."),
      discussion: say(
        vi: """
          Ví dụ: hotline table protect bang --threshold 5
          Kết quả published.csv: s = in, u = số nhỏ, x = ẩn thêm; ô ẩn để trống freq. Chỉ đưa ra ngoài một ký hiệu \
          chung cho mọi ô ẩn: cột status cho biết ô nào nhỏ.
          """,
        en: """
          Example: hotline table protect tables --threshold 5
          Result published.csv: s = printed, u = small, x = hidden besides; hidden cells have an empty freq. Hand \
          out one symbol for all hidden cells: status tells which are small.
          """))
  }

  @OptionGroup var options: TableOptions

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(
        vi: "Tệp kết quả (mặc định published.csv trong thư mục).",
        en: "File to write (otherwise published.csv in the folder)."), valueName: "file"))
  var file: String?

  @Flag(help: ArgumentHelp(say(vi: "Ghi đè tệp đã có.", en: "Overwrite a file that exists.")))
  var force = false

  func run() throws {
    let directory = try TableDirectory(options.folder)
    let target =
      file.map { URL(fileURLWithPath: $0) } ?? directory.url.appendingPathComponent("published.csv")
    guard force || !FileManager.default.fileExists(atPath: target.path) else {
      throw TableError.exists(file: target.lastPathComponent)
    }
    let policy = try options.policy()
    let start = ContinuousClock.now
    let release: Release
    do throws(DisclosureError) {
      release = try Protector(tally: directory.tally, policy: policy)
        .protect([Layout(whole: directory.tally.dimensions)])
    } catch {
      throw TableError.refused(error)
    }
    var report = ProtectedTable(release, seconds: (ContinuousClock.now - start) / .seconds(1))
    let sums = directory.tally.sums(of: release.publication.cells.map(\.key))
    var text = (release.publication.dimensions + ["freq", "status"]).joined(separator: ",") + "\n"
    for cell in release.publication.cells {
      let count = sums[cell.key, default: 0]
      report.add(count, isHidden: cell.printed == nil, isSmall: policy.isSensitive(count))
      let status = cell.printed != nil ? "s" : policy.isSensitive(count) ? "u" : "x"
      let row = cell.key.codes + [cell.printed.map(String.init) ?? "", status]
      text += row.joined(separator: ",") + "\n"
    }
    do {
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw TableError.unreadable(file: target.lastPathComponent)
    }
    try options.show(report)
  }
}
