import Base
import ArgumentParser
import CaseModel
import CaseStore
import Triage

/// All that is known of a case.
struct CaseShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        vi: "Xem hồ sơ; việc xem được ghi vào nhật ký.",
        en: "Show a case; the journal notes who looked."),
      discussion: examples("hotline case show 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let (file, assessment, proposals) = try session.forPurpose {
      try session.store.show(number, stamp: $0)
    }
    try session.show(CaseView(file, assessment, proposals, session).sheet)
  }
}

/// A case as its reader sees it.
struct CaseView {
  private let file: CaseFile
  private let assessment: Assessment
  private let proposals: [Proposal]
  private let session: Session

  init(_ file: CaseFile, _ assessment: Assessment, _ proposals: [Proposal], _ session: Session) {
    self.file = file
    self.assessment = assessment
    self.proposals = proposals
    self.session = session
  }

  var sheet: Sheet<CaseDocument> {
    get throws {
      var sections = [
        Sheet<CaseDocument>.Section(title: nil, rows: try head),
        .init(title: Text(vi: "Thời hạn", en: "Limits"), rows: clocks),
        .init(title: Text(vi: "Vì sao", en: "Why"), rows: findings),
        .init(title: Text(vi: "Cần báo", en: "To be told"), rows: told),
        .init(title: Text(vi: "Chuyển tuyến", en: "Referrals"), rows: referrals),
      ]
      for contact in file.contacts {
        sections.append(
          .init(
            title: Text(vi: "Báo tin \(contact.id)", en: "Report \(contact.id)"),
            rows: try report(contact)))
      }
      sections.append(.init(title: Text(vi: "Đã làm", en: "Done so far"), rows: entries))
      return Sheet(
        document: CaseDocument(file, assessment, proposals, now: session.stamp.now),
        sections: sections)
    }
  }

  private var language: Language { session.language }

  private func row(
    _ vi: String, _ en: String, _ value: String?, _ emphasis: Palette.Emphasis? = nil
  )
    -> DetailBlock.Row?
  {
    guard let value, !value.isEmpty else { return nil }
    return DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), value, emphasis)
  }

  private var head: [DetailBlock.Row] {
    get throws {
      let summary = file.summary
      let place = try summary.place.flatMap { try session.store.place($0)?.name }
      return [
        row("Hồ sơ", "Case", summary.number.description, .strong),
        row("Trạng thái", "State", summary.state.label.inLanguage(language)),
        row(
          "Mức", "Urgency",
          summary.urgency.label.inLanguage(language)
            + (summary.confirmedUrgency == nil
              ? Text(vi: " (đề xuất, chưa phân loại)", en: " (proposed, not triaged)").inLanguage(
                language) : ""),
          summary.urgency == .emergency ? .alarm : nil),
        row(
          "Người phụ trách", "Assigned to",
          summary.assignedTo ?? Text(vi: "CHƯA AI", en: "NOBODY").inLanguage(language)),
        row("Xã", "Commune", place?.inLanguage(language)),
        row("Tiếp nhận", "Received", session.calendar.written(summary.receivedAt)),
        row(
          "Ghi sổ", "Recorded",
          session.calendar.written(summary.recordedAt)
            + (file.contacts.first?.isLate == true
              ? Text(vi: " (ghi muộn)", en: " (late entry)").inLanguage(language) : "")),
        row("Gộp vào", "Merged into", file.mergedInto?.description),
        row(
          "Đã gộp vào đây", "Merged here", file.merged.map(\.description).joined(separator: ", ")),
        row(
          "Liên quan", "Belongs with",
          file.ties.map { "\($0.to) (\($0.label.inLanguage(language)))" }.joined(separator: ", ")),
        row(
          "Bỏ lỡ", "Missed",
          summary.missed > 0
            ? Text(vi: "\(summary.missed) việc", en: "\(summary.missed) duties").inLanguage(
              language)
            : nil, .alarm),
        row("HẠN CHẾ", "RESTRICTED", restricted, .alarm),
        row("Phiên bản", "Version", "\(summary.version)"),
      ].compactMap(\.self)
    }
  }

  /// What a restricted record may still be used for.
  private var restricted: String? {
    let holds = file.entries.restrictions
    guard !holds.isEmpty else { return nil }
    let requests = holds.map { "\($0.request) (\($0.asker.label.inLanguage(language)))" }.joined(separator: ", ")
    return Text(
      vi: "theo yêu cầu \(requests): chỉ dùng để bảo vệ trẻ, hoặc khi luật buộc (Luật 91/2025/QH15 Đ4, Đ19)",
      en:
        "by request \(requests): for the child's protection alone, or what a law orders (Luật 91/2025/QH15 art. 4, 19)"
    ).inLanguage(language)
  }

  private var clocks: [DetailBlock.Row] {
    file.clocks.map {
      ClockRow(clock: $0, of: file.summary.number, calendar: session.calendar, now: session.stamp.now).row(language)
    }
  }

  private var findings: [DetailBlock.Row] {
    assessment.findings.map { finding in
      let guidance = finding.guidance.map { " → " + $0.inLanguage(language) } ?? ""
      return DetailBlock.Row(
        finding.urgency.label.inLanguage(language),
        "\(finding.reason.inLanguage(language)) (\(Citation(finding.source).text.inLanguage(language)))\(guidance)"
          + Text(vi: " | Đổi khi: ", en: " | Changes if: ").inLanguage(language)
          + finding.change.inLanguage(language))
    }
  }

  private var told: [DetailBlock.Row] {
    guard file.summary.state.isOpen else { return [] }
    let sent = file.referrals.filter { $0.sentAt != nil }
    let already = Set(sent.flatMap { [$0.facts.agency] })
    let kinds = Set(sent.map(\.facts.agencyKind))
    return proposals.filter { proposal in
      proposal.agency.map { !already.contains($0.code) } ?? !kinds.contains(proposal.agencyKind)
    }.map { proposal in
      DetailBlock.Row(
        session.calendar.limit(proposal.dueAt), ProposalRow(proposal, session).summary,
        proposal.isWithheld || proposal.conflict != nil ? .alarm : nil)
    }
  }

  private var referrals: [DetailBlock.Row] {
    file.referrals.map { referral in
      DetailBlock.Row(
        referral.number.description,
        "\(referral.facts.agencyName.inLanguage(language)) · \(referral.state.label.inLanguage(language))"
          + (referral.dueAt.map {
            " · " + Remaining.text($0, now: session.stamp.now).inLanguage(language)
          } ?? ""))
    }
  }

  private func report(_ contact: CaseContact) throws -> [DetailBlock.Row] {
    try ReportRows(contact.report, session).rows
      + [
        row(
          "Người ghi", "Recorded by",
          "\(contact.recordedBy), \(session.calendar.written(contact.recordedAt))")
      ]
      .compactMap(\.self)
  }

  private var entries: [DetailBlock.Row] {
    file.entries.map { entry in
      let what = entry.told.map { $0.inLanguage(language) }
      return DetailBlock.Row(
        session.calendar.written(entry.at),
        what.joined(separator: " · ") + " · \(entry.recordedBy)" + (entry.words.map { ": \($0)" } ?? ""))
    }
  }
}
