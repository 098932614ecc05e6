import Base
import CaseModel
import CaseStore

/// Form 01 of NĐ 56/2017 on an A4 page: all of its fields, those that nobody knows as a line to write on.
struct Form01Paper {
  let paper: StatePaper

  init(_ printed: CaseStore.PrintedForm01, _ session: Session) throws {
    let language = session.language
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let words = try PaperWords(session)
    let sections = try printed.form.sections.map { section in
      StatePaper.Section(
        title: section.title.inLanguage(language),
        rows: try section.lines.map { line in
          let value = try words.text(line.values)
          return StatePaper.Row(
            label: line.label.inLanguage(language), value: value.isEmpty ? "…………" : value)
        })
    }
    let received = printed.contact.report.receivedAt
    paper = StatePaper(
      issuer: try session.store.issuer(at: session.stamp.now),
      number: "\(printed.number)/BC-\(session.store.log.agency)",
      day: session.calendar.day(of: received),
      title: said("Báo cáo tiếp nhận thông tin trẻ em", "Report on information received"),
      subtitle: printed.form.subject.inLanguage(language), addressee: nil, sections: sections,
      secrecy: StatePaper.secrecyOfChildren.inLanguage(language),
      recipients: [
        said("UBND cấp xã nơi xảy ra vụ việc;", "the commune of the incident;"),
        said(
          "Lưu: \(printed.caseNumber?.description ?? "sổ tiếp nhận").",
          "file \(printed.caseNumber?.description ?? "of contacts")."),
      ],
      signatory: (
        said("Cán bộ tiếp nhận", "Receiving officer"),
        [printed.officer.fullName ?? printed.officer.code, printed.officer.office]
          .compactMap(\.self).joined(separator: ", ")
      ),
      remark: said(
        "Mẫu 01 NĐ 56/2017/NĐ-CP: đủ các mục của mẫu; cách trình bày không phải bản in chính thức (chưa thấy phụ lục).",
        "Form 01 of NĐ 56/2017: all of its fields; the layout isn't the official print (its annex wasn't seen)."
      ), slip: nil, machine: nil, language: language)
  }
}
