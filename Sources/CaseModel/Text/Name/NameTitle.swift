/// What people put before a name to say who somebody is to them: bé Na, cháu Tí, bà ngoại Hoa, cô giáo Lan.
enum NameTitle {
  /// The words behind the titles; all of them where nothing would be left.
  static func dropped(from words: [Syllable]) -> [Syllable] {
    var rest = words[...]
    while rest.count > 1, let word = rest.first {
      let isTitle = titles.contains(word.written)
      let isMore = rest.startIndex > words.startIndex && further.contains(word.written)
      guard isTitle || isMore else { break }
      rest.removeFirst()
    }
    return Array(rest)
  }

  static func isTitle(_ written: String) -> Bool {
    titles.contains(written) || further.contains(written)
  }

  /// Folded. Some are names too (Anh, Em, Chu), so a name is compared with and without them.
  private static let titles: Set<String> = [
    "be", "chau", "em", "con", "anh", "chi", "ong", "ba", "thay", "co", "chu", "bac", "di", "cau",
    "mo", "thim",
    "bo", "cha", "me", "ma", "ama", "ami", "cu", "thang", "cai", "nhoc", "nho", "ban", "o", "mu",
    "gia",
  ]
  /// Words that follow a title: cô giáo, bà ngoại, em gái, bé út.
  private static let further: Set<String> = [
    "giao", "noi", "ngoai", "gai", "trai", "ut", "hai", "ho", "nuoi", "ruot", "ke", "ghe", "lang",
    "chu", "nhiem",
    "ten", "la",
  ]
}
