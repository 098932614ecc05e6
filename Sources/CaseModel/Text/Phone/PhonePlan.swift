/// The numbering plan of Viet Nam, so far as it tells two spellings of one number.
///
/// Mobile numbers have 10 digits since 2018 (before that some had 11), landlines 11 since 2017 (before that 9 to 11).
enum PhonePlan {
  /// What a number can be, the likelier first; without country code, with its 0, as it is dialled today.
  static func readings(of number: String) -> [String] {
    let national = national(number)
    guard national.hasPrefix("0") else { return [national] }
    if national.count == 11, let new = MobilePrefix.successors[String(national.prefix(4))] {
      return [new + national.dropFirst(4)]
    }
    guard let landline = AreaCode.today(national) else { return [national] }
    return isMobile(national) ? [national, landline] : [landline]
  }

  /// Whether a number that is being read is whole when `next` follows after a space or a dot.
  static func isWhole(_ digits: String, before next: String) -> Bool {
    guard !digits.isEmpty, !digits.hasPrefix("0084") || digits.count >= 13 else { return false }
    // Behind a country code the number is longer; what looks whole may be its first half.
    if digits.hasPrefix("84"), (11...12).contains(digits.count + next.count) { return false }
    let national = national(digits)
    if isMobile(national) { return true }
    if national.count >= 11, !digits.hasPrefix("+") || national.hasPrefix("0") { return true }
    guard national.hasPrefix("0"), national.count >= 9 else { return false }
    // Nine or ten digits of a landline: whole before the 0 of another number, unless the rest would fill it up.
    return next.hasPrefix("0") && (national.count + next.count > 11)
      || next.hasPrefix("84") && next.count > 4
  }

  /// - Parameter number: Digits, after a plus sign if they were written so.
  private static func national(_ number: String) -> String {
    guard number.hasPrefix("+") else { return withZero(withoutCountry(number)) }
    return withoutCountry(String(number.dropFirst()))
  }

  /// `84` with or without 00, and a 0 that was left standing after it.
  private static func withoutCountry(_ digits: String) -> String {
    for prefix in ["0084", "84"] where digits.hasPrefix(prefix) {
      var rest = digits.dropFirst(prefix.count)
      if rest.hasPrefix("0"), rest.count >= 10 { rest = rest.dropFirst() }
      if (9...10).contains(rest.count) { return "0" + rest }
    }
    return digits
  }

  /// A number whose first 0 was left out, as spreadsheets do.
  private static func withZero(_ digits: String) -> String {
    let full = "0" + digits
    guard !digits.hasPrefix("0") else { return digits }
    let isOldMobile = full.count == 11 && MobilePrefix.successors[String(full.prefix(4))] != nil
    let isLandline = full.count >= 10 && AreaCode.today(full) != nil
    return isMobile(full) || isOldMobile || isLandline ? full : digits
  }

  /// Ten digits that begin as mobile numbers do.
  private static func isMobile(_ national: String) -> Bool {
    national.count == 10 && ["03", "05", "07", "08", "09"].contains(String(national.prefix(2)))
  }
}
