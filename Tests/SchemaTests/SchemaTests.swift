import Foundation
import Schema
import Testing

struct SchemaTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Schema")

  @Test func `every file is a step, embedded as it is`() throws {
    let files = try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent("Migrations").path).sorted()
    #expect(files == Migration.all.map { $0.name + ".sql" })
    for step in Migration.all {
      let url = folder.appendingPathComponent("Migrations/\(step.name).sql")
      #expect(try String(contentsOf: url, encoding: .utf8) == step.sql)
    }
  }
}
