import Base

/// Digits in words, written in any way: spaced, dotted, full-width, spoken (không chín một một).
enum SpokenDigits {
  /// The numbers in a field of phone numbers, by their national digits without the leading 0.
  static func numbers(_ field: String) -> [String] {
    field.split(whereSeparator: { "/,;|\n".contains($0) })
      .flatMap { runs(in: String($0)) }
      .flatMap { $0.count > 12 ? pieces($0) : [national($0)] }
      .filter { $0.count >= 7 }
  }

  /// Several numbers run together: any seven digits count.
  private static func pieces(_ run: String) -> [String] {
    let digits = Array(run)
    return (0...(digits.count - 7)).map { String(digits[$0..<($0 + 7)]) }
  }

  /// The digits of each run, and of the whole text at one go.
  static func all(in text: String) -> [String] {
    let digits = text.compactMap(\.wholeNumberValue).filter { $0 < 10 }.map(String.init).joined()
    return (runs(in: text) + [digits]).flatMap { [$0, national($0)] }
  }

  /// Digits with nothing but signs, or other digits, between them.
  private static func runs(in text: String) -> [String] {
    var runs: [String] = []
    var run = ""
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      if let digits = digits(of: word) {
        run += digits
      } else if !run.isEmpty {
        runs.append(run)
        run = ""
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  private static func digits(of word: Substring) -> String? {
    let values = word.compactMap { character -> Int? in
      character.wholeNumberValue ?? ("oO".contains(character) ? 0 : nil)
    }
    if word.contains(where: \.isNumber), values.count == word.count {
      return values.map(String.init).joined()
    }
    return spoken[Fold.key(word)]
  }

  /// Without the country's code and the leading 0; an old mobile number as it is now.
  private static func national(_ digits: String) -> String {
    String(Phone.key(digits).drop { $0 == "0" })
  }

  private static let spoken: [String: String] = [
    "khong": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5",
    "sau": "6", "bay": "7", "tam": "8", "chin": "9", "zero": "0", "one": "1", "two": "2",
    "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
  ]
}
