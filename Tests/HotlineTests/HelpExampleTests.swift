import Base
import ArgumentParser
import Foundation
import Testing

@testable import hotline

/// The examples in the help pages are what people copy: each page has one, and the real parser takes it.
struct HelpExampleTests {
  /// What the parser tells of a command, of what interests here.
  private struct Page: Decodable {
    let commandName: String
    let discussion: String?
    let subcommands: [Page]?
  }

  private struct Dump: Decodable { let command: Page }

  private struct Leaf {
    let path: [String]
    let type: any ParsableCommand.Type
    let examples: [String]
  }

  private func leaves(_ language: String) throws -> [Leaf] {
    let folder = try ToolFolder(empty: ())
    let dump = try folder.run(["--experimental-dump-help", "--lang", language]).out
    let root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    func leaves(
      of page: Page, _ type: any ParsableCommand.Type, _ path: [String]
    ) throws -> [Leaf] {
      let commands = type.configuration.groupedSubcommands.flatMap(\.subcommands)
      let all = commands + type.configuration.subcommands
      if all.isEmpty {
        return [Leaf(path: path, type: type, examples: Self.examples(in: page.discussion ?? ""))]
      }
      return try all.flatMap { command in
        let name = command._commandName
        let inner = try #require(page.subcommands?.first { $0.commandName == name })
        return try leaves(of: inner, command, path + [name])
      }
    }
    return try leaves(of: root, Hotline.self, [])
  }

  /// The commands after "Example:" or "Ví dụ:"; several on a line stand three spaces apart.
  static func examples(in discussion: String) -> [String] {
    let words = /(Examples?|Ví dụ):/
    guard let heading = discussion.firstMatch(of: words) else { return [] }
    return discussion[heading.range.upperBound...].split(separator: "\n")
      .flatMap { $0.split(separator: "   ") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix("hotline ") }
  }

  /// The arguments as a shell hands them over; what it does itself with the files is left out.
  static func arguments(of example: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in example + " " {
      switch character {
      case "\"": isQuoted.toggle()
      case " " where !isQuoted:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    let end = words.firstIndex { ["<", ">", "|", "3<"].contains($0) } ?? words.count
    return Array(words[1..<end])
  }

  @Test func `every command's help has an example, and its own parser takes it`() throws {
    let (vietnamese, english) = (try leaves("vi"), try leaves("en"))
    #expect(vietnamese.count > 90 && vietnamese.map(\.path) == english.map(\.path))
    for (leaf, other) in zip(vietnamese, english) {
      let name = leaf.path.joined(separator: " ")
      #expect(!leaf.examples.isEmpty && !other.examples.isEmpty, "\(name) has no example")
      for example in Set(leaf.examples + other.examples) {
        let words = Self.arguments(of: example)
        #expect(words.starts(with: leaf.path), "\(name): \(example)")
        do {
          _ = try leaf.type.parse(Array(words.dropFirst(leaf.path.count)))
        } catch {
          Issue.record("\(name): '\(example)' is refused: \(leaf.type.message(for: error))")
        }
      }
    }
  }

  @Test func `exit codes stand in order`() {
    let codes = ExitStatus.allCases.map(\.rawValue)
    #expect(codes == codes.sorted())
  }
}
