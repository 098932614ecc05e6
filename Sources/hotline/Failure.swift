import Base
import ArgumentParser
import CaseModel
import CaseStore
import Disclosure
import Export
import Foundation
import Statistics
import Vault

/// An error as a person and a script see it.
struct Failure {
  let text: String
  let code: ExitStatus
  /// Set when the argument parser has its own words and exit code (help, version, usage).
  private let parser: (any Error)?

  init(_ error: any Error) {
    var parser: (any Error)?
    switch error {
    case let error as any Explained:
      text = error.text.inLanguage(spoken)
      code = error.status
    case is LineEditor.Interrupted, is LineEditor.EndOfInput:
      text = say(vi: "Đã dừng. Chưa ghi gì.", en: "Stopped. Nothing was recorded.")
      code = .interrupted
    case is Descriptor.Failure:
      text = say(
        vi: "Không in ra được (đĩa đầy hoặc đầu ra đã đóng). Việc ghi sổ, nếu có, đã xong.",
        en:
          "The result couldn't be printed (disk full or output closed). What was to be recorded, was."
      )
      code = .output
    default:
      text = say(
        vi: "Lỗi không lường trước. Sổ không đổi; thử lại, rồi báo lệnh đã dùng.",
        en: "An unforeseen failure. The log is unchanged; try again, then report the command used.")
      code = .failed
      parser = error
    }
    self.parser = parser
  }

  /// What is said of it where the process goes on: of words that a command doesn't take, what it takes.
  var shown: String {
    // What a command has shown itself.
    if parser is ExitCode { return "" }
    guard let parser, !(parser is CocoaError), Hotline.exitCode(for: parser) != ExitCode.failure else { return text }
    return HelpWords.translated(Hotline.message(for: parser), to: spoken)
  }

  /// Prints the failure and ends the process.
  func end(_ surroundings: Surroundings) -> Never {
    // What a command has shown itself, such as the findings of a check.
    if let shown = parser as? ExitCode { exit(shown.rawValue) }
    if let parser, !(parser is CocoaError) {
      let exitCode = Hotline.exitCode(for: parser)
      if exitCode != ExitCode.failure {
        let message = HelpWords.translated(Hotline.fullMessage(for: parser), to: spoken)
        if exitCode == .success {
          try? surroundings.out(message + "\n")
        } else {
          surroundings.talk(Sanitiser.clean(message, .text) + "\n")
        }
        exit(exitCode.rawValue)
      }
    }
    if CommandLine.arguments.joined(separator: " ").contains("--format json")
      || CommandLine.arguments.contains("--format=json")
    {
      struct ExitError: Encodable {
        let type = "exit_error"
        let code: Int32
        let message: String
      }
      let document = try? JSON.document(ExitError(code: code.rawValue, message: text))
      surroundings.talk(document ?? text)
    } else {
      surroundings.tell("hotline: " + text)
    }
    exit(code.rawValue)
  }
}
