import Foundation
import Testing

/// `kill -9` at any moment: what was acknowledged is there, and never data without its entry or the reverse.
struct CrashTests {
  /// 12 kills, or as many as `HOTLINE_KILLS` says; thousands: `scripts/crash-test N`.
  @Test func `no acknowledged call is lost, whenever the tool is killed`() throws {
    let kills = ProcessInfo.processInfo.environment["HOTLINE_KILLS"] ?? "12"
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("scripts/crash-test").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [script, kills, ToolFolder.tool]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let talk = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(talk)")
    #expect(talk.contains("0 lost"), "\(talk)")
  }
}
