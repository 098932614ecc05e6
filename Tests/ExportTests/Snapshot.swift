import Foundation
import Testing

/// Compares with a golden file, or records it and fails when `RECORD_SNAPSHOTS` is set or it is
/// missing.
func expectSnapshot(
  _ text: String, named name: String, location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  if isRecording || !FileManager.default.fileExists(atPath: file.path) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("Recorded \(name). Look at it, then run the test again.", sourceLocation: location)
    return
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(
    Data(text.utf8) == Data(golden.utf8), "\(name) isn't what was recorded",
    sourceLocation: location)
}
