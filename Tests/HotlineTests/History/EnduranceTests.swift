import Foundation
import Testing

/// The tool and its disk ended in every way that a machine knows, in a short form of `scripts/endure`: nothing that was
/// acknowledged is lost, and never data without its entry or the reverse.
struct EnduranceTests {
  private static let hasWhatItTakes = ["python3", "cc"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  @Test(
    .enabled(if: hasWhatItTakes, "it takes python3 and a C compiler"),
    arguments: [
      ("kill", 24, "0 lost"), ("power", 200, "0 lost or damaged"), ("faults", 211, "0 bad"), ("flips", 6, "0 unsaid"),
      ("full", 8, "0 bad"),
    ])
  func `nothing acknowledged is lost, however tool or disk end`(kind: String, amount: Int, good: String) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scripts/endure").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [script, "--tool", ToolFolder.tool, "--amount", "\(amount)", kind]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let talk = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(talk)")
    #expect(talk.contains(good), "\(talk)")
  }
}
