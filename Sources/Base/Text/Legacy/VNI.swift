/// VNI for Windows: a letter and, behind it, one that stands for its mark and tone.
enum VNI {
  /// What a vowel and the letter behind it make; small letters, the first of each pair the vowel.
  private static let pairs: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "a": [
      "ù": "á", "ø": "à", "û": "ả", "õ": "ã", "ï": "ạ", "â": "â", "á": "ấ", "à": "ầ", "å": "ẩ", "ã": "ẫ", "ä": "ậ",
      "ê": "ă", "é": "ắ", "è": "ằ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ",
    ],
    "e": [
      "ù": "é", "ø": "è", "û": "ẻ", "õ": "ẽ", "ï": "ẹ", "â": "ê", "á": "ế", "à": "ề", "å": "ể", "ã": "ễ", "ä": "ệ",
    ],
    "o": [
      "ù": "ó", "ø": "ò", "û": "ỏ", "õ": "õ", "ï": "ọ", "â": "ô", "á": "ố", "à": "ồ", "å": "ổ", "ã": "ỗ", "ä": "ộ",
    ],
    "u": ["ù": "ú", "ø": "ù", "û": "ủ", "õ": "ũ", "ï": "ụ"],
    "y": ["ù": "ý", "ø": "ỳ", "û": "ỷ", "õ": "ỹ"],
    "ô": ["ù": "ớ", "ø": "ờ", "û": "ở", "õ": "ỡ", "ï": "ợ"],
    "ö": ["ù": "ứ", "ø": "ừ", "û": "ử", "õ": "ữ", "ï": "ự"],
  ]

  /// What a letter means that has no mark behind it.
  private static let alone: [Unicode.Scalar: Unicode.Scalar] = [
    "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ",
  ]

  /// What is meant by letters that a Western program shows: "Vieät Nam" is "Việt Nam".
  static func read(_ text: some StringProtocol) -> String {
    let given = Array(text.unicodeScalars)
    var scalars = String.UnicodeScalarView()
    var index = 0
    while index < given.count {
      let letter = given[index]
      let small = letter.small
      if index + 1 < given.count, let made = pairs[small]?[given[index + 1].small] {
        scalars.append(small == letter ? made : made.capital)
        index += 2
        continue
      }
      let made = alone[small] ?? small
      scalars.append(small == letter ? made : alone[small] == nil ? letter : made.capital)
      index += 1
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var small: Unicode.Scalar { properties.lowercaseMapping.unicodeScalars.only ?? self }
  fileprivate var capital: Unicode.Scalar { properties.uppercaseMapping.unicodeScalars.only ?? self }
}

extension String.UnicodeScalarView {
  fileprivate var only: Unicode.Scalar? { count == 1 ? first : nil }
}
