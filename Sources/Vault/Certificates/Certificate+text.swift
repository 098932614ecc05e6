import Foundation

/// The text: nine lines that are signed, of keys that were handed over a tenth, an empty one, then the signatures as
/// `— signer version base64`.
extension Certificate {
  /// What is signed; it ends in a newline.
  public var body: String {
    """
    hotline certificate v1
    log \(log)
    user \(user)
    roles \(roles.isEmpty ? "-" : roles.joined(separator: ","))
    version \(keyVersion)
    sealing \(sealing.base64)
    signing \(signing.base64)
    valid \(issuedAt) \(validUntil)
    issuer \(issuedBy)

    """ + (isHandedOver ? Self.handedOver + "\n" : "")
  }

  private static let handedOver = "keys handed over"

  public var text: String {
    signatures.reduce(body + "\n") {
      $0 + "— \($1.signer) \($1.keyVersion) \($1.signature.base64EncodedString())\n"
    }
  }

  /// Reads exactly what ``text`` writes, and nothing else.
  ///
  /// - Throws: ``CertificateError/malformed(_:)``; it doesn't repeat the text.
  public init(_ text: String) throws(CertificateError) {
    guard let certificate = Self.read(text), certificate.text.utf8.elementsEqual(text.utf8) else {
      throw .malformed("?")
    }
    self = certificate
  }

  private static func read(_ text: String) -> Certificate? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isHandedOver = lines.count > 9 && lines[9] == handedOver
    let end = isHandedOver ? 10 : 9
    guard lines.count >= end + 2, lines[0] == "hotline certificate v1", lines[end].isEmpty,
      let log = value(lines[1], "log"), let user = value(lines[2], "user"),
      let roles = value(lines[3], "roles"),
      let version = value(lines[4], "version").flatMap({ Int($0) }),
      let sealing = value(lines[5], "sealing").flatMap({ SealingPublicKey(base64: $0) }),
      let signing = value(lines[6], "signing").flatMap({ SigningPublicKey(base64: $0) }),
      let times = value(lines[7], "valid")?.split(separator: " ").map({ Int64($0) }),
      times.count == 2, let issuedAt = times[0], let validUntil = times[1],
      let issuer = value(lines[8], "issuer"),
      var certificate = try? Certificate(
        log: log, user: user,
        roles: roles == "-" ? [] : Set(roles.split(separator: ",").map(String.init)),
        keyVersion: version, keys: .init(sealing: sealing, signing: signing), issuedAt: issuedAt,
        validUntil: validUntil, issuedBy: issuer, isHandedOver: isHandedOver)
    else { return nil }
    for line in lines[(end + 1)...].dropLast() {
      guard let signature = Signature(line) else { return nil }
      certificate = certificate.signed(by: signature.signer, keyVersion: signature.keyVersion) {
        _ in signature.signature
      }
    }
    return certificate
  }

  private static func value(_ line: String, _ name: String) -> String? {
    line.hasPrefix(name + " ") ? String(line.dropFirst(name.count + 1)) : nil
  }
}

extension Certificate.Signature {
  fileprivate init?(_ line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, words[0] == "—", Certificate.isCode(words[1]),
      let version = Int(words[2]), let signature = Data(base64Encoded: words[3])
    else { return nil }
    self.init(signer: words[1], keyVersion: version, signature: signature)
  }
}
