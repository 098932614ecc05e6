import Foundation

/// The key in the spellings of OpenSSH (RFC 8709).
extension SigningPublicKey {
  static let sshKind = "ssh-ed25519"

  /// `ssh-ed25519 base64`: a line of a `.pub` file, without a comment.
  public var sshLine: String { "\(Self.sshKind) \(sshBlob.base64EncodedString())" }

  /// A line of the `allowed_signers` file (ssh-keygen(1)) that lets the key sign for these purposes and no others.
  ///
  /// - Parameters:
  ///   - principal: What `ssh-keygen -Y verify -I` is given: letters of ASCII, digits, `.`, `_`, `-` and `@`.
  ///   - namespaces: What the key may sign.
  /// - Returns: Nil for another principal: it would be read as a pattern, or as the next word.
  public func allowedSigner(
    _ principal: String, for namespaces: [SSHSignature.Namespace] = SSHSignature.Namespace.allCases
  ) -> String? {
    let others = principal.unicodeScalars.filter {
      !($0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil))
        && !"._-@".unicodeScalars.contains($0)
    }
    guard !principal.isEmpty, others.isEmpty else { return nil }
    let purposes = namespaces.map(\.rawValue).joined(separator: ",")
    return "\(principal) namespaces=\"\(purposes)\" \(sshLine)"
  }

  /// Reads ``sshLine``, with or without a comment behind it; nil for other kinds of keys.
  public init?(sshLine: String) {
    let words = sshLine.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count >= 2, words[0] == Self.sshKind,
      let blob = Data(base64Spelling: words[1].utf8)
    else { return nil }
    self.init(sshBlob: blob)
  }

  var sshBlob: Data {
    var wire = SSHWire()
    wire.put(Self.sshKind)
    wire.put(bytes)
    return wire.bytes
  }

  init?(sshBlob: Data) {
    var wire = SSHWireReader(sshBlob)
    guard wire.has(Self.sshKind), let bytes = wire.string(), wire.isAtEnd,
      let key = try? SigningPublicKey(bytes)
    else { return nil }
    self = key
  }
}
