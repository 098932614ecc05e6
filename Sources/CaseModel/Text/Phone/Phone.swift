/// Phone numbers as callers give them: kept as they were said, compared by their digits.
public enum Phone {
  /// The national digits of every number in a text: `0912 345 678 / 0260.3862.123 máy lẻ 12` → `0912345678`,
  /// `02603862123`.
  ///
  /// Two spellings of a number have a key in common: with +84, 0084 or 84, without the first 0, as it was before the
  /// mobile prefixes of 2018 and the area codes of 2017. Nothing is refused: a number that fits no plan is kept. Where
  /// an old landline could be today's mobile number both are given.
  public static func keys(_ text: some StringProtocol) -> [String] {
    var seen: Set<String> = []
    return PhoneText.numbers(in: text).flatMap(PhonePlan.readings)
      .filter { seen.insert($0).inserted }
  }

  /// The first of ``keys(_:)``; all digits where there is none.
  public static func key(_ text: some StringProtocol) -> String {
    keys(text).first ?? text.compactMap { $0.wholeNumberValue.map(String.init) }.joined()
  }

  /// Whether one key is the other, or its end: callers leave out the first digits.
  public static func isSame(_ key: String, _ other: String) -> Bool { key.hasSuffix(other) || other.hasSuffix(key) }
}
