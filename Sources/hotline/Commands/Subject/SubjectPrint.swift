import Base
import ArgumentParser
import CaseModel
import CaseStore

/// A person's own data, for them.
struct SubjectPrint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        vi: "In dữ liệu của chính người yêu cầu, không có của người khác.",
        en: "Print the data of whoever asked, and nobody else's."),
      discussion: say(
        vi: "Lời kể có dữ liệu của người khác nên không in: giám sát đọc và trả lời phần của người yêu cầu.",
        en:
          "Stories hold data of others and aren't printed: a supervisor reads them and answers for what is the asker's."
      )
        + "\n" + examples("hotline subject print 26-0147-1 41 --format html"))
  }
  @OptionGroup var request: SubjectOptions

  func run() throws {
    let session = try Session(request.subject.options)
    try session.unlockIfLocked()
    let number = try request.subject.parsed()
    let data = try session.store.printSubject(request.request, in: number, stamp: session.stamp)
    let paper = try SubjectPaper(data, number, session).paper
    try session.show(
      paper, values: [("number", paper.number)] + paper.sections.flatMap { $0.rows.map { ($0.label, $0.value) } })
  }
}

/// The page for whoever asked.
struct SubjectPaper {
  let paper: StatePaper

  init(_ data: CaseStore.SubjectData, _ number: CaseNumber, _ session: Session) throws {
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }
    let signatory = try session.store.signatory(session.stamp.actor)
    let rows = try data.child.map { try Self.rows($0, session) } ?? data.caller.map { Self.rows($0, session) } ?? []
    paper = StatePaper(
      issuer: try session.store.issuer(at: session.stamp.now), number: "……/TB-\(session.store.log.agency)",
      day: session.calendar.day(of: session.stamp.now),
      title: said("Dữ liệu cá nhân của người yêu cầu", "The data of whoever asked"),
      subtitle: said("Hồ sơ \(number)", "Case \(number)"), addressee: nil,
      sections: [StatePaper.Section(title: nil, rows: rows)],
      secrecy: StatePaper.secrecyOfChildren.inLanguage(session.language),
      recipients: [said("Người yêu cầu;", "whoever asked;"), said("Lưu: hồ sơ \(number).", "file \(number).")],
      signatory: (signatory.office ?? said("Người lập", "Drawn up by"), signatory.fullName),
      remark: said(
        "Theo Luật 91/2025/QH15, NĐ 356/2025 Đ5; không phải mẫu chính thức. Chỉ có dữ liệu của người yêu cầu; lời kể không in.",
        "By Luật 91/2025/QH15, NĐ 356/2025 art. 5; no official layout. The asker's own data alone; stories aren't printed."
      ),
      slip: nil, machine: nil, language: session.language)
  }

  private static func rows(_ child: Report.Child, _ session: Session) throws -> [StatePaper.Row] {
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }
    let words = try PaperWords(session)
    let place = try child.home.place.flatMap { try session.store.place($0)?.name.inLanguage(session.language) }
    let home = [child.home.address, child.home.village, place].compactMap(\.self).joined(separator: ", ")
    let values: [(String, String?)] = [
      (said("Họ và tên", "Name"), child.name), (said("Tên gọi khác", "Other names"), child.otherNames),
      (said("Ngày sinh", "Birth date"), try child.birthDate.map { try words.text([.date($0)]) }),
      (
        said("Tuổi", "Age"),
        child.age.years.map {
          $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
      ),
      (said("Giới tính", "Sex"), child.sex.label.inLanguage(session.language)),
      (said("Dân tộc", "Ethnicity"), child.ethnicity), (said("Nơi cư trú", "Residence"), home.isEmpty ? nil : home),
      (said("Trường, lớp", "School"), child.school),
    ]
    return values.compactMap { label, value in value.map { StatePaper.Row(label: label, value: $0) } }
  }

  private static func rows(_ caller: Report.Caller, _ session: Session) -> [StatePaper.Row] {
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }
    let values: [(String, String?)] = [
      (said("Họ và tên", "Name"), caller.name), (said("Số điện thoại", "Phone"), caller.phone),
      (said("Địa chỉ", "Address"), caller.address),
      (said("Là gì của trẻ", "To the child"), caller.relation.label.inLanguage(session.language)),
      (
        said("Đồng ý cho chuyển thông tin", "May be passed on"),
        caller.consentToPassIdentity.label.inLanguage(session.language)
      ),
    ]
    return values.compactMap { label, value in value.map { StatePaper.Row(label: label, value: $0) } }
  }
}
