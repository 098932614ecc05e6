/// The text of a file that another program wrote.
public enum FileText {
  /// Reads UTF-8, and UTF-16 that starts with its mark, as Excel's "Unicode Text"; nil for anything else.
  ///
  /// The mark stays in the text, so that what is written after it starts with one too.
  public static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes)
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): return utf16(bytes, low: 0)
    case (0xFE, 0xFF): return utf16(bytes, low: 1)
    default: return String(validating: bytes, as: UTF8.self)
    }
  }

  /// UTF-16, with its mark or without.
  ///
  /// - Parameter low: Which byte of each pair is the low one, 0 or 1.
  static func utf16(_ bytes: [UInt8], low: Int) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return String(validating: units, as: UTF16.self)
  }
}
