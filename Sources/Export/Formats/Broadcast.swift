public import Base
import Disclosure
import Statistics

/// The short text for the public: read out once a month on the commune's loudspeakers.
///
/// Whole sentences made of printed numbers only. What is hidden isn't named; numbers aren't
/// compared, ranked or added up, since a hidden one could belong among them.
public struct Broadcast: Sendable {
  public let bulletin: Bulletin
  public let language: Language

  public init(_ bulletin: Bulletin, _ language: Language) {
    self.bulletin = bulletin
    self.language = language
  }

  /// Plain text, a paragraph a line.
  public var document: String {
    let tables = bulletin.forms.flatMap(\.tables).filter(\.isSpoken)
    let spoken = tables.flatMap { paragraphs(Grid($0, in: bulletin)) }
    let lines =
      [opening.inLanguage(language)] + [totals?.inLanguage(language)].compactMap(\.self) + spoken
      + [caution.inLanguage(language), call.inLanguage(language)]
    return lines.map { $0.plain + "\n" }.joined()
  }

  /// What a table's first column says: one sentence for a unit and its parts.
  private func paragraphs(_ grid: Grid) -> [String] {
    let caption = grid.table.caption.inLanguage(language)
    let note = grid.addsUp ? "" : " " + ReportWords.overlapping.inLanguage(language)
    return Statement.all(of: grid, column: 0).compactMap { statement in
      let unit = statement.unit.label.inLanguage(language)
      let numbers = statement.parts.compactMap { label, printed -> (name: String, count: String)? in
        guard let number = printed.number, number > 0 else { return nil }
        return (label.inLanguage(language), printed.words(language) ?? "")
      }
      if let lead = grid.table.lead, !numbers.isEmpty {
        let items = listed(numbers.map { "\($0.name) (\($0.count))" })
        return "\(lead.inLanguage(language)): \(items).\(note)"
      }
      let list = numbers.map { "\($0.name) \($0.count)" }.joined(separator: "; ")
      switch statement.total {
      case .number, .rounded:
        let total = statement.total?.words(language) ?? ""
        let sum = "\(caption): \(total) \(unit)."
        let parts = " \(ReportWords.amongThem.inLanguage(language)): \(list).\(note)"
        return numbers.isEmpty ? sum : sum + parts
      case nil:
        let sentences = numbers.map { "\($0.name): \($0.count) \(unit)." }
        return numbers.isEmpty ? nil : sentences.joined(separator: " ") + note
      case .hidden, .unavailable:
        return numbers.isEmpty ? nil : "\(caption) (\(unit)): \(list).\(note)"
      }
    }
  }

  /// As it is said: "a, b and c".
  private func listed(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.joined() }
    let and = Text(vi: "và", en: "and").inLanguage(language)
    return items.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }

  /// How many called, and what came of it, in one sentence of printed totals; nil where none is printed.
  private var totals: Text? {
    func told(_ unit: StatisticsRow.Unit, _ language: Language) -> String? {
      bulletin.totals.first { $0.unit == unit }?.printed.words(language)
    }
    func sentence(_ language: Language, _ words: [(StatisticsRow.Unit, String, String)], _ and: String) -> String? {
      let parts = words.compactMap { unit, before, after in
        told(unit, language).map { "\(before) \($0) \(after)" }
      }
      guard let last = parts.last else { return nil }
      return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + and + last
    }
    guard
      let vi = sentence(
        .vi,
        [(.contact, "nhận", "lượt liên hệ"), (.case, "mở", "hồ sơ"), (.child, "giúp", "trẻ em")], " và "),
      let en = sentence(
        .en,
        [(.contact, "took", "contacts"), (.case, "opened", "cases"), (.child, "was told of", "children")], " and ")
    else { return nil }
    let period = bulletin.imprint.period.name
    return Text(vi: "Trong \(period.vi), đường dây nóng \(vi).", en: "In \(period.en) the hotline \(en).")
  }

  private var opening: Text {
    let imprint = bulletin.imprint
    return Text(
      vi: "Thông tin bảo vệ trẻ em \(imprint.period.name.vi) của \(imprint.heading.issuer.vi), "
        + "phạm vi \(imprint.area.vi).",
      en:
        "Child protection news for \(imprint.period.name.en) from \(imprint.heading.issuer.en), for "
        + "\(imprint.area.en).")
  }

  private var caution: Text {
    if bulletin.policy.base != nil {
      return Text(
        vi: "Các con số đã được làm tròn, để không ai nhận ra một đứa trẻ nào.",
        en: "The numbers are rounded, so that no child can be recognised.")
    }
    return Text(
      vi: "Những con số nhỏ không được nêu, để không ai nhận ra một đứa trẻ nào.",
      en: "Small numbers are not given, so that no child can be recognised.")
  }

  private var call: Text {
    let line = bulletin.imprint.phone.map {
      Text(vi: "đường dây nóng địa phương \($0) hoặc ", en: "the local line \($0) or ")
    }
    return Text(
      vi: "Khi thấy, nghe hoặc nghi ngờ một trẻ em bị hại hay có nguy cơ bị hại, hãy gọi ngay "
        + "\(line?.vi ?? "")Tổng đài quốc gia bảo vệ trẻ em 111, miễn phí, ngày và đêm. Danh tính "
        + "người gọi được giữ bí mật.",
      en: "Whoever sees, hears or suspects that a child is being hurt or may be, please call "
        + "\(line?.en ?? "")the national child helpline 111 at once: free of charge, day and night. "
        + "The caller's identity is kept secret.")
  }
}
