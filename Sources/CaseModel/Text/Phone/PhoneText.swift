import Base

/// Finds the numbers in what somebody wrote into a field for a phone number.
enum PhoneText {
  /// The digits of each number, as they were written; words, commas and slashes end one, an extension is none.
  static func numbers(in text: some StringProtocol) -> [String] {
    var numbers: [String] = []
    var number = ""
    var isExtension = false
    func end() {
      if number.count(where: { $0 != "+" }) >= leastDigits { numbers.append(number) }
      number = ""
    }
    for token in tokens(of: text) {
      switch token {
      case .digits(let digits, let startsAnew):
        // What is dialled to get through inside a house is no number.
        let isInside = isExtension && number.isEmpty && digits.count < leastDigits
        isExtension = false
        if isInside { continue }
        if startsAnew || PhonePlan.isWhole(number, before: digits) { end() }
        number += (startsAnew ? "+" : "") + digits
      case .words(let words):
        end()
        isExtension = extensions.contains { words == $0 || words.hasSuffix(" " + $0) }
      case .end: end()
      }
    }
    end()
    return numbers
  }

  /// A number is known by its last digits; with fewer than these it isn't one.
  static let leastDigits = 6

  private enum Token {
    /// - Parameter startsAnew: After a plus sign, which begins a number.
    case digits(String, startsAnew: Bool)
    /// Folded.
    case words(String)
    case end
  }

  /// Folded words after which an extension stands.
  private static let extensions: Set<String> = [
    "may le", "so le", "may nhanh", "may con", "may phu", "nhanh", "le", "noi bo", "so noi bo",
    "ml", "nb",
    "ext", "extension", "extn", "x", "bam", "bam so", "bam phim", "nhan", "nhan phim", "nhan so",
    "phim",
  ]

  private static func tokens(of text: some StringProtocol) -> [Token] {
    var tokens: [Token] = []
    var digits = ""
    var words = ""
    var startsAnew = false
    func endDigits() {
      if !digits.isEmpty { tokens.append(.digits(digits, startsAnew: startsAnew)) }
      if !digits.isEmpty { startsAnew = false }
      digits = ""
    }
    func endWords() {
      let folded = Fold.key(words)
      if !folded.isEmpty { tokens.append(.words(folded)) }
      words = ""
    }
    // Joiners and other marks without a shape would hide the digit that they stand at.
    let seen = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
    let characters = seen.map { Character($0) }
    for (index, character) in characters.enumerated() {
      let follows = characters.indices.contains(index + 1) ? characters[index + 1] : nil
      if let digit = character.wholeNumberValue, digit < 10 {
        endWords()
        digits += String(digit)
      } else if "oO".contains(character), words.last?.isLetter != true,
        follows?.wholeNumberValue != nil
      {
        // The letter typed for the digit 0.
        endWords()
        digits += "0"
      } else if character == "+" || character == "＋" {
        endWords()
        endDigits()
        startsAnew = true
      } else if character == "#" {
        endDigits()
        endWords()
        tokens.append(.words("x"))
      } else if separators.contains(character) || (character.isWhitespace && !character.isNewline) {
        endDigits()
        if !words.isEmpty { words.append(" ") }
      } else if character.isLetter || character.isNumber {
        endDigits()
        words.append(character)
      } else {
        endDigits()
        endWords()
        tokens.append(.end)
      }
    }
    endDigits()
    endWords()
    return tokens
  }

  /// What may stand within a number, beside spaces.
  private static let separators: Set<Character> = [
    ".", "-", "‐", "‑", "‒", "–", "—", "−", "－", "(", ")", "·", "•", "_", "~", "．", "（", "）",
  ]
}
