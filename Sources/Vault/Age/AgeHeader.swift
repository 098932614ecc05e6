import Crypto
import Foundation

/// The start of an age file: the ways to its key, and what proves that nobody changed them.
struct AgeHeader {
  static let version = "age-encryption.org/v1"
  let stanzas: [AgeStanza]
  /// What is authenticated: all bytes to the three hyphens of the last line.
  let signed: Data
  /// 32 bytes.
  let code: Data

  init(stanzas: [AgeStanza], fileKey: SymmetricKey) {
    self.stanzas = stanzas
    signed = Data((Self.version + "\n" + stanzas.map(\.text).joined() + "---").utf8)
    code = Data(HMAC<SHA256>.authenticationCode(for: signed, using: Self.macKey(fileKey)))
  }

  var data: Data { signed + Data(" \(code.unpaddedBase64)\n".utf8) }

  func isAuthentic(under fileKey: SymmetricKey) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: signed, using: Self.macKey(fileKey))
  }

  private static func macKey(_ fileKey: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, info: Data("header".utf8), outputByteCount: 32)
  }
}

extension AgeHeader {
  /// Reads a header, strictly: what it accepts, ``data`` writes again byte by byte.
  init(_ input: inout AgeInput) throws {
    var lines = HeaderLines(input)
    guard let first = try lines.next(), first.starts(with: "age-encryption.org/".utf8) else {
      throw AgeError.notAnAgeFile
    }
    guard first.elementsEqual(Self.version.utf8) else { throw AgeError.newerVersion }
    var stanzas: [AgeStanza] = []
    while let line = try lines.next() {
      if let arguments = line.after("-> ") {
        stanzas.append(try AgeStanza(AgeStanza.arguments(arguments), body: lines.body()))
      } else if let code = line.after("--- ").flatMap({ Data(unpaddedBase64: $0) }),
        code.count == 32, !stanzas.isEmpty
      {
        self.stanzas = stanzas
        self.code = code
        signed = lines.read.dropLast(line.count - 3 + 1)
        input = lines.input
        return
      } else {
        break
      }
    }
    throw AgeError.header
  }
}

/// The lines of a header, kept as they came.
private struct HeaderLines {
  var input: AgeInput
  var read = Data()

  init(_ input: AgeInput) { self.input = input }

  mutating func next() throws -> [UInt8]? {
    guard let line = try input.line(limit: AgeReader.maximalHeader - read.count) else { return nil }
    read += line
    read.append(newline)
    return line
  }

  mutating func body() throws -> Data {
    var text: [UInt8] = []
    while let line = try next(), line.count <= AgeStanza.columns {
      text += line
      guard line.count < AgeStanza.columns else { continue }
      guard let body = Data(unpaddedBase64: text) else { break }
      return body
    }
    throw AgeError.header
  }
}

extension AgeStanza {
  fileprivate init(_ arguments: [String]?, body: Data) throws(AgeError) {
    guard let arguments else { throw .header }
    self.init(arguments: arguments, body: body)
  }
}
