import ArgumentParser

/// Topics of help are commands that print their text: `hotline help roles` prints it too, rather than how to ask for
/// it.
enum AskedTopic {
  static let all: [any ParsableCommand.Type] = [
    ExitCodesCommand.self, EnvironmentTopic.self, FormatsTopic.self, PrivacyTopic.self,
    RolesTopic.self, PurposesTopic.self, RulesTopic.self,
  ]

  /// The words of the command line with `help TOPIC` read as the topic.
  static func asCommand(_ words: [String]) -> [String] {
    guard words.count > 1, words[0] == "help",
      all.contains(where: { $0.configuration.commandName == words[1] })
    else { return words }
    return Array(words.dropFirst())
  }
}
