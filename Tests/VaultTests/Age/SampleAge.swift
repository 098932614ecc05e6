import Base
import Foundation
import Testing

@testable import Vault

/// Keys and a file that never change.
enum SampleAge {
  /// The key of 32 times 0x42, as the age specification spells it.
  static let spelling =
    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  static let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

  static func identity() throws -> AgeIdentity { try key(0x42) }

  /// The key of 32 times 0x07, the second recipient of ``file``.
  static func deputy() throws -> AgeIdentity { try key(0x07) }

  static func key(_ byte: UInt8) throws -> AgeIdentity {
    try AgeIdentity(secret: Secret([UInt8](repeating: byte, count: 32)))
  }

  /// Made by age 1.1.1 for both keys; its content is ``content``.
  static let file = """
    -----BEGIN AGE ENCRYPTED FILE-----
    YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBORHpUdmZuM1gzWlRiQnJk
    d05oSHhLdEg1Wk1pQStBeUM1TUh5cVJqZGpJCnNUNlpuL2JDN0l3c3lUVUo0MEJm
    bHlabk91N3FZMTNNL0dvUTk2Z2hLRzAKLT4gWDI1NTE5IDU1T0xmZURJUFl1V01a
    MVcvanlHbC9hZnhPeFFSVHMvRy9CSk5XUnc1MmcKd3d4dE9BQnBKeXV4QnBxTUFB
    WnpkdW5uMnN2Y0JwWDZkaEZqSzRLSjBwOAotLS0gYjRBdFV4ZGZVSzZtNGRzdWMz
    cUFhbVdqU01QMm9zYkZzZXVxc2ZjNWRSYwrUMHsVDbUWNjWlmPSdpfVgDp12RDMY
    HsXeGNelA+LuTz3w3cyQSC4kiD/9+lhLxvCzBcf8sED9BW64eSb1dqc=
    -----END AGE ENCRYPTED FILE-----

    """
  static let content = "Referral 26-0147-1/1, made up.\n"

  /// Bytes without a pattern, the same in every run.
  static func bytes(_ count: Int) -> Data {
    var numbers = SplitMix64(seed: UInt64(count))
    var bytes = Data(capacity: count + 8)
    while bytes.count < count {
      withUnsafeBytes(of: numbers.next()) { bytes.append(contentsOf: $0) }
    }
    return bytes.prefix(count)
  }

  /// Whether long contents are one. `#expect(left == right)` would look for their differences, for hours.
  static func areSame(_ left: Data, _ right: Data) -> Bool { left == right }

  /// A source that gives `file` in pieces of at most `size`.
  static func source(_ file: Data, pieces size: Int) -> () throws -> Data? {
    var rest = file
    return {
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
  }

  /// What comes out of `file`, and the error it ended with.
  static func read(
    _ file: Data, pieces size: Int = 65_536, with identities: [AgeIdentity]
  ) -> (content: Data, error: AgeError?) {
    var content = Data()
    do {
      var reader = try AgeReader(identities: identities, source: source(file, pieces: size))
      while let chunk = try reader.next() { content += chunk }
      return (content, nil)
    } catch {
      return (content, error as? AgeError)
    }
  }
}
