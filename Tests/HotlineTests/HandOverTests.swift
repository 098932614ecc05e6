import Foundation
import Testing

/// A referral to an agency and back, both sides with the built tool; the agency has no log.
struct HandOverTests {
  private let folder: ToolFolder
  private let referral: String

  init() throws {
    folder = try ToolFolder()
    #expect(try folder.record("k").code == 0)
    let cases = try folder.run(["case", "list", "--format", "csv"])
    let number = try #require(cases.out.split(separator: "\r\n").dropFirst().first)
      .prefix { $0 != "," }
    referral = "\(number)/1"
    try folder.good(["case", "triage", String(number), "--accept"])
    try folder.good([
      "referral", "draft", String(number), "--to", "emergency-113", "--consent", "overridden",
      "--law", "NĐ 56/2017 Đ26",
    ])
    let made = try folder.good([
      "agency", "keygen", "--out", folder.path + "/key.txt", "--format", "csv",
    ])
    let recipient = try #require(made.firstMatch(of: /age1[0-9a-z]+/))
    try folder.good(["agency", "key", "emergency-113", "--recipient", String(recipient.0)])
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func seal(_ more: [String] = []) throws {
    try folder.good(["referral", "seal", referral, "--out", path("r.age")] + more)
    try folder.good(["referral", "send", referral])
  }

  @Test func `whoever is asked acknowledges before they must have acted, in every form`() throws {
    try seal()
    let shown = try folder.good(["referral", "show", referral, "--format", "json"])
    let acknowledge = try #require(shown.firstMatch(of: /"acknowledgeBy" : "([^"]+)"/)).1
    let act = try #require(shown.firstMatch(of: /"actBy" : "([^"]+)"/)).1
    #expect(acknowledge < act)
  }

  private func answer(_ arguments: [String], input: String = "") throws -> ToolFolder.Output {
    try folder.run(
      ["agency", "answer", path("r.age"), "--key", path("key.txt"), "--out", path("a.age")]
        + arguments, input: input)
  }

  @Test(arguments: [[], ["--page"]])
  func `the agency opens it, answers, and the hotline takes the answer once`(form: [String]) throws {
    try seal(form)
    let opened = try folder.good(["agency", "open", path("r.age"), "--key", path("key.txt")])
    #expect(opened.contains("Kimtuyếntest") && opened.contains(referral))
    #expect(try answer(["--step", "complete", "--outcome", "helped"]).code == 0)
    let received = try folder.good(["referral", "receive", path("a.age"), "--format", "json"])
    #expect(received.contains("completed"))
    #expect(try folder.run(["referral", "receive", path("a.age")]).code != 0)
  }

  @Test func `a faulty answer is told to the agency, and another key opens nothing`() throws {
    try seal()
    let unexplained = try answer(["--step", "decline"])
    #expect(unexplained.code == 65 && unexplained.talk.contains("$.words"), "\(unexplained.talk)")
    #expect(try answer(["--step", "send"]).code == 65)
    #expect(!FileManager.default.fileExists(atPath: path("a.age")))
    let declined = try answer(["--step", "decline", "--words-from", "-"], input: "Ngoài địa bàn.")
    #expect(declined.code == 0)
    #expect(try answer(["--step", "acknowledge"]).code == 1, "no file is overwritten")
    try folder.good(["agency", "keygen", "--out", path("other.txt")])
    let stranger = try folder.run(["agency", "open", path("r.age"), "--key", path("other.txt")])
    #expect(stranger.code == 14 && stranger.out.isEmpty)
  }

  @Test func `a key file is its owner's alone, and never overwritten`() throws {
    let mode = try FileManager.default.attributesOfItem(atPath: path("key.txt"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try folder.run(["agency", "keygen", "--out", path("key.txt")]).code == 1)
  }
}

extension ToolFolder {
  /// Runs what must succeed; gives standard output.
  @discardableResult
  func good(_ arguments: [String]) throws -> String {
    let output = try run(arguments)
    #expect(output.code == 0, "\(arguments): \(output.talk)")
    return output.out
  }
}
