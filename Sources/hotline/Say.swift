import Base
import CaseModel
import Foundation

/// The language of this run: `--lang`, then HOTLINE_LANG, then the locale; Vietnamese unless it says English.
let spoken = Language.chosen(
  arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

/// The words of the language of this run.
func say(vi: String, en: String) -> String { Text(vi: vi, en: en).inLanguage(spoken) }

/// The end of a command's help: lines to be typed as they stand, so they hold no words of one language.
func examples(_ lines: String...) -> String {
  ([say(vi: "Ví dụ:", en: lines.count == 1 ? "Example:" : "Examples:")] + lines.map { "  " + $0 })
    .joined(separator: "\n")
}

extension Language {
  static func chosen(arguments: [String], environment: [String: String]) -> Language {
    if let flag = arguments.lastIndex(of: "--lang"), flag + 1 < arguments.count,
      let language = Language(rawValue: arguments[flag + 1])
    {
      return language
    }
    if let joined = arguments.last(where: { $0.hasPrefix("--lang=") }),
      let language = Language(rawValue: String(joined.dropFirst(7)))
    {
      return language
    }
    if let language = environment["HOTLINE_LANG"].flatMap(Language.init) { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .en : .vi
  }
}
