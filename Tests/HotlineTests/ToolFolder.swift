import Foundation
import Testing

/// A folder with a practice log, and the built tool run in it as its user would.
final class ToolFolder {
  struct Output {
    let out: String
    let talk: String
    let code: Int32
  }

  let path = NSTemporaryDirectory() + "hotline-\(UUID().uuidString.prefix(8))"
  var log: String { path + "/log.sqlite" }
  static let tool = Bundle.main.bundleURL.appendingPathComponent("hotline").path

  /// The files of a new log and how to unlock it, made once.
  private struct Template {
    let files: [String: Data]
    let passphrase: String
  }

  private static let template = Swift.Result {
    let folder = try ToolFolder(empty: ())
    let made = try folder.run([
      "init", "--practice", "--agency", "TMR", "--place", "23425", "--format", "json",
    ])
    let document = try JSONSerialization.jsonObject(with: Data(made.out.utf8))
    let passphrase = try #require((document as? [String: Any])?["passphrase"] as? String)
    let state = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/hotline")
      .filter { $0.hasSuffix(".pepper") || $0.hasSuffix(".seen") }.map { "hotline/" + $0 }
    let files = try (state + ["log.sqlite"]).map { name in
      (name, try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
    }
    return Template(
      files: Dictionary(uniqueKeysWithValues: files), passphrase: passphrase)
  }

  /// An empty folder.
  init(empty: Void) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/hotline", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  /// A copy of the new log, unlocked; every copy is one log to those who compare.
  convenience init() throws {
    try self.init(empty: ())
    let template = try Self.template.get()
    for (name, content) in template.files {
      try #require(
        FileManager.default.createFile(
          atPath: path + "/" + name, contents: content, attributes: [.posixPermissions: 0o600]))
    }
    try #require(
      try run(["unlock", "--passphrase-fd", "0"], input: template.passphrase + "\n").code == 0)
  }

  /// A log of its own.
  init(agency: String, runBy body: String = "other") throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try #require(
      try run(["init", "--practice", "--agency", agency, "--place", "23425", "--run-by", body]).code == 0)
  }

  deinit {
    _ = try? run(["lock"])
    try? FileManager.default.removeItem(atPath: path)
  }

  /// - Parameters:
  ///   - state: The folder of another account, or another machine.
  ///   - blocks: The largest file that may be written, in blocks of 512 bytes.
  func run(
    _ arguments: [String], input: String = "", state: String? = nil, blocks: Int? = nil
  ) throws -> Output {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let limit = blocks.map { "ulimit -f \($0); " } ?? ""
    process.arguments = ["-c", limit + "exec \"$0\" \"$@\"", Self.tool] + arguments
    process.environment = environment(state: state)
    let pipes = (Pipe(), Pipe(), Pipe())
    process.standardInput = pipes.0
    process.standardOutput = pipes.1
    process.standardError = pipes.2
    try process.run()
    // A command that refuses before it reads closes its end.
    try? pipes.0.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipes.0.fileHandleForWriting.close()
    let out = pipes.1.fileHandleForReading.readDataToEndOfFile()
    let talk = pipes.2.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(
      out: String(decoding: out, as: UTF8.self), talk: String(decoding: talk, as: UTF8.self),
      code: process.terminationStatus)
  }

  /// Adds somebody with the tool, who makes their own keys with the words they were given.
  func join(_ user: String, _ role: String) throws {
    let added = try run(["user", "add", user, "--role", role, "--format", "json"])
    let words = try #require(added.out.firstMatch(of: /"passphrase" : "([^"]+)"/)?.1)
    let unlocked = try run(
      ["unlock", "--as", user, "--passphrase-fd", "0"], input: "\(words)\n\(Self.ownPassphrase)\n")
    try #require(unlocked.code == 0, "\(unlocked.talk)")
  }

  /// What everybody but the first person unlocks with.
  static let ownPassphrase = "mười hai con mèo ngủ trưa"

  func environment(state: String? = nil, language: String = "en") -> [String: String] {
    [
      "HOTLINE_LOG": log, "HOTLINE_USER": "y-lan", "HOTLINE_LANG": language,
      "XDG_STATE_HOME": state.map { path + "/" + $0 } ?? path, "XDG_RUNTIME_DIR": path,
    ]
  }

  /// Records a report about a child of this made-up name.
  @discardableResult
  func record(_ key: String, child: String = "Kimtuyếntest", state: String? = nil) throws -> Output {
    let document = """
      {"kind":"about-child","topics":["BL01"],"nature":"actual","incident":{"place":"23425"},\
      "children":[{"name":"\(child)"}]}
      """
    return try run(["intake", "--from", "-", "--key", key], input: document, state: state)
  }

  /// Keeps a copy of the log; the closure puts it back.
  func copy() throws -> () throws -> Void {
    let file = try Data(contentsOf: URL(fileURLWithPath: log))
    return { [log] in
      // The same file with another content, as a restored backup has.
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: file)
      try handle.close()
    }
  }
}
