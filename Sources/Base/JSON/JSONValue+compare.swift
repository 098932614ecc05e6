import Foundation

extension JSONValue {
  /// The same document in one spelling: words in NFC, nothing that is null. Two spellings of it give the same
  /// ``data()``.
  public var canonical: JSONValue {
    switch self {
    case .string(let text): .string(text.precomposedStringWithCanonicalMapping)
    case .array(let entries): .array(entries.map(\.canonical))
    case .object(let members):
      .object(
        Dictionary(
          members.filter { $0.value != .null }
            .map { ($0.key.precomposedStringWithCanonicalMapping, $0.value.canonical) }
        ) { first, _ in first })
    default: self
    }
  }

  /// Paths of the fields in which two documents differ, such as `$.children[0].name`; never their values.
  ///
  /// What is null is as good as left out. A list with other entries is one field.
  public func differences(from other: JSONValue, at path: String = "$") -> [String] {
    switch (self, other) {
    case (.object(let own), .object(let theirs)):
      Set(own.keys).union(theirs.keys).sorted().flatMap { key in
        (own[key] ?? .null).differences(from: theirs[key] ?? .null, at: "\(path).\(key)")
      }
    case (.array(let own), .array(let theirs)) where own.count == theirs.count:
      zip(own, theirs).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
      }
    case (.string(let own), .string(let theirs)):
      // Strings are equal to Swift when they look alike; the words of a caller are compared as written.
      own.utf8.elementsEqual(theirs.utf8) ? [] : [path]
    default: self == other ? [] : [path]
    }
  }
}
