extension Int {
  /// The number as people of that language write it: `1.234` in Vietnamese, `1,234` in English.
  func written(_ edition: Edition) -> String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) {
        text += edition == .vi ? "." : ","
      }
      text.append(digit)
    }
    return text
  }

  /// Two digits at least, with a leading zero.
  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }

  /// The Roman numeral of a section, from 1 to 39.
  var roman: String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: self / 10) + ones[self % 10]
  }
}
