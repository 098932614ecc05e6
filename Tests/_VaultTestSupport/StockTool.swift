import Foundation

/// A program of the system that is to understand what we write.
package struct StockTool {
  package let url: URL

  /// Nil unless it is installed.
  package init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = folders.map { URL(filePath: String($0)).appending(path: name) }
    guard let url = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    self.url = url
  }

  /// - Returns: Whether it succeeded, and what it wrote to standard output.
  package func run(_ arguments: [String], input: URL? = nil) throws -> (
    succeeded: Bool, output: Data
  ) {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus == 0, data)
  }
}

/// A folder for one test; it is gone afterwards.
package final class TestFolder {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "vault-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file that only its owner reads.
  package func file(_ name: String, _ content: Data) throws -> URL {
    let file = url.appending(path: name)
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: content, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    return file
  }
}
