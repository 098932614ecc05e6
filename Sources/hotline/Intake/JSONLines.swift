import Base
import CaseModel
import Foundation

/// A file with one document a line (JSON Lines).
enum JSONLines {
  struct Line {
    /// From 1.
    let number: Int
    let content: Data
  }

  /// In bytes; about ten thousand reports.
  static let longestFile = 64_000_000

  /// Whether a file is to be read line by line: by its name, or because more follows its first document.
  static func isSeveral(_ data: Data, file: String) -> Bool {
    let name = file.lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return true }
    return JSONValue.holdsSeveral(data.prefix(Surroundings.longestDocument))
  }

  /// The lines that hold something.
  static func lines(of data: Data) -> [Line] {
    data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { Line(number: $0.offset + 1, content: Data($0.element)) }
      .filter { line in
        !line.content.allSatisfy { [0x20, 0x09, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      }
  }
}
