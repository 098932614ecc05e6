import Foundation
import Testing

/// A statistician's own table, protected and audited without a log.
struct TableCommandTests {
  private let folder: TableFolder

  init() throws {
    folder = try TableFolder([
      "a1": [1, 3, 12, 20], "a2": [2, 8, 0, 11], "b1": [14, 3, 9, 25], "b2": [0, 2, 13, 30],
    ])
  }

  private func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

  private func rows() throws -> [[String]] {
    try folder.published()
  }

  private func protect(_ more: String...) throws -> ToolFolder.Output {
    try folder.run(["table", "protect", folder.path, "--threshold", "5", "--force"] + more)
  }

  private func audit() throws -> ToolFolder.Output {
    try folder.run(["table", "audit", folder.path, "--threshold", "5", "--format", "json"])
  }

  @Test func `a rounded table says how near its numbers are, and stands its audit`() throws {
    #expect(try protect("--method", "round", "--base", "5").code == 0)
    let rows = try rows()
    #expect(rows.count == 35)
    #expect(rows.allSatisfy { $0[3] == "r5" && (Int($0[2]) ?? 1).isMultiple(of: 5) })
    let audited = try audit()
    #expect(audited.code == 0)
    #expect(audited.out.contains(#""rounded" : 35"#))
    let again = rows
    #expect(try protect("--method", "round").code == 0)
    #expect(try self.rows() == again)
  }

  @Test func `a rounded table that tells too much fails its audit, and a wrong number its reading`()
    throws
  {
    _ = try protect("--method", "round", "--base", "5")
    let rounded = try rows()
    func publish(_ change: ([String]) -> [String]) throws {
      let lines = rounded.map { change($0).joined(separator: ",") }
      try write("published.csv", (["place,topic,freq,status"] + lines).joined(separator: "\n"))
    }
    try publish { $0[0] == "a1" && $0[1] == "t0" ? ["a1", "t0", "0", "r2"] : $0 }
    let tooNear = try audit()
    #expect(tooNear.code == 19)
    #expect(tooNear.out.contains("a1 | t0"))
    try publish { $0[0] == "a1" && $0[1] == "t0" ? ["a1", "t0", "10", "r5"] : $0 }
    #expect(try audit().code == 65)
    for status in ["r", "r1", "r-5", "q"] {
      try publish { Array($0.dropLast()) + [status] }
      #expect(try audit().code == 65)
    }
  }

  @Test func `a joined table holds what was wanted, says what was joined, and stands its audit`()
    throws
  {
    let joined = try protect("--method", "merge", "--keep", "55", "--format", "json")
    #expect(joined.code == 0)
    #expect(joined.out.contains(#""dimension" : "topic""#))
    let rows = try rows()
    #expect(rows.count == 7 && rows.allSatisfy { $0[1] == "every" })
    #expect(rows.count { $0[3] == "s" } * 100 >= 7 * 55)
    #expect(try audit().code == 0)
    let all = try protect("--method", "merge", "--keep", "1", "--format", "json")
    #expect(all.out.contains(#""joined" : ["#))
    #expect(try self.rows().count == 35)
  }

  @Test func `where nothing keeps enough nothing is written`() throws {
    try write("inner.csv", "place,topic,freq\na1,t0,1\na2,t1,2\nb1,t2,1\nb2,t3,2\n")
    let refused = try folder.run(
      ["table", "protect", folder.path, "--method", "merge", "--keep", "90"])
    #expect(refused.code == 19)
    #expect(refused.talk.contains("90 %"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/published.csv"))
  }

  @Test func `options that go with another method are refused`() throws {
    #expect(try protect("--base", "5").code == 64)
    #expect(try protect("--method", "merge", "--base", "5").code == 64)
    #expect(try protect("--keep", "50").code == 64)
    #expect(try protect("--method", "round", "--base", "1").code == 64)
    #expect(try protect("--method", "round", "--zeros", "printed").code == 64)
  }
}
