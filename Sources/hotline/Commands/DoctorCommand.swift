import ArgumentParser
import CaseModel
import CaseStore

/// Looks whether the log is sound. Its output holds no case data and can be sent to somebody who helps.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say(
        vi: "Kiểm tra sổ; kết quả không có dữ liệu ca.",
        en: "Check the log; the result holds no case data."))
  }

  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let checks = try session.store.check(stamp: session.stamp)
    try session.show(Listing(items: checks.map(CheckRow.init)))
    if checks.contains(where: { !$0.isGood }) { throw ExitCode(ExitStatus.failed.rawValue) }
  }
}

struct CheckRow: Listed {
  let name: String
  let good: Bool
  let finding: String

  init(_ check: CaseStore.Check) {
    name = check.name
    good = check.isGood
    finding = check.finding
  }

  static let columns = [
    ListColumn("good", vi: "", en: ""), ListColumn("name", vi: "KIỂM TRA", en: "CHECK"),
    ListColumn("finding", vi: "KẾT QUẢ", en: "FINDING", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(good ? "✓" : "✗", good ? .good : .alarm), TextTable.Cell(name),
      TextTable.Cell(finding),
    ]
  }

  var values: [String] { [good ? "yes" : "no", name, finding] }
}
