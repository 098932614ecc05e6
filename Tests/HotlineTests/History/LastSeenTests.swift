import Foundation
import Testing

/// Each account is a witness: it remembers the last history that it saw.
struct LastSeenTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  @Test func `an older copy of the file is refused, until somebody accepts it on record`() throws {
    let putBack = try folder.copy()
    #expect(try folder.record("a").code == 0)
    try putBack()
    for command in [["queue"], ["case", "list"], ["call", "silent"], ["audit", "checkpoint"]] {
      let refused = try folder.run(command)
      #expect(refused.code == 22 && refused.out.isEmpty, "\(command)")
      #expect(refused.talk.contains("hotline audit accept"))
    }
    #expect(try folder.run(["audit", "verify"]).code == 22)
    let accepted = try folder.run(["audit", "accept", "--because", "restored", "--format", "json"])
    #expect(accepted.code == 0 && accepted.out.contains(#""accepted" : "yes""#))
    #expect(try folder.run(["queue"]).code == 0)
    let verified = try folder.run(["audit", "verify"])
    #expect(verified.code == 0, "\(verified.out)")
  }

  @Test func `a history that went another way is refused, however long it is`() throws {
    let putBack = try folder.copy()
    #expect(try folder.record("a").code == 0)
    try putBack()
    for key in ["b", "c", "d"] { #expect(try folder.record(key, state: "other").code == 0) }
    let refused = try folder.run(["queue"])
    #expect(refused.code == 21 && refused.out.isEmpty)
    #expect(try folder.run(["audit", "verify"]).code == 21)
    #expect(try folder.run(["queue"], state: "other").code == 0)
  }

  @Test func `what is remembered is this account's alone, and a spoilt one is refused`() throws {
    let state = folder.path + "/hotline"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasSuffix(".seen") })
    let path = state + "/" + name
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let before = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try folder.record("a").code == 0)
    let after = try String(contentsOfFile: path, encoding: .utf8)
    func size(_ text: String) -> Int? { Int(text.split(separator: "\n")[1]) }
    let entries = try #require(size(after))
    #expect(size(before) == 2 && entries > 2)
    try Data("spoilt".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try folder.run(["queue"]).code == 20)
    #expect(try folder.run(["audit", "accept", "--because", "forgotten"]).code == 0)
    #expect(try folder.run(["queue"]).code == 0)
    // Another root than the one seen is never accepted.
    var lines = after.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[3] = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    #expect(try folder.run(["queue"]).code == 21)
    #expect(try folder.run(["audit", "accept", "--because", "unexplained"]).code == 21)
  }

  @Test func `whoever worked here before is told that this account remembers nothing, and what killed runs left goes`()
    throws
  {
    #expect(try !folder.record("a").talk.contains(".seen"))
    let state = folder.path + "/hotline"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasSuffix(".seen") })
    try FileManager.default.removeItem(atPath: state + "/" + name)
    let left = state + "/" + name + ".4194305"
    try Data("x".utf8).write(to: URL(fileURLWithPath: left))
    let told = try folder.run(["queue"])
    #expect(told.code == 0 && told.talk.contains(".seen"))
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(try !folder.run(["queue"]).talk.contains(".seen"))
  }

  @Test func `a full disk shows nothing of a case, and leaves the log whole`() throws {
    #expect(try folder.record("a").code == 0)
    let number = try #require(
      try folder.run(["case", "list", "--format", "csv"]).out.split(separator: "\r\n").last?
        .split(separator: ",").first.map(String.init))
    let shown = try folder.run(["case", "show", number, "--for", "supervision"])
    #expect(shown.code == 0 && shown.out.contains("Kimtuyếntest"))
    for command in [["case", "show", number], ["case", "history", number], ["call", "list"]] {
      let refused = try folder.run(command + ["--for", "supervision"], blocks: 1)
      #expect(refused.code == 1 && refused.out.isEmpty, "\(command)")
      #expect(refused.talk.contains("disk is full"), "\(refused.talk)")
      #expect(!refused.talk.contains("Kimtuyếntest"))
    }
    let verified = try folder.run(["audit", "verify"])
    #expect(verified.code == 0, "\(verified.out)")
  }
}
