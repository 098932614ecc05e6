import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Runs the commands of a file in one process: a made-up story for people to practise with. Practice logs only.
struct RehearseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rehearse",
      abstract: say(
        vi: "Sổ thực hành: chạy lần lượt các lệnh trong một tệp.",
        en: "Practice logs: run the commands of a file one after another."),
      discussion: say(
        vi: """
          Mỗi dòng là một lệnh, không có chữ 'hotline'; từ có dấu cách đặt trong "…"; dòng trống và dòng bắt đầu bằng # bị bỏ qua.
          Lệnh đầu tiên không chạy được thì dừng, các lệnh trước vẫn còn. Không hỏi gì: mọi lệnh chạy như với --no-input.
          """,
        en: """
          Each line is one command, without the word 'hotline'; words with spaces stand in "…"; empty lines and those that begin with # are
          passed over. The first command that fails ends it; those before it stay done. Nothing is asked: each runs as with --no-input.
          """) + "\n" + examples("hotline rehearse story.txt"))
  }

  @Argument(
    help: ArgumentHelp(
      say(vi: "Tệp lệnh; '-' là đầu vào chuẩn.", en: "The commands; '-' is standard input."),
      valueName: "file"))
  var file: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .none, rules: .continuity)
    guard session.store.log.isPractice else { throw CommandError.atOnlyInPractice }
    let text = try session.surroundings.read(
      file, flag: "FILE", atMost: Surroundings.longestDocument)
    try OpenedLog.$current.withValue(OpenedLog(store: session.store)) { try run(text) }
  }

  private func run(_ text: String) throws {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = try RehearsedLine.words(of: line, number: index + 1)
      guard !words.isEmpty else { continue }
      do {
        try run(words)
      } catch {
        throw RehearsalFailure(line: index + 1, error)
      }
    }
  }

  /// The log is this command's, whatever a line says.
  private func run(_ words: [String]) throws {
    guard let verb = words.first, !["init", "rehearse"].contains(verb),
      !words.contains(where: { $0 == "--log" || $0.hasPrefix("--log=") })
    else { throw CommandError.notRehearsed }
    _ = try NamedCommand(words, of: Hotline.self)
    var rest = words[...]
    var type: any ParsableCommand.Type = Hotline.self
    // The command itself parses: asking all of them for each line would take longer than running it.
    while let next = type.configuration.subcommands.first(where: { $0._commandName == rest.first }) {
      type = next
      rest.removeFirst()
    }
    var command = try type.parse(rest + ["--no-input", "--log", options.path(in: .live)])
    try command.run()
  }
}

/// The log that a rehearsal has opened and looked through once, for all commands of its file.
struct OpenedLog {
  @TaskLocal static var current: OpenedLog?

  let store: CaseStore
}

/// A line of commands as words.
enum RehearsedLine {
  /// Words stand between spaces, or in double quotes.
  static func words(of line: some StringProtocol, number: Int) throws -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line where character != "\r" {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " ", "\t":
        if isQuoted {
          word?.append(character)
        } else if let whole = word {
          words.append(whole)
          word = nil
        }
      case "#" where words.isEmpty && word == nil: return []
      default: word = (word ?? "") + String(character)
      }
    }
    guard !isQuoted else { throw RehearsalFailure(line: number, CommandError.openQuote) }
    if let word { words.append(word) }
    return words
  }
}

/// A command of a file failed: which line, and what it said.
struct RehearsalFailure: Explained {
  let line: Int
  let status: ExitStatus
  private let said: String

  init(line: Int, _ error: any Error) {
    self.line = line
    let failure = Failure(error)
    status = failure.code
    said = failure.text
  }

  var text: Text { Text(vi: "Dòng \(line): \(said)", en: "Line \(line): \(said)") }
}
