/// The text of a file that another program wrote.
public enum FileText {
  /// Reads UTF-8, and UTF-16 that starts with its mark, as Excel's "Unicode Text"; nil for anything else.
  ///
  /// The mark stays in the text, so that what is written after it starts with one too.
  public static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes)
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): return decoded(bytes) { UInt16($0) | UInt16($1) << 8 }
    case (0xFE, 0xFF): return decoded(bytes) { UInt16($0) << 8 | UInt16($1) }
    default: return String(validating: bytes, as: UTF8.self)
    }
  }

  private static func decoded(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return String(validating: units, as: UTF16.self)
  }
}
