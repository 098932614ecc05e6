import Foundation
import Testing

/// The built tool in a folder of its own, run line by line; it remembers which verbs ran.
final class LivedTool {
  private let folder: ToolFolder
  private(set) var ran: Set<String> = []
  /// What was typed and answered, for people.
  private(set) var transcript = ""

  init() throws { folder = try ToolFolder(empty: ()) }

  var path: String { folder.path }
  var log: String { folder.log }

  /// Runs a line as it is typed; `@10-01T08:00` stands for `--at` in the year 2026, `…` is quoted in "".
  ///
  /// - Returns: Standard output.
  @discardableResult
  func run(
    _ line: String, _ input: String = "", state: String? = nil, code: Int32 = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let arguments = HelpExampleTests.arguments(of: "hotline " + line).flatMap { word in
      word.hasPrefix("@") ? ["--at", "2026-" + word.dropFirst()] : [word]
    }
    let leaf = try #require(CommandTree.leaf(of: arguments), "no verb: \(line)")
    let result = try folder.run(arguments, input: input, state: state)
    transcript +=
      "$ hotline \(line)\n" + (input.isEmpty ? "" : input.replacing("\n", with: " ") + "\n")
      + result.out + result.talk + "\n"
    #expect(
      result.code == code, "\(line): \(result.out) \(result.talk)", sourceLocation: sourceLocation)
    if code == 0 { ran.insert(leaf) }
    return result.out
  }

  /// What a line answers under one key of its JSON document.
  func value(_ key: String, _ line: String, _ input: String = "") throws -> String {
    let output = try run(line + " --format json", input)
    let document = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require((document as? [String: Any])?[key] as? String, "\(line): \(output)")
  }

  /// A file of the folder.
  func file(_ name: String, _ content: String) throws -> String {
    let path = folder.path + "/" + name
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
