import Base
import Foundation

/// JSON as programs read it: keys sorted, pretty, dates in ISO 8601 (UTC), slashes as they are.
enum JSON {
  /// The value as a document that ends in a newline.
  ///
  /// Characters that could act on a terminal are written as `\u` escapes: the value stays exact.
  static func document(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    return escaped(text) + "\n"
  }

  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && $0.actsUnseen }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", scalar.actsUnseen {
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
