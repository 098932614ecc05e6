import Foundation
import Testing

/// The programs of `Tests/Examples`, as an embedder would run them.
struct ExampleProgramTests {
  private func output(of program: String, _ arguments: [String] = []) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent(program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `a program opens a log, records a call and lists its case`() throws {
    let folder = NSTemporaryDirectory() + "hotline-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = try output(of: "OpenLog", [folder]).split(separator: "\n")
    let number = try #require(lines.first?.split(separator: " ").last)
    #expect(lines.first?.hasPrefix("recorded ") == true)
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("\(number) received ") == true)
  }

  @Test func `a program protects a table and writes CSV without a small count`() throws {
    let document = try output(of: "ProtectTable")
    let rows = document.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 20)
    let values = rows.map { $0[5] }
    #expect(values.contains("210"))
    #expect(values.count(where: \.isEmpty) >= 4)
    #expect(values.compactMap { Int($0) }.allSatisfy { $0 >= 10 })
  }
}
