import Foundation
import Vault

// By what a record's keys are known, as the file has it: a JSON list of class and Base64, class and Base64. Each record
// that is opened reads one, and JSON's own reader would take longer than the cipher.

extension CaseStore {
  static func written(_ commitments: [KeyClass: Data]) -> String {
    let items = KeyClass.allCases.compactMap { keyClass in
      commitments[keyClass].map { "\"\(keyClass.rawValue)\",\"\($0.base64EncodedString())\"" }
    }
    return "[\(items.joined(separator: ","))]"
  }

  /// - Throws: ``StoreError/damaged`` for anything else.
  static func commitments(_ text: String) throws -> [KeyClass: Data] {
    // Earlier versions wrote a slash as JSON may, behind a backslash.
    let text = text.replacing("\\/", with: "/")
    guard text.first == "[", text.last == "]" else { throw StoreError.damaged }
    let words = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard words.count.isMultiple(of: 2) else { throw StoreError.damaged }
    var commitments: [KeyClass: Data] = [:]
    for position in stride(from: 0, to: words.count, by: 2) {
      guard let name = unquoted(words[position]), let keyClass = KeyClass(rawValue: String(name)),
        let base64 = unquoted(words[position + 1]), let data = Data(base64Encoded: String(base64)),
        commitments.updateValue(data, forKey: keyClass) == nil
      else { throw StoreError.damaged }
    }
    return commitments
  }

  private static func unquoted(_ word: Substring) -> Substring? {
    guard word.utf8.count >= 2, word.utf8.first == UInt8(ascii: "\""), word.utf8.last == UInt8(ascii: "\"") else {
      return nil
    }
    return word.dropFirst().dropLast()
  }
}
