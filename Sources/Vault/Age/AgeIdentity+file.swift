extension AgeIdentity {
  /// In bytes; a longer file of keys is refused.
  public static let maximalFile = 1_000_000

  /// The keys of a file as `age-keygen` writes it: one a line; empty lines and comments (`#`) are passed over.
  ///
  /// - Throws: ``AgeError/identity`` if a line is something else, or there is no key.
  public static func all(inFile file: Secret) throws(AgeError) -> [AgeIdentity] {
    guard file.count <= maximalFile else { throw .identity }
    let lines = file.withUnsafeBytes { bytes in
      bytes.split(whereSeparator: { $0 == newline || $0 == 0x0D })
        .filter { $0.first != 0x23 }.map { Secret(UnsafeRawBufferPointer(rebasing: $0)) }
    }
    var identities: [AgeIdentity] = []
    for line in lines { identities.append(try AgeIdentity(spelling: line)) }
    guard !identities.isEmpty else { throw .identity }
    return identities
  }

  /// A file that `age -d -i` reads, and ``all(inFile:)``: the recipient as a comment, then the key. It belongs in a
  /// place that only its owner reads.
  public var file: Secret {
    var bytes = Array("# public key: \(recipient)\n".utf8) + spelling.copy + [newline]
    return Secret(wiping: &bytes)
  }
}
