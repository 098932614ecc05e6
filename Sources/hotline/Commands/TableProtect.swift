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
          Kết quả published.csv: s = in, u = số nhỏ, x = ẩn thêm; ô ẩn để trống freq. Chỉ đưa ra \
          ngoài một ký hiệu chung cho ô ẩn: cột status cho biết ô nào nhỏ.
          """,
        en: """
          Example: hotline table protect tables --threshold 5
          Result published.csv: s = printed, u = small, x = hidden besides; hidden cells have an \
          empty freq. Hand out one symbol for all hidden cells: status tells which are small.
          """))
  }

  @OptionGroup var options: TableOptions

  @Option(help: ArgumentHelp(say(vi: "Tệp kết quả.", en: "File to write.")))
  var output: String?

  @Flag(help: ArgumentHelp(say(vi: "Ghi đè tệp đã có.", en: "Overwrite a file that exists.")))
  var force = false

  func run() throws {
    let directory = try TableDirectory(options.dir)
    let file =
      output.map { URL(fileURLWithPath: $0) }
      ?? directory.url.appendingPathComponent("published.csv")
    guard force || !FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError(
        say(
          vi: "Tệp \(file.lastPathComponent) đã có. Thêm --force để ghi đè.",
          en: "The file \(file.lastPathComponent) exists. Add --force to overwrite it."))
    }
    let policy = try options.policy()
    let clock = ContinuousClock()
    var protected: Release?
    let time = try clock.measure {
      protected = try Protector(tally: directory.tally, policy: policy)
        .protect([Layout(whole: directory.tally.dimensions)])
    }
    guard let release = protected else { return }
    var report = TableReport(time: time, cells: release.publication.cells.count)
    report.decoys = release.proof.decoys.count
    var text = (release.publication.dimensions + ["freq", "status"]).joined(separator: ",") + "\n"
    let counts = TrueCounts(directory.tally)
    for cell in release.publication.cells {
      let count = counts[cell.key]
      let status = cell.printed != nil ? "s" : policy.isSensitive(count) ? "u" : "x"
      if status == "u" { report.primary += 1 }
      if status == "x" {
        report.secondary += 1
        report.hiddenValue += count
      }
      let row = cell.key.codes + [cell.printed.map(String.init) ?? "", status]
      text += row.joined(separator: ",") + "\n"
    }
    try Data(text.utf8).write(to: file, options: .atomic)
    try report.write(options.format)
  }
}
