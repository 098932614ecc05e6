import Base

/// Takes apart what stands in a field for a name.
public enum NameText {
  /// The names in a text, folded: all of it, and each of those that stand in brackets or after commas (Y Na (Tí); Na,
  /// Tí).
  public static func names(in text: some StringProtocol) -> [String] {
    let whole = folded(text)
    var names = [whole]
    let parts = text.split { "()[]{}（）,;/\n|\"“”".contains($0) }.map { String($0) }
    if parts.count > 1 || parts.contains(where: { $0.count < text.count }) {
      // With digits it's an age or a number: "Nguyễn Văn A, 45 tuổi".
      names += parts.filter { part in !part.contains { $0.isNumber } }.map { folded($0) }
    }
    for phrase in alsoCalled where whole.contains(phrase) {
      names += whole.split(separator: phrase).map(String.init)
    }
    var seen: Set<String> = [""]
    return names.filter { seen.insert($0).inserted }
  }

  /// What stands, folded, between a name and another of the same person.
  private static let alsoCalled = [
    " con goi la ", " hay goi la ", " goi la ", " hay con goi ", " ten o nha la ", " ten o nha ",
    " biet danh ", " tuc la ",
  ]

  /// Folded, with a space before a capital that begins a word in a name written in one piece: NguyenThiHoa, YHàThương.
  public static func folded(_ text: some StringProtocol) -> String {
    let letters = Array(text)
    var spaced = ""
    for (index, letter) in letters.enumerated() {
      if index > 0, letter.isUppercase {
        let before = letters[index - 1]
        let beginsWord = index + 1 < letters.count && letters[index + 1].isLowercase
        if before.isLowercase || before.isUppercase && beginsWord { spaced.append(" ") }
      }
      spaced.append(letter)
    }
    return Fold.key(spaced)
  }
}
