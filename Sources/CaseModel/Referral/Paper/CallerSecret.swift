/// What may not stand on a paper: the names and phone numbers of callers who didn't agree to be named (NĐ 56 art. 24;
/// Child Law art. 51).
///
/// Found in words: the whole name, also without marks, in any case, written together or with dots; its last two
/// syllables and the given name behind a title (cô Lan, bà Năm) or with a capital, but not as the name of a place
/// (thôn Mẫu). A phone number by seven of its digits
/// in a row, whatever stands between them, spoken digits included. Not found: who somebody is by their work or house,
/// nicknames that nobody wrote down as the caller's name, a given name in small letters that is an ordinary word.
public struct CallerSecret: Sendable {
  private let names: [SecretName]
  private let numbers: [String]
  /// Names of children, which a paper does give.
  private let open: [[String]]

  public init(of reports: [Report]) {
    let silent = reports.map(\.caller).filter { $0.consentToPassIdentity != .yes }
    let children = reports.flatMap(\.children).flatMap { [$0.name, $0.otherNames] }
      .compactMap(\.self).map { SecretName.words($0).map(\.folded) }
    open = children.filter { !$0.isEmpty }
    names = silent.compactMap { caller in
      guard let name = caller.name.flatMap(SecretName.init) else { return nil }
      // A child that calls for itself is named as the child.
      let isChild = children.contains { $0.suffix(name.count) == name.folded[...] }
      return caller.relation == .child && isChild ? nil : name
    }
    numbers = silent.compactMap(\.phone).flatMap(SpokenDigits.numbers)
  }

  /// Whether words give one of these callers away.
  public func isBetrayed(by words: String) -> Bool {
    let digits = SpokenDigits.all(in: words)
    if numbers.contains(where: { number in digits.contains { $0.contains(number.suffix(7)) } }) {
      return true
    }
    guard !names.isEmpty else { return false }
    let said = masked(SecretName.words(words))
    return names.contains { $0.stands(in: said) }
  }

  /// Whether the name of a place, such as a village, gives one of them away: as a place it isn't a given name.
  public func isBetrayed(byPlace name: String) -> Bool { isBetrayed(by: "thôn " + name) }

  /// The words without the children's own names.
  private func masked(_ words: [SecretName.Word]) -> [SecretName.Word] {
    var rest = words
    for name in open where name.count > 1 {
      var at = 0
      while at + name.count <= rest.count {
        if rest[at..<(at + name.count)].map(\.folded) == name {
          rest.replaceSubrange(at..<(at + name.count), with: [.gap])
        }
        at += 1
      }
    }
    return rest
  }
}
