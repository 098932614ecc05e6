import Base
import CaseModel
import CaseStore

/// A case as one document for an authority, on A4 pages. What is told is `CaseFileTold`'s to say.
struct CasePaper {
  private static let dots = "…………………………………………"

  let paper: StatePaper

  init(_ file: CaseFile, to agencyKind: String, _ session: Session) throws {
    let (language, number) = (session.language, file.summary.number)
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let told = CaseFileTold(file, to: agencyKind)
    let reference = try session.store.reference(at: session.stamp.now)
    let signatory = try session.store.signatory(session.stamp.actor)
    var sections = [
      StatePaper.Section(
        title: said("I. Điều được báo", "I. What was reported"),
        rows: try Self.head(file, session) + Self.report(told.told, session))
    ]
    if told.told.recipient.decides {
      sections += [
        Self.section(
          said("II. Việc đã làm", "II. What was done"), told.done.map { Self.row($0, session) }),
        Self.section(
          said("III. Biểu mẫu đã lập", "III. Forms that were filled"), told.forms.map { Self.row($0, session) }),
        Self.section(
          said("IV. Cơ quan đã được báo", "IV. Agencies that were told"), told.sent.map { Self.row($0, session) }),
        Self.section(
          said("V. Tài liệu lưu trong hồ sơ", "V. Files kept in the case"), told.kept.map { Self.row($0, session) }),
      ]
    }
    paper = StatePaper(
      issuer: try session.store.issuer(at: session.stamp.now), number: "\(number)/HS-\(session.store.log.agency)",
      day: session.calendar.day(of: session.stamp.now), title: said("Hồ sơ vụ việc", "Case file"),
      subtitle: said("về trẻ em cần bảo vệ, hỗ trợ", "of a child in need of protection or support"),
      addressee: reference.agencyKinds[agencyKind]?.inLanguage(language) ?? agencyKind, sections: sections,
      secrecy: StatePaper.secrecyOfChildren.inLanguage(language),
      recipients: [said("Như trên;", "as above;"), said("Lưu: hồ sơ \(number).", "file \(number).")],
      signatory: (signatory.office ?? said("Người lập", "Drawn up by"), signatory.fullName),
      remark: said(
        "Không phải mẫu chính thức. Biểu mẫu và tài liệu in, giao riêng. Điều chưa biết là dòng chấm.",
        "Not an official layout. Forms and files are handed over by themselves. What isn't known is a dotted line."),
      slip: nil, machine: nil, language: language)
  }

  private static func head(_ file: CaseFile, _ session: Session) throws -> [StatePaper.Row] {
    let (language, summary) = (session.language, file.summary)
    func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(language) }
    let place = try summary.place.flatMap { try session.store.place($0)?.name.inLanguage(language) }
    return [
      StatePaper.Row(label: said("Tiếp nhận lúc", "Received"), value: session.calendar.written(summary.receivedAt)),
      StatePaper.Row(label: said("Mức", "Urgency"), value: summary.urgency.label.inLanguage(language)),
      StatePaper.Row(label: said("Trạng thái", "State"), value: summary.state.label.inLanguage(language)),
      StatePaper.Row(label: said("Xã có thẩm quyền", "Competent commune"), value: place ?? dots),
    ]
  }

  private static func report(_ told: ReferralTold, _ session: Session) throws -> [StatePaper.Row] {
    let words = try PaperWords(session)
    return try told.lines.map {
      StatePaper.Row(label: $0.part.label.inLanguage(session.language), value: try words.text($0))
    }
  }

  private static func section(_ title: String, _ rows: [StatePaper.Row]) -> StatePaper.Section {
    StatePaper.Section(title: title, rows: rows.isEmpty ? [StatePaper.Row(label: "–", value: dots)] : rows)
  }

  private static func row(_ done: CaseFileTold.Done, _ session: Session) -> StatePaper.Row {
    let parts = [done.child.map { "c\($0.position)" }, done.what.inLanguage(session.language), done.paper]
    return StatePaper.Row(
      label: session.calendar.written(done.at), value: parts.compactMap(\.self).joined(separator: " · "))
  }

  private static func row(_ form: CaseFileTold.Form, _ session: Session) -> StatePaper.Row {
    let revision = Text(vi: "bản \(form.filled.revision)", en: "revision \(form.filled.revision)")
    let parts = [
      form.child.map { "c\($0.position)" }, form.filled.form.label.inLanguage(session.language),
      revision.inLanguage(session.language),
    ]
    return StatePaper.Row(
      label: session.calendar.written(form.at), value: parts.compactMap(\.self).joined(separator: " · "))
  }

  private static func row(_ sent: CaseFileTold.Sent, _ session: Session) -> StatePaper.Row {
    let language = session.language
    return StatePaper.Row(
      label: session.calendar.written(sent.at),
      value: "\(sent.agency.inLanguage(language)) · \(sent.number) · \(sent.state.label.inLanguage(language))")
  }

  private static func row(_ kept: CaseFileTold.Kept, _ session: Session) -> StatePaper.Row {
    let (language, file) = (session.language, kept.attachment)
    let name = Text(vi: "tệp \(kept.id)", en: "file \(kept.id)").inLanguage(language)
    return StatePaper.Row(
      label: session.calendar.written(kept.at),
      value: "\(name) · \(file.kind.label.inLanguage(language)) (\(file.format)), "
        + "\(Size.written(file.bytes).inLanguage(language)) · SHA-256 \(file.sha256)")
  }
}
