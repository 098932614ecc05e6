import Base
import Foundation

/// A name that must not be told, made to be found in words.
struct SecretName: Sendable {
  /// A word as it was written and as it is compared.
  struct Word: Hashable, Sendable {
    let written: String
    let folded: String
    let isCapital: Bool

    /// What ends a run of words.
    static let gap = Word(written: "", folded: "", isCapital: false)
  }

  let folded: [String]
  private let given: String
  private let givenWritten: String

  var count: Int { folded.count }

  /// Nil when nothing but a title was given.
  init?(_ name: String) {
    var words = Self.words(name)
    while words.count > 1, words.first?.isTitle == true {
      words.removeFirst()
    }
    guard let last = words.last, !(words.count == 1 && last.isTitle) else {
      return nil
    }
    folded = words.map(\.folded)
    given = last.folded
    givenWritten = last.written.lowercased()
  }

  func stands(in words: [Word]) -> Bool {
    let said = words.map(\.folded)
    let joined = folded.joined()
    if count > 1 {
      if Self.holds(said, folded) || endIsSaid(words) { return true }
      if joined.count >= 5, said.contains(where: { $0.contains(joined) }) { return true }
    }
    if Self.holdsLetters(said, joined) { return true }
    // Who types no capitals means a name behind cô or ông by small letters too.
    let isSmall = !words.contains(where: \.isCapital)
    return words.indices.contains { givenIsSaid(words, at: $0, isSmall: isSmall) }
  }

  /// The last two syllables, in any letters. Where they are an everyday word, as a name is written: the given name with
  /// a capital, behind a title, or in a text without capitals. Hàng xóm and công an are words until somebody writes
  /// Hàng Xóm.
  private func endIsSaid(_ words: [Word]) -> Bool {
    let end = folded.suffix(2)
    let isSmall = !words.contains(where: \.isCapital) || !Self.everyday.contains(end.joined(separator: " "))
    return words.indices.dropLast().contains { index in
      words[index...(index + 1)].map(\.folded) == Array(end)
        && (isSmall || words[index + 1].isCapital || index > 0 && words[index - 1].isTitle)
    }
  }

  /// The given name behind a title or with a capital; one that is a title itself only with both.
  private func givenIsSaid(_ words: [Word], at index: Int, isSmall: Bool) -> Bool {
    let word = words[index]
    guard word.folded == given, given.count > 1 else { return false }
    // Marks that were typed count: cô Thư isn't cô Thu.
    let hasMarks = word.written.lowercased() != word.folded
    if hasMarks, !Self.isSameSpelling(word.written.lowercased(), givenWritten) { return false }
    let isBehindTitle = index > 0 && words[index - 1].isTitle
    // A hamlet may be called as a person is: thôn Mẫu.
    if index > 0, words[index - 1].isPlace { return false }
    if Self.titles.contains(given) { return isBehindTitle && word.isCapital }
    return word.isCapital || isBehindTitle && isSmall && !words[index - 1].isChildTitle
  }

  /// Whether two words have the same letters and marks: hoà is hòa.
  private static func isSameSpelling(_ a: String, _ b: String) -> Bool {
    func scalars(_ text: String) -> [Unicode.Scalar] {
      text.decomposedStringWithCanonicalMapping.unicodeScalars.sorted()
    }
    return scalars(a) == scalars(b)
  }

  /// Whether a run of words stands in others.
  private static func holds(_ words: [String], _ run: [String]) -> Bool {
    guard run.count <= words.count else { return false }
    return (0...(words.count - run.count)).contains { Array(words[$0..<($0 + run.count)]) == run }
  }

  /// Letter by letter: L.a.n T.h.ử.
  private static func holdsLetters(_ words: [String], _ joined: String) -> Bool {
    guard joined.count >= 3 else { return false }
    var run = ""
    for word in words {
      run = word.count == 1 ? run + word : ""
      if run.hasSuffix(joined) { return true }
    }
    return false
  }

  static func words(_ text: String) -> [Word] {
    text.precomposedStringWithCanonicalMapping
      .split { !($0.isLetter || $0.isNumber || "'’ʼ‘".contains($0)) }
      .compactMap { part in
        let folded = Fold.key(part)
        guard !folded.isEmpty else { return nil }
        return Word(
          written: String(part), folded: folded, isCapital: part.first?.isUppercase == true)
      }
  }

  /// How people are addressed.
  fileprivate static let marked: Set<String> = [
    "ông", "bà", "anh", "chị", "em", "cháu", "con", "bé", "cô", "chú", "bác", "dì", "cậu", "mợ",
    "dượng", "thím", "bố", "cha", "mẹ", "má", "thầy", "giáo", "già", "cụ", "bok", "ya", "sĩ", "mr",
    "mrs", "ms", "miss", "aunt", "uncle", "teacher", "doctor", "nurse", "officer",
  ]

  /// Words of two syllables that stand in many reports.
  private static let everyday: Set<String> = [
    "anh em", "ba con", "bac si", "cha me", "chi em", "co giao", "cong an", "gia dinh", "giao vien", "hang xom",
    "hoc sinh", "me con", "ong ba", "thay giao", "to truong", "vo chong", "y te",
  ]

  /// What a place's name stands behind.
  fileprivate static let markedPlaces: Set<String> = [
    "thôn", "làng", "buôn", "bản", "ấp", "xóm", "xã", "huyện", "tỉnh", "phường", "đường", "trường", "khu", "plei",
    "suối", "đồi", "sông", "núi", "village", "hamlet", "commune",
  ]
  /// Those that no title is spelled like without its marks.
  fileprivate static let places: Set<String> = [
    "thon", "buon", "xa", "huyen", "tinh", "phuong", "truong", "khu", "plei", "suoi", "village", "hamlet", "commune",
  ]

  fileprivate static let titles = Set(marked.map { Fold.key($0) })
}

extension SecretName.Word {
  /// Marks that were typed count: "có" is no "cô".
  fileprivate var isTitle: Bool {
    written.lowercased() == folded
      ? SecretName.titles.contains(folded) : SecretName.marked.contains(written.lowercased())
  }

  fileprivate var isPlace: Bool {
    written.lowercased() == folded
      ? SecretName.places.contains(folded) : SecretName.markedPlaces.contains(written.lowercased())
  }

  /// How the child is spoken of: cháu thử ăn is no name.
  fileprivate var isChildTitle: Bool { ["chau", "em", "be", "con"].contains(folded) }
}
