import ArgumentParser

/// The command that the words name, found without the tree of all commands.
///
/// The argument parser makes a node of every command before it reads a word, which takes longer than most commands do.
/// So the named command reads its words alone. Whatever it can't read, the whole tree reads again, and has the last
/// word.
struct NamedCommand {
  let type: any ParsableCommand.Type
  /// What follows its name.
  let words: [String]

  /// - Returns: nil unless the words begin with the name of a command that has no others below it.
  /// - Throws: ``UnknownCommand`` for a word where a command is expected that is none.
  init?(_ words: [String], of root: any ParsableCommand.Type) throws(UnknownCommand) {
    var command = root
    var path = [root._commandName]
    var rest = words[...]
    while true {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty { break }
      guard let word = rest.first, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        throw UnknownCommand(word, below: path, among: subcommands.map { $0._commandName })
      }
      command = next
      path.append(word)
      rest.removeFirst()
    }
    type = command
    self.words = Array(rest)
  }

  /// The command with what its words say; nil where they are faulty, or ask for help, which names the way to it.
  func parsed() -> (any ParsableCommand)? {
    guard let command = try? type.parseAsRoot(words), Swift.type(of: command) == type else { return nil }
    return command
  }
}
