import Base
import CaseModel

/// A word where a command is expected that is none; the text doesn't repeat it, for it may be a name.
struct UnknownCommand: Explained, Hashable {
  /// The commands on the way to it, such as `hotline case`.
  let parent: String
  let nearest: [String]
  let all: [String]

  /// - Parameters:
  ///   - word: What was typed.
  ///   - path: The commands on the way to it.
  ///   - commands: Those that could have been meant.
  init(_ word: String, below path: [String], among commands: [String]) {
    parent = path.joined(separator: " ")
    all = commands.sorted()
    let near = all.filter { EditDistance.between(Array($0.utf8), Array(word.utf8)) <= 2 || $0.hasPrefix(word) }
    nearest = Array(near.prefix(3))
  }

  var status: ExitStatus { .usage }

  var text: Text {
    let near = nearest.map { "'\(parent) \($0)'" }
    if near.isEmpty {
      let commands = all.joined(separator: ", ")
      return Text(
        vi: "Không có lệnh đó. '\(parent)' có: \(commands).",
        en: "No such command. '\(parent)' has: \(commands).")
    }
    return Text(
      vi: "Không có lệnh đó. Có phải bạn muốn \(near.joined(separator: " / "))?",
      en: "No such command. Did you mean \(near.joined(separator: " or "))?")
  }
}
