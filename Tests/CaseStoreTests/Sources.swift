import Foundation

/// What the sources of a module declare, wherever the file lies: by it lists in tests are held complete.
enum Sources {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  static func texts(of module: String) throws -> [String] {
    let root = folder.appendingPathComponent(module)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  /// The names of the public functions that take such a parameter.
  static func functions(of module: String, taking parameter: String) throws -> Set<String> {
    let declaration =
      /(?:public|package) (?:static )?func (\w+)\s*(?:<[^>]*>)?\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/
    return try Set(
      texts(of: module).flatMap { text in
        text.matches(of: declaration).filter { $0.2.contains(parameter) }.map { String($0.1) }
      })
  }

  /// The names of the cases of an enumeration.
  static func cases(of enumeration: String, in module: String) throws -> Set<String> {
    let declaration = try Regex("enum \(enumeration)\\b[^{]*\\{((?s).*?)\n\\}")
    return try Set(
      texts(of: module).flatMap { text -> [String] in
        guard let found = try declaration.firstMatch(in: text), let body = found[1].substring else {
          return []
        }
        return body.matches(of: /\n  case (\w+)/).map { String($0.1) }
      })
  }
}
