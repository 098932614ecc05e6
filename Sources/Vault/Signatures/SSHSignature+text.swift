public import Foundation

/// The text: base64 in lines of 70 between two marks, as `ssh-keygen` writes it.
extension SSHSignature {
  /// In bytes; longer texts are refused unread. One of ours has about 300.
  public static let maximalSize = 10_000

  private static let begin = "-----BEGIN SSH SIGNATURE-----\n"
  private static let end = "-----END SSH SIGNATURE-----\n"
  private static let columns = 70
  private static let version: UInt32 = 1

  /// The content of the `.sig` file; it ends in a newline.
  public var text: String {
    let base64 = blob.base64EncodedString()
    var lines = Self.begin
    var rest = base64[...]
    while !rest.isEmpty {
      lines += rest.prefix(Self.columns) + "\n"
      rest = rest.dropFirst(Self.columns)
    }
    return lines + Self.end
  }

  /// Reads exactly what ``text`` or `ssh-keygen -Y sign` writes, with LF or CRLF.
  ///
  /// - Throws: ``SSHSignatureError/malformed``, ``SSHSignatureError/otherKind``.
  public init(_ data: Data) throws(SSHSignatureError) {
    guard data.count <= Self.maximalSize else { throw .malformed }
    let text = data.split(separator: newline, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }.joined(separator: [newline])
    guard text.starts(with: Self.begin.utf8),
      let blob = Data(
        base64Spelling: Array(text).dropFirst(Self.begin.utf8.count)
          .dropLast(Self.end.utf8.count).filter { $0 != newline })
    else { throw .malformed }
    try self.init(blob: blob)
    guard text.elementsEqual(self.text.utf8) else { throw .malformed }
  }

  private var blob: Data {
    var signature = SSHWire()
    signature.put(SigningPublicKey.sshKind)
    signature.put(bytes)
    var wire = SSHWire()
    wire.put(Self.version)
    wire.put(publicKey.sshBlob)
    wire.put(namespace)
    wire.put("")
    wire.put(SSHDigest.name)
    wire.put(signature.bytes)
    return Self.preamble + wire.bytes
  }

  private init(blob: Data) throws(SSHSignatureError) {
    var wire = SSHWireReader(blob)
    guard wire.raw(Self.preamble.count) == Self.preamble, let version = wire.number() else {
      throw .malformed
    }
    guard version == Self.version else { throw .otherKind }
    guard let key = wire.string(), let namespace = wire.string(), let reserved = wire.string(),
      let hash = wire.string(), let signature = wire.string(), wire.isAtEnd,
      !namespace.isEmpty, let namespace = String(validating: namespace, as: UTF8.self)
    else { throw .malformed }
    guard let key = SigningPublicKey(sshBlob: key), reserved.isEmpty,
      hash.elementsEqual(SSHDigest.name.utf8), let bytes = Self.bytes(signature)
    else { throw .otherKind }
    self.init(publicKey: key, namespace: namespace, bytes: bytes)
  }

  private static func bytes(_ signature: Data) -> Data? {
    var wire = SSHWireReader(signature)
    guard wire.has(SigningPublicKey.sshKind), let bytes = wire.string(), bytes.count == 64,
      wire.isAtEnd
    else { return nil }
    return bytes
  }
}
