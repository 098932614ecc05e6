/// A phone number as callers give it: kept as it was said, compared by its digits.
public enum Phone {
  /// Old mobile prefixes and what they became on 2018-09-15 (last seven digits unchanged).
  private static let mobilePrefixes: [String: String] = [
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037",
    "0168": "038", "0169": "039", "0120": "070", "0121": "079", "0122": "077", "0126": "076",
    "0128": "078", "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0186": "056", "0188": "058", "0199": "059",
  ]

  /// The national digits by which two spellings of a number are one: `+84 91 234-5678` → `0912345678`.
  ///
  /// Old 11-digit mobile numbers become the new ones. Nothing is refused: a number that fits no plan is kept.
  public static func key(_ text: some StringProtocol) -> String {
    var digits = text.compactMap { $0.wholeNumberValue.map(String.init) }.joined()
    for prefix in ["0084", "84"] where digits.hasPrefix(prefix) && digits.count >= 11 {
      digits = "0" + digits.dropFirst(prefix.count)
      break
    }
    if digits.count == 11, let new = mobilePrefixes[String(digits.prefix(4))] {
      digits = new + digits.dropFirst(4)
    }
    return digits
  }
}
