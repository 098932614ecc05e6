import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Words that are shown once, to be written down.
enum Handover {
  static func words(vi: String, en: String, _ words: String) -> Text {
    Text(
      vi: "\(vi), chỉ hiện một lần; chép ra giấy:\n\n  \(words)\n",
      en: "\(en), shown once; write it down:\n\n  \(words)\n")
  }

  /// An age key as it is written down: `AGE-SECRET-KEY-1…`.
  static func spelling(_ identity: AgeIdentity) -> String {
    identity.spelling.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What goes on the organisation's paper: the words in rows, the same as a QR code, and the age key that opens
  /// backups.
  static func paper(_ paper: PaperKey, _ style: TextStyle) throws -> String {
    "  \(rows(paper.words))\n\n\(try code(paper, style))"
  }

  /// The words as a QR code, and the age key.
  static func code(_ paper: PaperKey, _ style: TextStyle) throws -> String {
    let code = try QRCode(paper.words.joined(separator: " ")).terminalText(style.ink)
    return "\(code)\n  \(spelling(try paper.ageIdentity))"
  }

  /// The paper's words in rows that can be read aloud.
  static func rows(_ words: [String]) -> String {
    stride(from: 0, to: words.count, by: 9).map {
      words[$0..<min($0 + 9, words.count)].joined(separator: " ")
    }.joined(separator: "\n  ")
  }
}
