/// Bech32 (BIP 173) without its limit of length: how age spells keys.
enum Bech32 {
  private static let digits = [UInt8]("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let checksumLength = 6

  /// Lower case: prefix, `1`, five bits a letter, six letters of checksum.
  ///
  /// - Parameter prefix: Lower case letters, digits and hyphens.
  static func encode(prefix: String, _ bytes: some Sequence<UInt8>) -> [UInt8] {
    var values = regroup(bytes.map(\.self), from: 8, to: 5, padded: true) ?? []
    let sum = checksum(prefix.utf8, values + [UInt8](repeating: 0, count: checksumLength)) ^ 1
    values += (0..<checksumLength).map { UInt8(sum >> (5 * (5 - $0)) & 31) }
    return prefix.utf8 + [0x31] + values.map { digits[Int($0)] }
  }

  /// The prefix in lower case, and the bytes; nil for a mixture of cases, a wrong checksum or another spelling than the
  /// one of ``encode(prefix:_:)`` or its upper case.
  static func decode(_ text: some Collection<UInt8>) -> (prefix: String, bytes: [UInt8])? {
    guard text.allSatisfy({ (0x21...0x7E).contains($0) }),
      !(text.contains { (0x61...0x7A).contains($0) }
        && text.contains { (0x41...0x5A).contains($0) })
    else { return nil }
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let mark = lower.lastIndex(of: 0x31), mark > 0 else { return nil }
    var values: [UInt8] = []
    for letter in lower[(mark + 1)...] {
      guard let value = digits.firstIndex(of: letter) else { return nil }
      values.append(UInt8(value))
    }
    guard values.count >= checksumLength, checksum(lower[..<mark], values) == 1,
      let bytes = regroup(values.dropLast(checksumLength), from: 5, to: 8, padded: false)
    else { return nil }
    return (String(decoding: lower[..<mark], as: UTF8.self), bytes)
  }

  private static func checksum(_ prefix: some Collection<UInt8>, _ values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    var sum: UInt32 = 1
    for value in prefix.map({ $0 >> 5 }) + [0] + prefix.map({ $0 & 31 }) + values {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
      for bit in 0..<5 where top >> bit & 1 == 1 { sum ^= generator[bit] }
    }
    return sum
  }

  /// The same bits in groups of another size. Without padding, what is left over must be less than a group, and zero.
  private static func regroup(
    _ values: some Sequence<UInt8>, from: Int, to: Int, padded: Bool
  ) -> [UInt8]? {
    var groups: [UInt8] = []
    var (bits, count) = (0, 0)
    for value in values {
      bits = (bits << from | Int(value)) & 0xFFF
      count += from
      while count >= to {
        count -= to
        groups.append(UInt8(bits >> count & (1 << to - 1)))
      }
    }
    let rest = bits & (1 << count - 1)
    if padded {
      if count > 0 { groups.append(UInt8(rest << (to - count))) }
    } else if count >= from || rest != 0 {
      return nil
    }
    return groups
  }
}
