import Base

extension Int {
  /// The number as people of that language write it: `1.234` in Vietnamese, `1,234` in English.
  func written(_ language: Language) -> String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) {
        text += language == .vi ? "." : ","
      }
      text.append(digit)
    }
    return text
  }

  /// The Roman numeral of a section, from 1 to 39.
  var roman: String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: self / 10) + ones[self % 10]
  }
}
