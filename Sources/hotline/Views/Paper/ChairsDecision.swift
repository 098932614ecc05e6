import Base
import CaseModel
import CaseStore

/// A decision of the commune's chair as its draft stands on paper (NĐ 30/2020): on what grounds, by which articles. The
/// chair signs it; what nobody answered is a dotted line.
struct ChairsDecision {
  let issuer: CaseStore.Issuer
  /// "Về việc …".
  let about: String
  /// By which form, and in which file, it was drafted.
  let file: String
  let decree: StatePaper.Decree?

  /// - Parameters:
  ///   - copy: The form: 05 approves a plan, 07 separates a child; of others there is no decision.
  ///   - child: Whom it is about.
  ///   - answers: The answers in words, by the codes of the questions.
  ///   - session: The open log, and how to speak.
  init(
    _ copy: CaseStore.FormCopy, _ child: Report.Child, _ answers: [String: String], _ session: Session
  ) throws {
    let (language, dots) = (session.language, "…………………")
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    func told(_ code: String) -> String { answers[code] ?? dots }
    issuer = try Self.issuer(child, session)
    let name = issuer.name.inLanguage(language)
    let authority = said("Chủ tịch \(name)", "The chair of \(name)")
    let who = try Self.who(child, session)
    file = said(
      "(Dự thảo theo Mẫu \(copy.layout.form.rawValue), hồ sơ \(copy.child), bản \(copy.revision))",
      "(Draft by form \(copy.layout.form.rawValue), file \(copy.child), revision \(copy.revision))")
    let law = [
      said("Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016;", "By the Child Law, no. 102/2016/QH13;")
    ]
    let ask = said(
      "Theo đề nghị của người làm công tác bảo vệ trẻ em cấp xã.", "At the proposal of the child-protection worker.")
    switch copy.layout.form {
    case .separation:
      about = said(
        "Về việc tạm thời cách ly trẻ em khỏi cha, mẹ, người chăm sóc", "To separate a child from parents or carer")
      let facility = answers["placing.whyFacility"].map { $0.hasPrefix("…") ? "" : " (\($0))" } ?? ""
      decree = StatePaper.Decree(
        authority: authority,
        grounds: law + [
          said(
            "Căn cứ Điều 31, Điều 32 Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ;",
            "By arts. 31 and 32 of Decree 56/2017/NĐ-CP;"),
          said("Căn cứ Điều 12 Thông tư số 14/2020/TT-BLĐTBXH;", "By art. 12 of Circular 14/2020/TT-BLĐTBXH;"), ask,
        ],
        articles: [
          said(
            "Điều 1. Tạm thời cách ly trẻ em \(who) khỏi \(told("separation.from")). Lý do: \(told("separation.ground")).",
            "Article 1. \(who) is separated from \(told("separation.from")). Ground: \(told("separation.ground"))."),
          said(
            "Điều 2. Thời hạn cách ly: \(told("separation.days")) ngày, kể từ ngày \(told("separation.start")); cộng mọi "
              + "đợt không quá 15 ngày (Điều 32 khoản 3 Nghị định 56/2017/NĐ-CP).",
            "Article 2. For \(told("separation.days")) days from \(told("separation.start")); 15 in all (art. 32(3))."),
          said(
            "Điều 3. Giao trẻ em cho: \(told("placing.kind"))\(facility). Người, cơ sở nhận chăm sóc: "
              + "\(told("placing.carer")). Địa chỉ: \(told("placing.address")).",
            "Article 3. Placed with: \(told("placing.kind"))\(facility). Who takes care: \(told("placing.carer")). "
              + "Address: \(told("placing.address"))."),
          said(
            "Điều 4. \(told("carrying.responsible")), Công an xã và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết "
              + "định này. Quyết định có hiệu lực kể từ ngày ký./.",
            "Article 4. \(told("carrying.responsible")), the commune's police and those named in article 1 carry it out. It is "
              + "in force from its signature./."),
        ])
    case .approval:
      about = said("Về việc phê duyệt kế hoạch hỗ trợ, can thiệp đối với trẻ em", "That approves a plan for a child")
      decree = StatePaper.Decree(
        authority: authority,
        grounds: law + [
          said(
            "Căn cứ Điều 28 Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ;",
            "By art. 28 of Decree 56/2017/NĐ-CP;"), ask,
        ],
        articles: [
          said(
            "Điều 1. Phê duyệt kế hoạch hỗ trợ, can thiệp đối với trẻ em \(who) (kế hoạch Mẫu 04 kèm theo).",
            "Article 1. The plan for \(who) is approved (form 04, attached)."),
          said(
            "Điều 2. Kinh phí thực hiện: \(told("decision.budget")).",
            "Article 2. Paid from: \(told("decision.budget"))."),
          said(
            "Điều 3. \(told("decision.responsible")) chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực từ ngày "
              + "\(told("decision.from"))./.",
            "Article 3. \(told("decision.responsible")) carries it out. In force from \(told("decision.from"))./."),
        ])
    default:
      about = ""
      decree = nil
    }
  }

  /// A commune that runs the log issues it; else the commune where the child lives (Child Law art. 52(2)).
  private static func issuer(_ child: Report.Child, _ session: Session) throws -> CaseStore.Issuer {
    let own = try session.store.issuer(at: session.stamp.now)
    if session.store.log.runBy == .commune { return own }
    let place = try child.home.place.flatMap { try session.store.place($0)?.name }
    func committee(_ word: String, _ name: String?) -> String { name.map { "\(word) \($0)" } ?? "\(word) xã …………" }
    return CaseStore.Issuer(
      name: Text(
        vi: committee("Ủy ban nhân dân", place.map { $0.vi.prefix(1).lowercased() + $0.vi.dropFirst() }),
        en: committee("People's Committee of", place?.en)), superior: nil, seat: place, phone: nil)
  }

  private static func who(_ child: Report.Child, _ session: Session) throws -> String {
    let language = session.language
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let words = try PaperWords(session)
    let born = try child.birthDate.map {
      said("sinh \(try words.text([.date($0)]))", "born \(try words.text([.date($0)]))")
    }
    let age = child.age.years.map { years in
      let span =
        years.lowerBound == years.upperBound ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
      return said("\(span) tuổi", "aged \(span)")
    }
    let sex = child.sex == .unknown ? nil : child.sex.label.inLanguage(language).lowercased()
    return [child.name ?? "…………………", born ?? age, sex].compactMap(\.self).joined(separator: ", ")
  }
}
