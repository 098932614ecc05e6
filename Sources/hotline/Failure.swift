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
    case let error as StoreError:
      text = error.text.inLanguage(spoken)
      code = ExitStatus(error)
    case let error as CommandError:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as UnknownCommand:
      text = error.text.inLanguage(spoken)
      code = .usage
    case let error as VaultError:
      text = error.text.inLanguage(spoken)
      code = ExitStatus(error)
    case let error as BackupError:
      text = error.text.inLanguage(spoken)
      code = ExitStatus(error)
    case let error as AgeError:
      text = error.text.inLanguage(spoken)
      code = ExitStatus(error)
    case let error as HistoryRefusal:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as HistoryError:
      text = error.text.inLanguage(spoken)
      code = ExitStatus(error)
    case let error as StateFileError:
      text = error.text.inLanguage(spoken)
      code = .failed
    case let error as WitnessError:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as KeysError:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as WordsError:
      text = error.text.inLanguage(spoken)
      code = .usage
    case let error as PassphraseError:
      text = error.text.inLanguage(spoken)
      code = .usage
    case let error as AgentError:
      text = error.text.inLanguage(spoken)
      code = ExitStatus(error)
    case let error as SecretPrompt.Refusal:
      text = error.text.inLanguage(spoken)
      code = .usage
    case let error as FiguresError:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as DisclosureError:
      text = Text(vi: error.text.vi, en: error.text.en).inLanguage(spoken)
      code = .disclosure
    case let error as ExportError:
      text = Text(vi: error.text.vi, en: error.text.en).inLanguage(spoken)
      code = .faultyDocument
    case let error as QuestionFileError:
      text = error.text.inLanguage(spoken)
      code = .faultyDocument
    case let error as QuestionError:
      text = Text(vi: error.text.vi, en: error.text.en).inLanguage(spoken)
      code = .faultyDocument
    case let error as CaseNumberError:
      text = error.text.inLanguage(spoken)
      code = .usage
    case let error as IntakeFaults:
      text =
        say(vi: "Chưa ghi gì. Cần sửa:", en: "Nothing was recorded. To mend:")
        + error.faults.map { "\n  \($0.path): \($0.text.inLanguage(spoken))" }.joined()
      code = .faultyDocument
    case let error as BulkError:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as SimilarRefusal:
      text = error.text.inLanguage(spoken)
      code = .illegalStep
    case let error as RehearsalFailure:
      text = error.text.inLanguage(spoken)
      code = error.failure.code
    case let error as TableError:
      text = error.text.inLanguage(spoken)
      code = error.status
    case let error as any Explained:
      text = error.text.inLanguage(spoken)
      code = .failed
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
      surroundings.talk("hotline: " + Sanitiser.clean(text, .text) + "\n")
    }
    exit(code.rawValue)
  }
}
