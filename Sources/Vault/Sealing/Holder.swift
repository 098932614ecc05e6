/// Those who share one key: membership is a wrap of the group's key.
public enum Group: String, CaseIterable, Codable, Sendable {
  /// Open every case.
  case supervisors
  /// Open statistics rows, nothing else.
  case statistics
  /// Open register rows.
  case search
}

/// Whom a key was wrapped for, and which of their keys it was.
///
/// Written as `user an 2`, `group supervisors 3` or `recovery 1`, which stays as it is forever.
public enum Holder: Hashable, Sendable {
  /// A user's code (no blanks) and the version of the key, from 1.
  case user(String, version: Int)
  /// The epoch is that of the group's key, from 1.
  case group(Group, epoch: Int)
  /// The key on paper.
  case recovery(version: Int)
}

extension Holder: RawRepresentable, Codable, CustomStringConvertible {
  public var rawValue: String {
    switch self {
    case .user(let code, let version): "user \(code) \(version)"
    case .group(let group, let epoch): "group \(group.rawValue) \(epoch)"
    case .recovery(let version): "recovery \(version)"
    }
  }

  /// Nil unless the text is exactly what ``rawValue`` writes.
  public init?(rawValue: String) {
    let words = rawValue.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let number = words.last.flatMap({ Int($0) }) else { return nil }
    switch (words.count, words[0]) {
    case (3, "user") where !words[1].isEmpty: self = .user(words[1], version: number)
    case (3, "group"):
      guard let group = Group(rawValue: words[1]) else { return nil }
      self = .group(group, epoch: number)
    case (2, "recovery"): self = .recovery(version: number)
    default: return nil
    }
    guard self.rawValue == rawValue else { return nil }
  }

  public var description: String { rawValue }
}
