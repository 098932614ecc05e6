import Base
import ArgumentParser
import CaseModel

/// A word where a command is expected that is none; the text doesn't repeat it, for it may be a name.
struct UnknownCommand: Explained, Hashable {
  /// The commands on the way to it, such as `hotline case`.
  let parent: String
  let nearest: [String]
  let all: [String]

  /// - Returns: nil when the words name a command, or an option comes first.
  static func inArguments(
    _ arguments: [String], of root: any ParsableCommand.Type
  ) -> UnknownCommand? {
    var command = root
    var path = [root._commandName]
    for word in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      if let next = subcommands.first(where: { $0._commandName == word }) {
        command = next
        path.append(word)
        continue
      }
      let names = subcommands.map { $0._commandName }.sorted()
      let near = names.filter {
        EditDistance.between(Array($0.utf8), Array(word.utf8)) <= 2 || $0.hasPrefix(word)
      }
      return UnknownCommand(
        parent: path.joined(separator: " "), nearest: Array(near.prefix(3)), all: names)
    }
    return nil
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
