import Base
import Disclosure

/// How to read the figures, made from the policy that protects them.
///
/// It says what is hidden and how well, never why a certain cell is: small counts and those hidden
/// to protect them are told apart nowhere.
struct Legend {
  let policy: Policy
  /// Every number lies less than this from its count: 1 says that they are exact.
  let bound: Int
  private let hidesSome: Bool
  private let kept: InformationKept?

  /// - Parameters:
  ///   - figures: What it is to be read with: the farthest bound of them holds for all.
  ///   - besides: Whether an earlier publication's numbers beside them have hidden ones.
  ///   - kept: How much of what was counted they print.
  init(_ policy: Policy, of figures: [Figures], kept: InformationKept? = nil, besides: Bool = false) {
    self.kept = kept
    self.policy = policy
    bound = figures.map(\.bound).max() ?? 1
    hidesSome = policy.base == nil || besides || figures.contains(where: \.hidesSome)
  }

  /// The signs in tables, each with its meaning.
  var signs: [(sign: String, meaning: Text)] {
    let zero =
      policy.base == nil
      ? ("-", Text(vi: "không có trường hợp nào (bằng 0)", en: "none (zero)"))
      : (
        "0",
        Text(
          vi: "không có, hoặc dưới \(bound) và làm tròn thành 0",
          en: "none, or less than \(bound) and rounded to 0")
      )
    return (hidesSome ? [("x", hidden)] : []) + [
      zero, ("...", Text(vi: "không có số liệu", en: "not available")),
    ]
  }

  /// The signs in one line, for the foot of each table.
  var line: Text {
    func joined(_ language: Language) -> String {
      signs.map { "\($0.sign) : \($0.meaning.inLanguage(language))" }.joined(separator: "; ") + "."
    }
    return Text(vi: joined(.vi), en: joined(.en))
  }

  /// Signs and promises in one text.
  var text: Text {
    Text(
      vi: ([line] + paragraphs).map(\.vi).joined(separator: " "),
      en: ([line] + paragraphs).map(\.en).joined(separator: " "))
  }

  /// What the policy promises, a sentence or two each.
  var paragraphs: [Text] {
    [threshold, method, protection] + [coalition].compactMap(\.self) + [sums] + [kept?.sentence].compactMap(\.self)
  }

  private var hidden: Text {
    switch policy.zeros {
    case .hideable:
      Text(
        vi: "không công bố để bảo vệ trẻ em; cũng có thể là số 0",
        en: "not published, to protect children; may also be zero")
    case .printed:
      Text(
        vi: "không công bố để bảo vệ trẻ em; không bao giờ là số 0",
        en: "not published, to protect children; never zero")
    }
  }

  private var protection: Text {
    switch policy.protection {
    case .exact:
      Text(
        vi: "Mức bảo vệ: không số nhỏ nào tính ra được từ tất cả những gì đã công bố; với mỗi số "
          + "luôn còn ít nhất hai giá trị có thể. Điều này đã được chứng minh và kiểm tra bằng số "
          + "nguyên trước khi công bố.",
        en: "Protection: no small count can be computed from everything published; at least two "
          + "values remain possible for each. This was proved, and checked in whole numbers, "
          + "before publication.")
    case .interval:
      Text(
        vi: "Mức bảo vệ: từ tất cả những gì đã công bố, với mỗi số nhỏ luôn còn ít nhất ba giá trị "
          + "có thể. Điều này đã được chứng minh và kiểm tra bằng số nguyên trước khi công bố.",
        en: "Protection: from everything published, at least three values remain possible for each "
          + "small count. This was proved, and checked in whole numbers, before publication.")
    case .strict:
      Text(
        vi: "Mức bảo vệ: từ tất cả những gì đã công bố, mỗi số nhỏ vẫn có thể bằng 0 và vẫn có thể "
          + "từ \(policy.threshold) trở lên. Điều này đã được chứng minh và kiểm tra bằng số "
          + "nguyên trước khi công bố.",
        en: "Protection: from everything published, each small count may still be zero and may "
          + "still be \(policy.threshold) or more. This was proved, and checked in whole numbers, "
          + "before publication.")
    }
  }

  private var coalition: Text? {
    policy.coalition.map { known in
      Text(
        vi: "Điều đó đúng cả với những người cùng nhau biết trước \(known) trường hợp.",
        en: known == 1
          ? "This holds even for somebody who knows one case already."
          : "This holds even for people who together know \(known) cases already.")
    }
  }
}

extension Bulletin {
  /// How to read all its figures.
  var legend: Legend {
    let told = forms.flatMap(\.tables).flatMap(\.columns).flatMap { $0.told ?? [] }
    return Legend(policy, of: figures, kept: kept, besides: told.contains(.hidden))
  }
}
