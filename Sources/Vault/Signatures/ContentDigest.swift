import Crypto
public import Foundation

/// SHA-256 (FIPS 180-4) of bytes that somebody may want to compare with a copy.
public enum ContentDigest {
  /// 64 digits from 0 to f.
  public static func hex(_ bytes: Data) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
