public import Base

/// Where a rule, a limit or a label comes from: articles of law and what else it rests on, parted by `; `.
///
/// Articles stand as the law is cited everywhere. What is said in words has both languages here; a test finds words
/// in the reference data that lack them.
public struct Citation: Hashable, Sendable, ExpressibleByStringLiteral {
  public let stored: String

  public init(_ stored: String) { self.stored = stored }
  public init(stringLiteral stored: String) { self.stored = stored }

  public var text: Text {
    let parts = parts.map { Self.words[$0] ?? Text(vi: $0, en: $0) }
    return Text(
      vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  /// The parts that are neither an article nor known words.
  public var unknown: [String] {
    parts.filter { Self.words[$0] == nil && !Self.isName($0) }
  }

  /// Whether articles carry it and no policy: what is only cited from memory still is law.
  public var isLawOnly: Bool {
    parts.allSatisfy { part in
      Self.laws.contains { part.hasPrefix($0) } || Self.checks.contains(part)
    }
  }

  private static let laws = ["BLHS", "BLTTHS", "Bộ luật", "Luật", "NQ", "NĐ", "QĐ", "TT"]
  private static let checks: Set<String> = ["from memory, check"]

  private var parts: [String] {
    stored.split(separator: ";").map { String($0.trimmingPrefix(while: \.isWhitespace)) }
  }

  /// The short name of a law, a decree or a published list, and what follows it.
  private static func isName(_ part: String) -> Bool {
    names.contains { part == $0 || part.hasPrefix($0 + " ") }
  }

  private static let names = [
    "BLHS", "BLTTHS", "Bộ luật", "ICVAC", "Luật", "Missouri", "NQ", "NĐ", "QĐ", "TT", "TTLT",
    "tongdai111.vn", "vietnamadminunits", "vietnamese-provinces-database",
  ]

  private static let words: [String: Text] = [
    "local policy": Text(vi: "quy định của đơn vị", en: "local policy"),
    "amount: local policy": Text(
      vi: "thời hạn theo quy định của đơn vị", en: "the limit is local policy"),
    "amount assumed": Text(
      vi: "luật không nêu số ngày, thời hạn là giả định",
      en: "no number in the law, the limit is assumed"),
    "last day not rolled over a day off": Text(
      vi: "ngày cuối không dời khi trùng ngày nghỉ (giả định)",
      en: "the last day isn't moved when it is a day off (assumed)"),
    "whose duty since 2025-07-01 is open, ask the province": Text(
      vi: "từ 01/7/2025 chưa rõ cơ quan nào, hỏi tỉnh",
      en: "whose duty since 2025-07-01 is open, ask the province"),
    "start assumed": Text(vi: "mốc bắt đầu là giả định", en: "its start is assumed"),
    "from memory, check": Text(
      vi: "theo trí nhớ, cần đối chiếu", en: "from memory, check"),
    "practice of child helplines": Text(
      vi: "kinh nghiệm của các đường dây trẻ em", en: "practice of child helplines"),
    "seen on a form": Text(vi: "đã thấy trên một mẫu in", en: "seen on a form"),
    "not officially announced": Text(
      vi: "chưa công bố chính thức", en: "not officially announced"),
    "government swap of working days": Text(
      vi: "Chính phủ hoán đổi ngày làm việc", en: "government swap of working days"),
    "national emergency number": Text(
      vi: "số khẩn cấp quốc gia", en: "national emergency number"),
    "name": Text(vi: "tên gọi", en: "its name"),
    "NSO code list": Text(vi: "danh mục mã của Cục Thống kê", en: "NSO code list"),
    "local": Text(vi: "đơn vị nhập", en: "entered here"),
    "no period found in LTE 2016 or NĐ 56/2017, ask the archive": Text(
      vi: "Luật Trẻ em 2016 và NĐ 56/2017 không nêu thời hạn, hỏi cơ quan lưu trữ",
      en: "no period found in the Child Law 2016 or NĐ 56/2017, ask the archive"),
  ]
}
