import ArgumentParser
import Testing

@testable import hotline

/// A command that is named reads its words without the tree of all commands, and as the tree would.
struct NamedCommandTests {
  /// Every command with the words that lead to it.
  private static let all: [(words: [String], type: any ParsableCommand.Type)] = {
    func below(_ type: any ParsableCommand.Type, _ words: [String]) -> [([String], any ParsableCommand.Type)] {
      [(words, type)] + type.configuration.subcommands.flatMap { below($0, words + [$0._commandName]) }
    }
    return below(Hotline.self, [])
  }()

  private static func isGroup(_ type: any ParsableCommand.Type) -> Bool { !type.configuration.subcommands.isEmpty }

  @Test func `each command is found by its words, and no group is one`() throws {
    for (words, type) in Self.all {
      let found = try NamedCommand(words + ["--format", "json"], of: Hotline.self)
      if Self.isGroup(type) {
        #expect(found == nil, "\(words)")
      } else {
        #expect(found?.type == type && found?.words == ["--format", "json"], "\(words)")
      }
    }
  }

  @Test func `no group takes words of its own that would be passed over`() {
    for (words, type) in Self.all where Self.isGroup(type) {
      #expect(Mirror(reflecting: type.init()).children.isEmpty, "\(words)")
    }
  }

  @Test(arguments: [
    ["queue", "--mine", "--limit", "7"], ["case", "show", "26-0001-7"], ["intake", "--from", "-", "--key", "k"],
  ])
  func `it reads what the tree reads`(_ words: [String]) throws {
    let own = try #require(try NamedCommand(words, of: Hotline.self)?.parsed())
    let whole = try Hotline.parseAsRoot(words)
    #expect("\(own)" == "\(whole)")
  }

  @Test(arguments: [
    ["queue", "--help"], ["queue", "--version"], ["queue", "--mien"], ["case", "show"], ["queue", "more"],
    ["case", "show", "--generate-completion-script", "bash"],
  ])
  func `what it can't read is left to the tree`(_ words: [String]) throws {
    let named = try #require(try NamedCommand(words, of: Hotline.self))
    #expect(named.parsed() == nil)
    // The tree refuses them too, or asks for help by a command of its own.
    let whole = try? Hotline.parseAsRoot(words)
    #expect(whole.map { type(of: $0) == named.type } != true)
  }

  @Test func `help, options and nothing are for the tree, a word that is none for nobody`() throws {
    for words in [[], ["help", "queue"], ["--help"], ["case", "help"], ["--lang", "en"]] {
      #expect(try NamedCommand(words, of: Hotline.self) == nil, "\(words)")
    }
    #expect(throws: UnknownCommand.self) { try NamedCommand(["quue"], of: Hotline.self) }
    #expect(throws: UnknownCommand.self) { try NamedCommand(["case", "shwo", "--help"], of: Hotline.self) }
  }
}
