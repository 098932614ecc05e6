import Foundation
import Testing

@testable import hotline

/// Papers of the history, and those who check them without the log.
struct PaperTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  private func file(_ name: String, _ content: String) throws -> String {
    let path = folder.path + "/" + name
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func value(_ key: String, of command: [String]) throws -> String {
    let result = try folder.run(command + ["--format", "json"])
    let document = try JSONSerialization.jsonObject(with: Data(result.out.utf8))
    return try #require((document as? [String: Any])?[key] as? String)
  }

  @Test func `an authority without a log witnesses what continues, and nothing else`() throws {
    let (passphrase, office) = ("mot hai ba bon nam sau bay tam\n", "office")
    func witness(_ content: String, _ more: [String] = []) throws -> ToolFolder.Output {
      try folder.run(
        ["audit", "witness", try file("in.note", content), "--passphrase-fd", "0"] + more,
        input: passphrase, state: office)
    }
    let key = try value("key", of: ["audit", "checkpoint"])
    let early = try folder.run(["audit", "checkpoint"]).out
    #expect(try witness(early).code == 13)
    let made = try folder.run(
      [
        "audit", "witness", "--name", "so-lao-dong/kon-tum", "--passphrase-fd", "0", "--format",
        "csv",
      ],
      input: passphrase, state: office)
    let witnessKey = try #require(
      made.out.split(separator: "\r\n").first { $0.hasPrefix("witness,") }?.dropFirst(8))
    #expect(try witness(early).code == 13)
    #expect(try witness(early, ["--log-key", key]).code == 0)

    let putBack = try folder.copy()
    #expect(try folder.record("a").code == 0)
    let now = try folder.run(["audit", "checkpoint"]).out
    let unproven = try witness(now)
    #expect(unproven.code == 23 && unproven.talk.contains("--since 2"))
    let signed = try witness(try folder.run(["audit", "checkpoint", "--since", "2"]).out)
    #expect(signed.code == 0 && signed.out.contains("— so-lao-dong/kon-tum "))
    #expect(try witness(now.replacing("5\n", with: "6\n")).code == 23)

    let paper = try file("signed.note", signed.out)
    let against = ["audit", "verify", "--against", paper, "--witness-key", String(witnessKey)]
    let verified = try folder.run(against)
    #expect(verified.code == 0 && verified.out.contains("witnessed by so-lao-dong/kon-tum"))
    let check = ["audit", "check", paper, "--log-key", key, "--witness-key", String(witnessKey)]
    #expect(try folder.run(check).code == 0)
    #expect(
      try folder.run(["audit", "check", try file("c", early)] + check.dropFirst(3)).code == 23)

    // Somebody goes back to the older file, on a machine that has seen nothing.
    try putBack()
    #expect(try folder.run(against, state: "fresh").code == 22)
    for key in ["b", "c"] { #expect(try folder.record(key, state: "fresh").code == 0) }
    #expect(try folder.run(against, state: "fresh").code == 21)
    let forked = try folder.run(["audit", "checkpoint", "--since", "5"], state: "fresh").out
    #expect(try witness(forked).code == 21)
  }

  @Test func `one entry is proved to somebody who has no log`() throws {
    #expect(try folder.record("a").code == 0)
    let prove = ["audit", "prove", "5", "--for", "subject-request"]
    let key = try value("key", of: prove)
    let proof = try value("proof", of: prove)
    let checked = try folder.run(
      ["audit", "check", "-", "--log-key", key, "--format", "json"], input: proof)
    #expect(checked.code == 0 && checked.out.contains(#"action case.open"#))
    let moved = proof.replacing("index 4", with: "index 3")
    #expect(try folder.run(["audit", "check", "-", "--log-key", key], input: moved).code == 23)
    #expect(
      try folder.run(
        ["audit", "check", "-", "--log-key", key], input: String(proof.dropLast(9))
      ).code == 65)
    #expect(try folder.run(["audit", "prove", "99"]).code == 13)
  }

  @Test func `another log's checkpoint is not believed`() throws {
    let other = try ToolFolder(agency: "OTHER")
    let paper = try file("other.note", try other.run(["audit", "checkpoint"]).out)
    let refused = try folder.run(["audit", "verify", "--against", paper, "--format", "csv"])
    #expect(refused.code == 23 && refused.out.contains("no,against,"))
  }

  @Test func `a spoilt file is found before anything in it is believed`() throws {
    var file = try Data(contentsOf: URL(fileURLWithPath: folder.log))
    for page in stride(from: 4096 * 20, to: file.count, by: 4096 * 7) {
      for offset in 0..<64 { file[page + offset] ^= 0xFF }
    }
    try file.write(to: URL(fileURLWithPath: folder.log))
    let found = try folder.run(["audit", "verify"])
    #expect(found.code == 20 && found.out.hasPrefix("✗\tfile\t"), "\(found)")
  }
}
