import Base
import CaseModel
import CaseStore

/// A form of a child on an A4 page: all of its questions, those that nobody answered as a line to write on.
struct ChildFormPaper {
  private static let dots = "…………………………………………"

  let paper: StatePaper

  init(_ printed: CaseStore.PrintedChildForm, withPlacing: Bool, _ session: Session) throws {
    let (copy, language) = (printed.copy, session.language)
    let form = copy.layout.form
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let hidden = withPlacing ? [] : form.hidden
    let secret = said("giữ kín, không ghi trên bản này (NĐ 56 Đ32)", "kept secret, not on this copy (NĐ 56 art. 32)")
    let all = FormAnswers(copy, language).sections
    let answers = all.enumerated().map { index, section in
      StatePaper.Section(
        title: section.title.inLanguage(language),
        rows: section.rows.filter { !Self.isNeedless($0.item.code, copy.answers) }.map { row in
          StatePaper.Row(label: row.label, value: hidden.contains(row.item.code) ? secret : row.value ?? Self.dots)
        } + Self.totals(section, language), shape: Self.shape(index, of: all, language))
    }
    let told = Dictionary(
      all.filter { $0.list == nil }.flatMap(\.rows).map {
        ($0.item.code, hidden.contains($0.item.code) ? secret : $0.value ?? "…………………")
      }
    ) { first, _ in first }
    let day = session.calendar.day(of: copy.at)
    let isDraft = form == .approval || form == .separation
    let chair = try ChairsDecision(copy, printed.child, told, session)
    var paper = StatePaper(
      issuer: try isDraft ? chair.issuer : session.store.issuer(at: session.stamp.now),
      number: Self.number(form, session.store.log.agency), day: day, title: Self.title(form).inLanguage(language),
      subtitle: isDraft
        ? chair.about
        : said("Hồ sơ \(copy.child), bản \(copy.revision)", "File \(copy.child), revision \(copy.revision)"),
      addressee: nil, sections: [try Self.child(printed.child, session)] + answers + Self.costs(copy, language),
      secrecy: StatePaper.secrecyOfChildren.inLanguage(language),
      recipients: Self.recipients(form).map { $0.inLanguage(language) }
        + [said("Lưu: hồ sơ \(copy.child).", "file \(copy.child).")],
      signatory: isDraft
        ? (said("Chủ tịch", "Chair"), nil)
        : form == .meeting
          ? (said("Chủ trì", "Chaired by"), told["meeting.chair"])
          : (
            said("Người làm công tác bảo vệ trẻ em cấp xã", "Commune child-protection worker"),
            printed.officer.fullName ?? printed.officer.code
          ), remark: Self.remark(copy.layout).inLanguage(language), slip: nil, machine: nil, language: language)
    if isDraft { (paper.decree, paper.note) = (chair.decree, chair.file) }
    if form == .meeting {
      paper.cosignatory = (said("Thư ký", "Secretary"), told["meeting.secretary"])
    }
    self.paper = paper
  }

  /// A section that repeats stands as one table: that of its first entry.
  private static func shape(
    _ index: Int, of all: [FormAnswers.Section], _ language: Language
  ) -> StatePaper.Shape {
    guard let list = all[index].list else { return .rows }
    if index > 0, all[index - 1].list?.code == list.code { return .inGrid }
    let entries = all.filter { $0.list?.code == list.code }
    return .grid(
      title: list.label.inLanguage(language), headings: all[index].rows.map(\.label),
      entries: entries.map { $0.rows.map { $0.value ?? "………" } })
  }

  /// Why there is no family for the child is asked only where it goes to a facility (TT 14/2020 art. 12(3)).
  private static func isNeedless(_ code: String, _ answers: JSONValue) -> Bool {
    guard code == "placing.whyFacility", case .string(let kind)? = answers["placing"]?["kind"] else { return false }
    return kind != Placing.facility.rawValue
  }

