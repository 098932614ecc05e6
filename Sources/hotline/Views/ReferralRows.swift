import Base
import CaseModel
import CaseStore

/// Somebody who should be told.
struct ProposalRow: Listed {
  let proposal: Proposal
  private let calendar: LogCalendar
  private let now: Instant
  private let kinds: [String: Text]
  private let language: Language

  init(_ proposal: Proposal, _ session: Session) {
    self.proposal = proposal
    calendar = session.calendar
    now = session.stamp.now
    language = session.language
    kinds = (try? session.store.reference(at: session.stamp.now).agencyKinds) ?? [:]
  }

  func encode(to encoder: any Encoder) throws { try ProposalDocument(proposal).encode(to: encoder) }

  static let columns = [
    ListColumn("dueAt", vi: "TRƯỚC LÚC", en: "BY"), ListColumn("agencyKind", vi: "AI", en: "WHOM"),
    ListColumn("agency", vi: "CƠ QUAN", en: "AGENCY", isFlexible: true),
    ListColumn("why", vi: "VÌ SAO", en: "WHY", isFlexible: true),
    ListColumn(
      "legalOverride", vi: "KHÔNG CẦN ĐỒNG Ý THEO", en: "WITHOUT CONSENT BY", isFlexible: true),
  ]

  private var kind: String {
    kinds[proposal.agencyKind]?.inLanguage(language) ?? proposal.agencyKind
  }

  private var agency: String {
    guard let agency = proposal.agency else {
      return warning
        + Text(
          vi: "chưa nhập: 'hotline agency add --kind \(proposal.agencyKind)'",
          en: "none entered: 'hotline agency add --kind \(proposal.agencyKind)'"
        ).inLanguage(language)
    }
    let whose = proposal.place == .incident ? nil : proposal.place.label.inLanguage(language)
    return warning
      + [agency.called.inLanguage(language), whose, agency.code].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// Stands before everything else: whoever reads on may already be dialling.
  private var warning: String {
    if proposal.isWithheld {
      return Text(vi: "ĐỪNG BÁO, giữ kín: ", en: "DON'T TELL, withheld: ").inLanguage(language)
    }
    guard let conflict = proposal.conflict else { return "" }
    let why = conflict.label.inLanguage(language)
    return Text(vi: "CẨN THẬN, \(why): ", en: "TAKE CARE, \(why): ").inLanguage(language)
  }

  private var why: String {
    // What is to be done for several reasons is said once, after all of them.
    var groups: [(why: Text, source: String, situations: [Situation])] = []
    for reason in proposal.reasons {
      if let index = groups.firstIndex(where: { $0.why == reason.why }) {
        groups[index].situations.append(reason.situation)
      } else {
        groups.append((reason.why, reason.source, [reason.situation]))
      }
    }
    return groups.map { group in
      let source = Citation(group.source).text.inLanguage(language)
      let situations = group.situations.map { $0.label.inLanguage(language) }
        .joined(separator: ", ")
      return "\(situations): \(group.why.inLanguage(language)) (\(source))"
    }.joined(separator: "; ")
  }

  /// Whom, on what number, why: what the list's one line leaves out.
  var explained: String {
    let law = proposal.legalOverride.map { [Text(vi: "không cần đồng ý theo \($0)", en: "without consent by \($0)")] }
    return ([name, proposal.agency?.code, why] + (law ?? []).map { $0.inLanguage(language) })
      .compactMap(\.self).joined(separator: " · ")
  }

  var summary: String { "\(brief) · \(why)" }

  /// Whom, and on what number, on one line; what must not be overlooked stands before it.
  var brief: String { warning + name }

  private var name: String {
    guard let agency = proposal.agency else {
      return kind + Text(vi: ": CHƯA NHẬP cơ quan", en: ": NO AGENCY ENTERED").inLanguage(language)
    }
    let whose = proposal.place == .incident ? nil : proposal.place.label.inLanguage(language)
    return [agency.called.inLanguage(language), whose].compactMap(\.self).joined(separator: " · ")
  }

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell(calendar.limit(proposal.dueAt), proposal.dueAt < now ? .alarm : nil),
      TextTable.Cell(kind),
      TextTable.Cell(
        agency, proposal.isWithheld || proposal.conflict != nil ? .alarm : nil),
      TextTable.Cell(why),
      TextTable.Cell(proposal.legalOverride ?? ""),
    ]
  }

  var values: [String] {
    [
      "\(proposal.dueAt)", proposal.agencyKind, proposal.agency?.code ?? "",
      proposal.reasons.map(\.situation.rawValue).joined(separator: " "),
      proposal.legalOverride ?? "",
    ]
  }
}

/// A referral in a list, with the rung that its silence has reached.
struct ReferralRow: Listed {
  let referral: Referral
  private let now: Instant
  private let calendar: LogCalendar

  init(_ referral: Referral, _ session: Session) {
    self.referral = referral
    now = session.stamp.now
    calendar = session.calendar
  }

  func encode(to encoder: any Encoder) throws {
    try ReferralDocument(referral, withWords: false).encode(to: encoder)
  }

