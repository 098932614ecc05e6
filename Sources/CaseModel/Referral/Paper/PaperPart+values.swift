import Base

extension PaperPart {
  private typealias Value = ReferralTold.Value

  /// Whether its words are the names of people, not a story.
  var namesPeople: Bool { [.carer, .offenderName].contains(self) }

  /// Whether its words are the names of places.
  var isPlace: Bool { [.home, .incidentPlace, .whereabouts].contains(self) }

  /// What the reports tell of a part: a list of values a line.
  func values(
    in reports: [Report], message: String?, for recipient: Recipient
  ) -> [[ReferralTold.Value]] {
    let children = reports.flatMap(\.children).reduce(into: [Report.Child]()) { known, child in
      if !known.contains(where: { $0.isSame(as: child) }) { known.append(child) }
    }
    let offenders = reports.flatMap(\.offenders).distinct
    switch self {
    case .child: return children.map { $0.described }
    case .safety:
      return children.contains { $0.safe == .no }
        ? [[.label(Text(vi: "trẻ KHÔNG an toàn lúc này", en: "the child is NOT safe now"))]] : []
    case .whereabouts: return children.map { $0.now.values }.distinct
    case .home: return children.map { $0.home.values }.distinct
    case .school: return lines(children.map(\.school))
    case .carer: return lines(children.map(\.carer))
    case .act: return [reports.flatMap(\.topics).distinct.map(Value.topic)]
    case .incidentPlace:
      return reports.map {
        Report.Location(
          place: $0.incident.place, village: $0.incident.village, address: $0.incident.address
        ).values
      }.distinct
    case .incidentTime:
      return reports.map { report in
        [report.incident.time.map(Value.date)].compactMap(\.self)
          + (report.incident.frequency == .unknown ? [] : [.label(report.incident.frequency.label)])
      }.distinct
    case .offender:
      return offenders.filter { $0.minor != .yes }.map { $0.described(to: recipient) }.distinct
    case .offenderName: return lines(offenders.filter { $0.minor != .yes }.map(\.name))
    case .childInvolved:
      return offenders.filter { $0.minor == .yes }.map { $0.described(to: recipient) }.distinct
    case .signs:
      let signs = reports.flatMap(\.signs).distinct
      return [
        signs.filter { recipient != .care || Self.medical.contains($0) }.map(Value.sign)
      ]
    case .evidence: return [evidence(reports)]
    case .condition:
      return lines(
        reports.flatMap { report in [report.story?.condition] + report.children.map(\.condition) })
    case .expectedHarm:
      return lines(
        reports.flatMap { report in
          [report.story?.expectedHarm] + report.children.map(\.expectedHarm)
        })
    case .family:
      return lines(
        reports.flatMap { report in [report.story?.family] + report.children.map(\.family) })
    case .helpGiven:
      return lines(
        reports.flatMap { report in [report.story?.helpGiven] + report.children.map(\.helpGiven) })
    case .message:
      if message == nil, recipient == .school { return [[.label(Self.askedOfSchools)]] }
      return lines([message])
    case .caller:
      return reports.map(\.caller).filter { $0.consentToPassIdentity == .yes }
        .map { caller in
          // Whoever is handed the number is handed how to call it, before it.
          let before = caller.phone == nil ? [] : caller.beforeNumber.map { Value.label($0.sentence) }
          return [caller.name.map(Value.words)].compactMap(\.self) + before
            + [caller.phone.map(Value.words)].compactMap(\.self)
        }.distinct
    case .caution:
      return [
        [
          .label(
            Text(
              vi:
                "Không hỏi trẻ kể lại sự việc. Không báo cho gia đình, người khác khi chưa hỏi nơi chuyển phiếu.",
              en:
                "Don't have the child tell it again. Tell neither the family nor others before asking whoever sent this."
            ))
        ]
      ]
    }
  }

  /// A school learns of no harm: what it can do is asked of it.
  private static let askedOfSchools = Text(
    vi:
      "Quan tâm, hỗ trợ học sinh; giữ kín; báo ngay nơi chuyển phiếu khi thấy dấu hiệu khác thường.",
    en:
      "Look after the pupil and keep it to yourselves; tell whoever sent this at once of anything unusual."
  )

  /// What whoever treats must know of danger.
  private static let medical: Set<String> = [
    "needs-medical-care", "serious-injury", "self-harm", "suicide",
  ]

  private func lines(_ words: [String?]) -> [[ReferralTold.Value]] {
    words.compactMap(\.self).distinct.map { [.words($0)] }
  }

  private func evidence(_ reports: [Report]) -> [ReferralTold.Value] {
    var told: [ReferralTold.Value] = []
    if reports.contains(where: { $0.incident.recent == .yes }) {
      told.append(
        .label(
          Text(
            vi: "xảy ra trong 5 ngày qua: còn dấu vết, đừng tắm, đừng giặt quần áo",
            en: "within the last 5 days: traces are left, don't wash body or clothes")))
    }
    if reports.contains(where: {
      $0.incident.online == .yes || $0.signs.contains("images-spreading")
    }) {
      told.append(
        .label(
          Text(
            vi: "trên mạng: giữ tin nhắn, đường dẫn; không chuyển tiếp hình ảnh",
            en: "online: keep messages and links; forward no pictures")))
    }
    return told
  }
}

extension Report.Child {
  /// Whether a later report tells of the same child, or of none that can be told apart.
  fileprivate func isSame(as other: Report.Child) -> Bool {
    guard let name, let its = other.name else { return other.name == nil }
    return NameKey(name).likeness(to: NameKey(its)).map { $0 >= .heard } ?? false
  }

  fileprivate var described: [ReferralTold.Value] {
    var told: [ReferralTold.Value] = [
      name.map(ReferralTold.Value.words)
        ?? .label(Text(vi: "chưa rõ tên", en: "name unknown"))
    ]
    if sex != .unknown { told.append(.label(sex.label)) }
    if let years = age.years {
      let range =
        years.lowerBound == years.upperBound
        ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
      told.append(.label(Text(vi: "\(range) tuổi", en: "aged \(range)")))
    }
    return told
  }
}

extension Report.Offender {
  /// A child that is accused is a child in need too, and never an offender in print.
  fileprivate func described(to recipient: Recipient) -> [ReferralTold.Value] {
    var told: [ReferralTold.Value] =
      minor == .yes
      ? [.label(Text(vi: "dưới 18 tuổi", en: "under 18"))] : []
    if minor == .yes, recipient == .police, let name { told.insert(.words(name), at: 0) }
    told.append(.label(relation.label))
    if sex != .unknown, recipient != .education { told.append(.label(sex.label)) }
    switch hasAccess {
    case .yes:
      told.append(.label(Text(vi: "hiện tiếp cận được trẻ", en: "can reach the child now")))
    case .no:
      told.append(.label(Text(vi: "hiện không tiếp cận được trẻ", en: "can't reach the child now")))
    case .unknown: break
    }
    return told
  }
}

extension Array where Element: Hashable {
  /// Each once, in order.
  fileprivate var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
