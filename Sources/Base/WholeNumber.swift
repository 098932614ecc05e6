/// A count as other programs write it: `2`, `2.0`, `2,00`, `1e+05`.
///
/// R writes 100000 as `1e+05`, others write counts with decimals that are zero. What has exactly three digits behind
/// the sign is refused: `1.000` is one here and a thousand there.
public enum WholeNumber {
  public enum Fault: Error, Hashable, Sendable {
    case notWhole
    /// One, or a thousand.
    case ambiguous
  }

  public static func read(_ text: String) throws(Fault) -> Int {
    guard
      let match = text.wholeMatch(of: /([+-]?)([0-9]+)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?/)
    else { throw .notWhole }
    let decimals = match.3 ?? ""
    let exponent = match.4.flatMap { Int($0) }
    if exponent == nil, decimals.utf8.count == 3 { throw .ambiguous }
    let shift = (exponent ?? 0) - decimals.utf8.count
    var digits = match.2 + decimals
    guard digits.utf8.count + max(0, shift) <= 40 else { throw .notWhole }
    if shift >= 0 {
      digits += String(repeating: "0", count: shift)
    } else {
      guard digits.suffix(-shift).allSatisfy({ $0 == "0" }) else { throw .notWhole }
      digits = digits.dropLast(-shift)
    }
    guard let number = Int(match.1 + (digits.isEmpty ? "0" : digits)) else { throw .notWhole }
    return number
  }
}
