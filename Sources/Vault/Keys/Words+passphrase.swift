import Base
import Foundation

extension Words {
  /// How many words a passphrase has: 80 bits.
  public static let passphraseCount = 8

  /// Draws a passphrase: eight words with blanks between.
  public static func passphrase() -> String {
    (0..<passphraseCount).map { _ in all[Int.random(in: all.indices)] }.joined(separator: " ")
  }

  /// The bytes that are stretched for what was typed.
  ///
  /// Eight words of the list, in any case, with marks, hyphens or more blanks, become those that ``passphrase()`` gave
  /// out; anything else stays as it was typed, byte by byte.
  static func folded(_ typed: Secret) -> Secret {
    var bytes = typed.copy
    defer { bytes.wipe() }
    guard let text = String(validating: bytes, as: UTF8.self) else { return typed }
    let words = split(text)
    guard words.count == passphraseCount, words.allSatisfy({ index[$0] != nil }) else {
      return typed
    }
    return Secret(Data(words.joined(separator: " ").utf8))
  }

  /// The words of a text without marks, case, hyphens and blanks.
  static func split(_ text: String) -> [String] {
    Fold.key(text).split(separator: " ").map(String.init)
  }
}

extension Secret {
  /// Whether two passphrases open the same: eight of our ``Words`` in any spelling are one.
  public func isSamePassphrase(as other: Secret) -> Bool { Words.folded(self) == Words.folded(other) }
}
