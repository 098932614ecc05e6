import Foundation
import Testing

/// The import graph that the documentation draws is that of `Package.swift`.
struct ArchitecturePageTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `Vault: CaseModel` for each target under `Sources` and `Schema`, dependencies in alphabetical order.
  private func graph() throws -> Set<String> {
    let manifest = try String(
      contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let declarations = manifest.split(separator: "targets: [").dropFirst().joined(
      separator: "targets: ["
    )
    .components(separatedBy: "arget(").dropFirst()
    let names = declarations.compactMap { $0.firstMatch(of: /name: "(\w+)"/)?.1 }
    return Set(
      declarations.compactMap { declaration in
        guard let name = declaration.firstMatch(of: /name: "(\w+)"/)?.1,
          !declaration.contains(#"path: "Tests/"#), !name.hasSuffix("Tests")
        else { return nil }
        let list = declaration.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
        let own = list.matches(of: /"(\w+)"/).map(\.1).filter(names.contains)
        return "\(name): \(Set(own).sorted().joined(separator: " "))"
          .trimmingCharacters(in: .whitespaces)
      })
  }

  @Test func `the architecture page draws the graph as it is`() throws {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("Sources/hotline/hotline.docc/Architecture.md"),
      encoding: .utf8)
    let drawn = try #require(page.components(separatedBy: "```").dropFirst().first)
    #expect(Set(drawn.split(separator: "\n").map(String.init)) == (try graph()))
  }

  @Test func `no module stands above one that it imports`() throws {
    var above: [String: Set<String>] = [:]
    for line in try graph() {
      let parts = line.split(separator: ":")
      above[String(parts[0])] = Set(
        (parts.dropFirst().first ?? "").split(separator: " ").map(String.init))
    }
    var order: [String] = []
    while let next = above.filter({ $0.value.isSubset(of: order) }).keys.min() {
      order.append(next)
      above[next] = nil
    }
    #expect(above.isEmpty, "a circle among \(above.keys.sorted())")
  }
}
