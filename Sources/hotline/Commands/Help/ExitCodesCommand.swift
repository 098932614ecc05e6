import Base
import ArgumentParser
import CaseModel

/// A page of help: what the exit codes mean.
struct ExitCodesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "exit-codes",
      abstract: say(vi: "Ý nghĩa mã kết thúc.", en: "What the exit codes mean."),
      discussion: examples("hotline exit-codes --format json"))
  }

  @OptionGroup var output: OutputOptions

  func run() throws {
    let surroundings = Surroundings.live
    let style = TextStyle(of: surroundings, language: spoken, noColour: output.noColour)
    try surroundings.out(
      Listing(items: ExitStatus.allCases.map(ExitRow.init)).rendered(as: output.format, style))
  }
}

struct ExitRow: Listed {
  let code: Int32
  let meaning: String

  init(_ status: ExitStatus) {
    code = status.rawValue
    meaning = status.meaning.inLanguage(spoken)
  }

  static let columns = [
    ListColumn("code", vi: "MÃ", en: "CODE"),
    ListColumn("meaning", vi: "NGHĨA", en: "MEANING", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] { values.map { TextTable.Cell($0) } }
  var values: [String] { ["\(code)", meaning] }
}
