import Crypto
import Foundation

extension Words {
  /// Four words of somebody's public keys, to be read out: whoever else made keys in their name sees others.
  public static func check(of certificate: Certificate) -> [String] {
    let keys = certificate.sealing.bytes + certificate.signing.bytes
    let bytes = Data("hotline key words v1|\(certificate.user)|".utf8) + keys
    return SHA256.hash(data: bytes).prefix(8).chunked().map { all[$0 & 0x3FF] }
  }
}

extension Sequence<UInt8> {
  /// Two bytes a number.
  fileprivate func chunked() -> [Int] {
    let bytes = Array(self)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
  }
}
