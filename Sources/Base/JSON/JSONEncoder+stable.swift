package import Foundation

extension JSONEncoder {
  /// Keys sorted, on one line: the same value has the same bytes.
  package static var stable: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
