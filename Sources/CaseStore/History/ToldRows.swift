import Foundation
import Vault

/// The last word of the history on each row that it tells of.
struct ToldRows {
  enum Verdict { case same, changed, untold }

  /// Rows by the hash of their name: what has to be held in memory stays small. Nil for a row that was deleted.
  private var last: [ContentHash: ContentHash?] = [:]

  /// Takes in the list of the next entry.
  mutating func take(_ lines: [ContentList.Line]) {
    for line in lines { last[Self.key(line.name)] = .some(line.hash) }
  }

  /// Whether the history has told of a row before, and not of its end.
  func stands(_ line: ContentList.Line) -> Bool {
    last[Self.key(line.name)].flatMap(\.self) != nil
  }

  /// Whether a row is what the last entry tells of it.
  func isLast(_ name: String, _ hash: ContentHash?) -> Bool {
    last[Self.key(name)].map { $0 == hash } ?? false
  }

  /// Holds a row of the file against the history, once.
  mutating func verdict(on name: String, _ hash: ContentHash) -> Verdict {
    guard let told = last.removeValue(forKey: Self.key(name)), let told else { return .untold }
    return told == hash ? .same : .changed
  }

  /// Whether a row that the history tells of was never held against it: it is gone.
  func isMissing(_ line: ContentList.Line) -> Bool {
    guard let hash = line.hash, let told = last[Self.key(line.name)] else { return false }
    return told == hash
  }

  var isEmpty: Bool { !last.values.contains { $0 != nil } }

  private static func key(_ name: String) -> ContentHash { ContentHash(of: Data(name.utf8)) }
}
