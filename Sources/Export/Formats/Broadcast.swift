import Disclosure

/// The short text for the public: read out once a month on the commune's loudspeakers.
///
/// Whole sentences made of printed numbers only. What is hidden isn't named; numbers aren't
/// compared, ranked or added up, since a hidden one could belong among them.
public struct Broadcast: Sendable {
  public let bulletin: Bulletin
  public let edition: Edition

  public init(_ bulletin: Bulletin, _ edition: Edition) {
    self.bulletin = bulletin
    self.edition = edition
  }

  /// Plain text, a paragraph a line.
  public var document: String {
    let tables = bulletin.forms.flatMap(\.tables).filter(\.isSpoken)
    let spoken = tables.flatMap { paragraphs(Grid($0, in: bulletin)) }
    let lines =
      [opening.inEdition(edition)] + spoken
      + [caution.inEdition(edition), call.inEdition(edition)]
    return lines.map { $0.plain + "\n" }.joined()
  }

  /// What a table's first column says: one sentence for a unit and its parts.
  private func paragraphs(_ grid: Grid) -> [String] {
    let caption = grid.table.caption.inEdition(edition)
    let note = grid.addsUp ? "" : " " + ReportWords.overlapping.inEdition(edition)
    return Statement.all(of: grid, column: 0).compactMap { statement in
      let unit = statement.unit.label.inEdition(edition)
      let numbers = statement.parts.compactMap { label, printed -> (name: String, count: String)? in
        guard let number = printed.number, number > 0 else { return nil }
        return (label.inEdition(edition), printed.words(edition) ?? "")
      }
      let list = numbers.map { "\($0.name) \($0.count)" }.joined(separator: "; ")
      switch statement.total {
      case .number, .rounded:
        let total = statement.total?.words(edition) ?? ""
        let sum = "\(caption): \(total) \(unit)."
        let parts = " \(ReportWords.amongThem.inEdition(edition)): \(list).\(note)"
        return numbers.isEmpty ? sum : sum + parts
      case nil:
        let sentences = numbers.map { "\($0.name): \($0.count) \(unit)." }
        return numbers.isEmpty ? nil : sentences.joined(separator: " ") + note
      case .hidden, .unavailable:
        return numbers.isEmpty ? nil : "\(caption) (\(unit)): \(list).\(note)"
      }
    }
  }

  private var opening: Label {
    let imprint = bulletin.imprint
    return Label(
      vi: "Thông tin bảo vệ trẻ em \(imprint.period.name.vi) của \(imprint.heading.issuer.vi), "
        + "phạm vi \(imprint.area.vi).",
      en:
        "Child protection news for \(imprint.period.name.en) from \(imprint.heading.issuer.en), for "
        + "\(imprint.area.en).")
  }

  private var caution: Label {
    if bulletin.policy.base != nil {
      return Label(
        vi: "Các con số đã được làm tròn, để không ai nhận ra một đứa trẻ nào.",
        en: "The numbers are rounded, so that no child can be recognised.")
    }
    return Label(
      vi: "Những con số nhỏ không được nêu, để không ai nhận ra một đứa trẻ nào.",
      en: "Small numbers are not given, so that no child can be recognised.")
  }

  private var call: Label {
    let line = bulletin.imprint.phone.map {
      Label(vi: "đường dây nóng địa phương \($0) hoặc ", en: "the local line \($0) or ")
    }
    return Label(
      vi: "Khi thấy, nghe hoặc nghi ngờ một trẻ em bị hại hay có nguy cơ bị hại, hãy gọi ngay "
        + "\(line?.vi ?? "")Tổng đài quốc gia bảo vệ trẻ em 111, miễn phí, ngày và đêm. Danh tính "
        + "người gọi được giữ bí mật.",
      en: "Whoever sees, hears or suspects that a child is being hurt or may be, please call "
        + "\(line?.en ?? "")the national child helpline 111 at once: free of charge, day and night. "
        + "The caller's identity is kept secret.")
  }
}
