import Base
import CaseModel
import CaseStore

/// The work with one child as its reader sees it.
struct ChildView {
  let file: CaseStore.ChildFile
  let session: Session

  init(_ file: CaseStore.ChildFile, _ session: Session) {
    self.file = file
    self.session = session
  }

  var sheet: Sheet<ChildDocument> {
    Sheet(
      document: ChildDocument(file, now: session.stamp.now),
      sections: [
        .init(title: nil, rows: head),
        .init(title: Text(vi: "Tiếp theo", en: "Next"), rows: next),
        .init(title: Text(vi: "Thời hạn", en: "Limits"), rows: clocks),
        .init(title: Text(vi: "Đã làm", en: "Done"), rows: done),
        .init(title: Text(vi: "Biểu mẫu", en: "Forms"), rows: forms),
        .init(title: Text(vi: "Quyết định", en: "Decisions"), rows: decisions),
        .init(title: Text(vi: "Đồng ý", en: "Consent"), rows: consents),
        .init(
          title: Text(vi: "Còn thiếu để kết thúc (NĐ 56 Đ30)", en: "Missing to end it (NĐ 56 art. 30)"), rows: gaps),
      ])
  }

  private func said(_ vi: String, _ en: String) -> String { Text(vi: vi, en: en).inLanguage(session.language) }
  private func said(_ text: Text) -> String { text.inLanguage(session.language) }

  private var head: [DetailBlock.Row] {
    let path = file.path
    return [
      DetailBlock.Row(said("Trẻ", "Child"), file.number.description, .strong),
      DetailBlock.Row(said("Đợt kế hoạch", "Cycle"), "\(path.cycle)"),
      path.ended.map { DetailBlock.Row(said("Đã kết thúc", "Ended"), said($0.label)) },
      separation,
      file.isOfAge ? DetailBlock.Row(said("Luật", "Law"), said(Self.ofAge)) : nil,
    ].compactMap(\.self)
  }

  private var separation: DetailBlock.Row? {
    let label = said("Cách ly", "Separation")
    if file.path.separation.isRunning {
      return DetailBlock.Row(label, said("đang được cách ly", "separated now"), .alarm)
    }
    return file.path.separation.isUnderCourt
      ? DetailBlock.Row(label, said("theo quyết định của Tòa án", "as the court decided")) : nil
  }

  /// NĐ 56 arts. 26–32 are for children; the Child Law ends at 16.
  private static let ofAge = Text(
    vi:
      "Đủ 16 tuổi: không theo trình tự NĐ 56 (Luật Trẻ em Đ1). Công an, trợ giúp pháp lý; hỗ trợ khi đương sự đồng ý.",
    en: "16 or older: the steps of NĐ 56 don't apply (Child Law art. 1). Police, legal aid; support if they agree.")

  /// Each next step with the command that records it.
  private var next: [DetailBlock.Row] {
    guard !file.isOfAge else { return [] }
    return file.path.next.map { DetailBlock.Row(said($0.label), "'\($0.command(for: file.number))'", .strong) }
  }

  private var clocks: [DetailBlock.Row] {
    file.clocks.map {
      ClockRow(clock: $0, of: file.number.number, calendar: session.calendar, now: session.stamp.now).row(
        session.language)
    }
  }

  private var done: [DetailBlock.Row] {
    file.path.done.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.map {
      DetailBlock.Row(session.calendar.written($0.value), said($0.key.label))
    }
  }

  private var forms: [DetailBlock.Row] {
    file.forms.map {
      DetailBlock.Row(
        $0.form.rawValue,
        said("\($0.form.label.vi) · bản \($0.revision)", "\($0.form.label.en) · revision \($0.revision)"))
    }
  }

  private var decisions: [DetailBlock.Row] {
    file.decisions.map { decision in
      let state =
        decision.confirmedBy.map { said("\($0) xác nhận", "confirmed by \($0)") }
        ?? said("CHỜ NGƯỜI KHÁC XÁC NHẬN", "WAITS FOR SOMEBODY ELSE TO CONFIRM")
      return DetailBlock.Row(
        "\(decision.id)",
        [said(decision.act.label), decision.decision.number, decision.decision.day.written, decision.recordedBy, state]
          .joined(separator: " · "), decision.confirmedBy == nil ? .alarm : nil)
    }
  }

  private var consents: [DetailBlock.Row] {
    file.consents.map { consent in
      DetailBlock.Row(
        session.calendar.written(consent.at),
        [said(consent.record.purpose.label), said(consent.record.giver.label), said(consent.record.answer.label)]
          .joined(separator: " · ") + (consent.words.map { ": \($0)" } ?? ""))
    }
  }

  private var gaps: [DetailBlock.Row] {
    guard file.path.ended == nil, !file.isOfAge else { return [] }
    return file.path.gaps.enumerated().map { DetailBlock.Row("\($0.offset + 1)", said($0.element.label)) }
  }
}

/// The work with a child as programs read it. Keys stay; new ones may come.
struct ChildDocument: Encodable {
  let child: String
  let cycle: Int
  let done: [String: Instant]
  let next: [Act]
  let gaps: [ChildPath.Gap]
  let ended: ClosingReason?
  let separated: Bool
  let forms: [FilledForm]
  let decisions: [DecisionDocument]
  let plan: PlanFacts?
  let consents: [ConsentRecord]
  let clocks: [ClockDocument]

  init(_ file: CaseStore.ChildFile, now: Instant) {
    child = file.number.description
    cycle = file.path.cycle
    done = Dictionary(uniqueKeysWithValues: file.path.done.map { ($0.key.rawValue, $0.value) })
    next = file.path.next
    gaps = file.path.gaps
    ended = file.path.ended
    separated = file.path.separation.isRunning
    forms = file.forms
    decisions = file.decisions.map(DecisionDocument.init)
    plan = file.plan?.facts
    consents = file.consents.map(\.record)
    clocks = file.clocks.map { ClockDocument($0, now: now) }
  }
}

struct DecisionDocument: Encodable {
  let decision: EntryID
  let act: Act
  let at: Instant
  let recordedBy: String
  let confirmedBy: String?
  let record: DecisionRecord

  init(_ file: CaseStore.DecisionFile) {
    decision = file.id
    act = file.act
    at = file.at
    recordedBy = file.recordedBy
    confirmedBy = file.confirmedBy
    record = file.decision
  }
}
