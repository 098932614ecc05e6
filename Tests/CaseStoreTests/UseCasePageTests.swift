import Foundation
import Testing

/// Page UseCases lists all that the store can do, under the folder that holds it.
struct UseCasePageTests {
  private static let module = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/CaseStore")

  /// The page's names by heading.
  private func listed() throws -> [String: Set<String>] {
    let page = Self.module.appendingPathComponent("CaseStore.docc/UseCases.md")
    let sections = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n### ").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: sections.map { section in
        let heading = section.prefix { $0 != "\n" }
        return (String(heading), Set(section.matches(of: /- ``(\w+)/).map { String($0.1) }))
      })
  }

  /// The public members of `CaseStore` in a file of Swift.
  private func declared(in file: URL) throws -> Set<String> {
    var isStore = false
    var names: Set<String> = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.first?.isWhitespace == false, !line.hasPrefix("}"), !line.hasPrefix("/") {
        isStore = line.contains(/^(?:extension|public struct) CaseStore[ :]/)
      }
      guard isStore,
        let found = line.firstMatch(
          of: /^ {2}(?:@\w+ )?public (?:static )?(?:(?:func|struct|enum|let|var) (\w+)|(init))/)
      else { continue }
      names.insert(String(found.1 ?? found.2 ?? ""))
    }
    return names
  }

  @Test func `each use case stands under its folder`() throws {
    var declared: [String: Set<String>] = [:]
    let files = FileManager.default.enumerator(atPath: Self.module.path)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".swift") {
      let folder = file.contains("/") ? String(file.prefix { $0 != "/" }) : "Connection"
      declared[folder, default: []].formUnion(try self.declared(in: Self.module.appendingPathComponent(file)))
    }
    #expect(declared.values.reduce(0) { $0 + $1.count } > 150)
    #expect(try listed() == declared.filter { !$0.value.isEmpty })
  }
}
