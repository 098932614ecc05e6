import Foundation

/// One way to the file key: who may go it, and the key wrapped for them.
struct AgeStanza: Hashable {
  static let columns = 64
  /// At least one: the first is the kind.
  let arguments: [String]
  let body: Data

  /// Its lines in a header, as they are authenticated.
  var text: String {
    let body = body.unpaddedBase64
    var lines = ["-> " + arguments.joined(separator: " ")]
    var rest = body[...]
    while rest.utf8.count >= Self.columns {
      lines.append(String(rest.prefix(Self.columns)))
      rest = rest.dropFirst(Self.columns)
    }
    lines.append(String(rest))
    return lines.map { $0 + "\n" }.joined()
  }
}

extension AgeStanza {
  /// What stands after `-> `: words of visible ASCII, one blank between two; nil for anything else.
  static func arguments(_ line: some Collection<UInt8>) -> [String]? {
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x21...0x7E).contains($0) } })
    else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Data {
  /// Standard base64 without padding (RFC 4648, section 4).
  var unpaddedBase64: String {
    String(base64EncodedString().prefix { $0 != "=" })
  }

  /// Reads ``unpaddedBase64`` and no other spelling.
  init?(unpaddedBase64 text: some Collection<UInt8>) {
    guard !text.contains(0x3D) else { return nil }
    self.init(base64Spelling: Data(text) + Data(repeating: 0x3D, count: (4 - text.count % 4) % 4))
  }
}