  static let columns = [
    ListColumn("referral", vi: "CHUYỂN TUYẾN", en: "REFERRAL"),
    ListColumn("agency", vi: "CƠ QUAN", en: "AGENCY", isFlexible: true),
    ListColumn("state", vi: "TRẠNG THÁI", en: "STATE"),
    ListColumn("consent", vi: "ĐỒNG Ý", en: "CONSENT"),
    ListColumn("dueAt", vi: "HẠN TRẢ LỜI", en: "ANSWER"),
    ListColumn("remind", vi: "NHẮC", en: "REMIND"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    let late = referral.dueAt.map { $0 < now } ?? false
    return [
      TextTable.Cell(referral.number.description),
      TextTable.Cell(referral.facts.agencyName.inLanguage(language)),
      TextTable.Cell(referral.state.label.inLanguage(language)),
      TextTable.Cell(referral.facts.consent.label.inLanguage(language)),
      TextTable.Cell(
        referral.dueAt.map { Remaining.text($0, now: now).inLanguage(language) } ?? "",
        late ? .alarm : nil),
      TextTable.Cell(Rung.of(referral, now: now)?.label.inLanguage(language) ?? "", .warning),
    ]
  }

  var values: [String] {
    [
      referral.number.description, referral.facts.agency, referral.state.rawValue,
      referral.facts.consent.rawValue, referral.dueAt.map { "\($0)" } ?? "",
      Rung.of(referral, now: now)?.rawValue ?? "",
    ]
  }
}

/// Who is to hear of an agency's silence: it climbs with every further span of waiting.
enum Rung: String, Labelled {
  case agency
  case superior
  case supervisor

  /// Late by up to the time it had: remind the agency; up to twice that: its superior; then the supervisor.
  static func of(_ referral: Referral, now: Instant) -> Rung? {
    guard let dueAt = referral.dueAt, let sentAt = referral.sentAt, now > dueAt else { return nil }
    let span = max(dueAt - sentAt, 1)
    switch (now - dueAt) / span {
    case 0: return .agency
    case 1: return .superior
    default: return .supervisor
    }
  }

  var label: Text {
    switch self {
    case .agency: Text(vi: "cơ quan", en: "the agency")
    case .superior: Text(vi: "cấp trên", en: "its superior")
    case .supervisor: Text(vi: "giám sát", en: "supervisor")
    }
  }
}

/// One referral in full.
struct ReferralView {
  private let referral: Referral
  private let ladder: [Agency]
  /// The supervisors who are on duty now.
  private let onDuty: [String]
  private let session: Session

  init(_ referral: Referral, _ ladder: [Agency], _ session: Session) {
    self.referral = referral
    self.ladder = ladder
    onDuty = (try? session.supervisorsOnDuty()) ?? []
    self.session = session
  }

  var sheet: Sheet<ReferralDocument> {
    let language = session.language
    func row(_ vi: String, _ en: String, _ value: String?) -> DetailBlock.Row? {
      value.map { DetailBlock.Row(Text(vi: vi, en: en).inLanguage(language), $0) }
    }
    func time(_ instant: Instant?) -> String? { instant.map(session.calendar.written) }
    let facts = referral.facts
    let rows = [
      row("Chuyển tuyến", "Referral", referral.number.description),
      row("Cơ quan", "Agency", "\(facts.agencyName.inLanguage(language)) (\(facts.agency))"),
      row("Điện thoại", "Phone", facts.agencyPhone),
      row("Trạng thái", "State", referral.state.label.inLanguage(language)),
      row(
        "Vì", "Because of",
        facts.situations.map { $0.label.inLanguage(language) }.joined(separator: ", ")),
      row(
        "Đồng ý", "Consent",
        [facts.consent.label.inLanguage(language), facts.legalOverride].compactMap(\.self).joined(
          separator: " · ")),
      row("Đã niêm phong cho", "Sealed for", facts.sealedTo),
      row("Đã gửi", "Sent", time(referral.sentAt)),
      row("Báo nhận trước", "Acknowledge by", referral.acknowledgeBy.map(session.calendar.limit)),
      row("Hành động trước", "Act by", referral.actBy.map(session.calendar.limit)),
      row("Đã báo nhận", "Acknowledged", time(referral.acknowledgedAt)),
      row("Kết thúc", "Ended", time(referral.endedAt)),
      row("Kết quả", "Outcome", facts.outcome?.label.inLanguage(language)),
      row(
        "Im lặng thì nhắc", "If silent, remind",
        (ladder.map { $0.name.inLanguage(language) } + [supervisor(language)]).joined(separator: " → ")),
      row(
        "Bây giờ nhắc", "Remind now",
        Rung.of(referral, now: session.stamp.now)?.label.inLanguage(language)),
      row("Phiên bản", "Version", "\(referral.version)"),
    ].compactMap(\.self)
    let words = referral.words.map { DetailBlock.Row("-", $0) }
    return Sheet(
      document: ReferralDocument(referral, ladder: ladder),
      sections: [
        .init(title: nil, rows: rows),
        .init(title: Text(vi: "Bằng lời", en: "In words"), rows: words),
      ])
  }
}

extension ReferralView {
  /// The last rung, with whoever is on duty now named first.
  fileprivate func supervisor(_ language: Language) -> String {
    let label = Rung.supervisor.label.inLanguage(language)
    guard !onDuty.isEmpty else { return label }
    let now = Text(vi: "đang trực", en: "on duty").inLanguage(language)
    return "\(label) (\(now): \(onDuty.joined(separator: ", ")))"
  }
}

extension Session {
  /// The supervisors who are on duty now, by the roster.
  func supervisorsOnDuty() throws -> [String] {
    let now = Set(try store.onDuty(at: stamp.now))
    return try store.users().filter { now.contains($0.code) && $0.roles.contains(.supervisor) }.map(\.code)
  }
}

extension Agency {
  /// Its name and its number, which some names have in them already.
  var called: Text {
    guard let phone, !name.vi.hasSuffix(phone) else { return name }
    return Text(vi: "\(name.vi) \(phone)", en: "\(name.en) \(phone)")
  }
}