  /// How many answers are high, medium, low: each table by itself, for high is bad in one and good in the other.
  private static func totals(_ section: FormAnswers.Section, _ language: Language) -> [StatePaper.Row] {
    let levels = section.rows.filter { $0.item.kind == .level }
    guard levels.count > 1 else { return [] }
    let counts = [Level.high, .medium, .low].map { level in
      let label = level.label.inLanguage(language)
      return "\(label): \(levels.count { $0.value == label })"
    }
    return [
      StatePaper.Row(
        label: Text(vi: "Cộng", en: "Totals").inLanguage(language), value: counts.joined(separator: "   ·   "))
    ]
  }

  private static func costs(_ copy: CaseStore.FormCopy, _ language: Language) -> [StatePaper.Section] {
    guard copy.layout.form == .plan else { return [] }
    let sum = PlanFacts(copy.answers).cost
    return [
      StatePaper.Section(
        title: nil,
        rows: [
          StatePaper.Row(
            label: Text(vi: "Tổng kinh phí dự kiến (đồng)", en: "Estimated cost in all (đồng)").inLanguage(language),
            value: FormAnswers.grouped(sum, language))
        ])
    ]
  }

  private static func child(_ child: Report.Child, _ session: Session) throws -> StatePaper.Section {
    let language = session.language
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let words = try PaperWords(session)
    let born = try child.birthDate.map { try words.text([.date($0)]) }
    let age: String? =
      switch (child.age.from, child.age.to) {
      case (let from?, let to?):
        said(from == to ? "\(from) tuổi" : "\(from)–\(to) tuổi", from == to ? "\(from)" : "\(from)–\(to)")
      case (let from?, nil): said("từ \(from) tuổi", "from \(from)")
      case (nil, let to?): said("đến \(to) tuổi", "up to \(to)")
      case (nil, nil): nil
      }
    return StatePaper.Section(
      title: nil,
      rows: [
        StatePaper.Row(label: said("Họ và tên trẻ em", "Child's name"), value: child.name ?? dots),
        StatePaper.Row(
          label: said("Ngày sinh hoặc ước lượng tuổi", "Birth date or estimated age"), value: born ?? age ?? dots),
        StatePaper.Row(label: said("Giới tính", "Sex"), value: child.sex.label.inLanguage(language)),
      ])
  }

  private static func number(_ form: WorkForm, _ agency: String) -> String {
    switch form {
    case .meeting: "……/BB-\(agency)"
    case .plan: "……/KH-\(agency)"
    case .approval, .separation: "……/QĐ-\(agency)"
    case .initialAssessment, .detailedAssessment, .review: "……/BC-\(agency)"
    }
  }

  private static func title(_ form: WorkForm) -> Text {
    switch form {
    case .approval, .separation: Text(vi: "Quyết định", en: "Decision")
    default: form.label
    }
  }

  /// By whom a paper is to be had (art. 28(5): implementers and carer).
  private static func recipients(_ form: WorkForm) -> [Text] {
    let chair = Text(vi: "Chủ tịch UBND cấp xã;", en: "the commune's chair;")
    let implementers = Text(
      vi: "cơ quan, tổ chức, cá nhân thực hiện (Đ28 k5);", en: "those who carry it out (art. 28(5));")
    let carer = Text(
      vi: "cha, mẹ, người chăm sóc, trừ người bị tố giác;", en: "parents or carer, never the accused;")
    return switch form {
    case .plan, .approval: [chair, implementers, carer]
    case .separation:
      [
        Text(vi: "người, cơ quan thi hành (Đ32 k2);", en: "those who carry it out (art. 32(2));"),
        Text(vi: "công an xã;", en: "the commune's police;"),
      ]
    case .initialAssessment, .detailedAssessment, .meeting, .review: [chair]
    }
  }

  private static func remark(_ layout: FormLayout) -> Text {
    let unsure = layout.items.filter { $0.sureness == .memory }.count
    let tail =
      unsure == 0
      ? Text(vi: "", en: "")
      : Text(
        vi: " \(unsure) mục theo trí nhớ, cần đối chiếu với phụ lục.",
        en: " \(unsure) lines are from memory and are to be checked against the annex.")
    return Text(
      vi:
        "Nội dung theo \(layout.form.source); cách trình bày không phải mẫu chính thức (chưa thấy phụ lục).\(tail.vi)",
      en: "Contents by \(layout.form.source); not the official layout (its annex wasn't seen).\(tail.en)")
  }
}
