import Foundation

extension Data {
  /// The bytes of hexadecimal digits; blanks are left out.
  init(hex: String) {
    let digits = hex.compactMap(\.hexDigitValue)
    self.init(
      stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }

  var hex: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The same bytes with one bit of one byte changed.
  func flipped(at index: Int) -> Data {
    var data = Data(self)
    data[index] ^= 1 << (index % 8)
    return data
  }
}
