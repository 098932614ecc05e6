public import Base

/// Form 01 of NĐ 56/2017, the intake report, by its fields (A1 how and when, A2 each child, A3 who told it).
///
/// What the form doesn't ask (alleged offender, topics, the caller's own words, remarks) isn't on it.
public struct Form01: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let label: Text
    public let values: [ReferralTold.Value]
  }

  public struct Section: Hashable, Sendable {
    public let title: Text
    public let lines: [Line]
  }

  /// What kind of child the report is about (note 4 of the form).
  public let subject: Text
  public let sections: [Section]

  public init(_ report: Report, receivedAt: String) {
    subject = report.subjectOfForm01
    let channel = Line(
      label: Text(vi: "Thông qua", en: "By"), values: [.label(report.channel.label)])
    let time = Line(
      label: Text(vi: "Thời gian", en: "Received"), values: [.words(receivedAt)])
    let children = report.children.enumerated().map { index, child in
      let number = report.children.count > 1 ? " \(index + 1)" : ""
      return Section(
        title: Text(vi: "2. Thông tin về trẻ em\(number)", en: "2. The child\(number)"),
        lines: child.form01(report))
    }
    let caller = report.caller
    let told: [Line] =
      caller.consentToPassIdentity == .yes
      ? [
        Line(vi: "Họ và tên", en: "Name", caller.name),
        caller.phone == nil
          ? nil
          : Line(
            label: Text(vi: "Trước khi gọi", en: "Before calling"),
            values: caller.beforeNumber.map { .label($0.sentence) }),
        Line(vi: "Số điện thoại", en: "Phone", caller.phone),
        Line(vi: "Địa chỉ", en: "Address", caller.address),
        Line(vi: "Ghi chú thêm", en: "Further notes", caller.notes),
      ].compactMap(\.self)
      : [
        Line(
          label: Text(vi: "Người cung cấp", en: "Informant"),
          values: [
            .label(
              Text(
                vi: "không đồng ý cung cấp thông tin về mình",
                en: "didn't agree to give their identity"))
          ])
      ]
    sections =
      [
        Section(
          title: Text(vi: "1. Tiếp nhận thông tin", en: "1. Receipt"), lines: [channel, time])
      ] + children
      + [
        Section(
          title: Text(
            vi: "3. Thông tin về người cung cấp thông tin", en: "3. Who gave the information"),
          lines: told)
      ]
  }

  /// Labels of the lines whose words give away a caller who didn't agree. Parents and carers stand in fields of their
  /// own.
  public func betrayals(of report: Report) -> [Text] {
    let secret = CallerSecret(of: [report])
    return sections.flatMap(\.lines)
      .filter { line in
        !Self.people.contains(line.label.en)
          && line.values.contains {
            guard case .words(let words) = $0 else { return false }
            return line.label.en == "Place of the incident"
              ? secret.isBetrayed(byPlace: words) : secret.isBetrayed(by: words)
          }
      }.map(\.label)
  }

  private static let people: Set<String> = [
    "Name", "Phone", "Address", "Further notes", "Child's name", "Father: name, age, job",
    "Mother: name, age, job", "Who cares for the child now", "Received",
  ]
}

extension Form01.Line {
  fileprivate init(vi: String, en: String, _ words: String?...) {
    self.init(
      label: Text(vi: vi, en: en), values: words.compactMap(\.self).map(ReferralTold.Value.words))
  }
}

extension Report {
  /// "At risk" says of what, by the topics.
  fileprivate var subjectOfForm01: Text {
    switch nature {
    case .actual: return Text(vi: "trẻ em bị xâm hại", en: "an abused child")
    case .specialCircumstances:
      return Text(
        vi: "trẻ em có hoàn cảnh đặc biệt", en: "a child in special circumstances")
    case .atRisk, .unknown:
      let groups = Set(topics.map { $0.prefix(2) })
      let risks = [
        (groups.isDisjoint(with: ["BL", "KH", "LK"]), Text(vi: "bạo lực", en: "violence")),
        (groups.isDisjoint(with: ["BO", "MB"]), Text(vi: "bóc lột", en: "exploitation")),
        (groups.isDisjoint(with: ["XH"]), Text(vi: "xâm hại tình dục", en: "sexual abuse")),
        (groups.isDisjoint(with: ["BR"]), Text(vi: "bỏ rơi", en: "abandonment")),
      ].filter { !$0.0 }.map(\.1)
      let named =
        risks.isEmpty
        ? [
          Text(vi: "bạo lực", en: "violence"), Text(vi: "bóc lột", en: "exploitation"),
          Text(vi: "bỏ rơi", en: "abandonment"),
        ] : risks
      return Text(
        vi: "trẻ em có nguy cơ bị \(named.map(\.vi).joined(separator: ", "))",
        en: "a child at risk of \(named.map(\.en).joined(separator: ", "))")
    }
  }
}

extension Report.Child {
  /// The story of each child; what is told of all stands for those that have none of their own.
  fileprivate func form01(_ report: Report) -> [Form01.Line] {
    typealias Line = Form01.Line
    let years = age.years.map {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    let birth: [ReferralTold.Value] =
      birthDate.map { [.date($0)] }
      ?? years.map {
        [.label(Text(vi: "ước lượng \($0) tuổi", en: "estimated age \($0)"))]
      } ?? []
    let incident = report.incident
    let place = Report.Location(
      place: incident.place, village: incident.village, address: incident.address)
    return [
      Line(vi: "Họ và tên trẻ em", en: "Child's name", name, otherNames),
      Line(
        label: Text(vi: "Ngày tháng năm sinh hoặc ước lượng tuổi", en: "Birth date or age"),
        values: birth),
      Line(label: Text(vi: "Giới tính", en: "Sex"), values: [.label(sex.label)]),
      Line(
        label: Text(vi: "Địa điểm xảy ra vụ việc", en: "Place of the incident"),
        values: place.values),
      Line(label: Text(vi: "Trẻ em đang ở đâu", en: "Where the child is now"), values: now.values),
      Line(
        vi: "Tình trạng hiện tại của trẻ em", en: "Condition now",
        condition ?? report.story?.condition),
      Line(
        vi: "Phỏng đoán hậu quả có thể xảy ra nếu không được hỗ trợ, can thiệp",
        en: "What may happen without help", expectedHarm ?? report.story?.expectedHarm),
      Line(
        vi: "Họ và tên cha, tuổi, nghề nghiệp", en: "Father: name, age, job", father,
        fatherAge.map { "\($0)" }, fatherJob),
      Line(
        vi: "Họ và tên mẹ, tuổi, nghề nghiệp", en: "Mother: name, age, job", mother,
        motherAge.map { "\($0)" }, motherJob),
      Line(vi: "Hoàn cảnh gia đình", en: "Family", family ?? report.story?.family),
      Line(
        vi: "Hiện ai đang là người chăm sóc trẻ em", en: "Who cares for the child now", carer),
      Line(
        vi: "Những hành động hỗ trợ, can thiệp đã thực hiện trước khi nhận thông tin",
        en: "Help given before", helpGiven ?? report.story?.helpGiven),
    ]
  }
}

extension Report.Location {
  /// The unit and what is known within it.
  var values: [ReferralTold.Value] {
    [place.map(ReferralTold.Value.place)].compactMap(\.self)
      + [village, address].compactMap(\.self).map(ReferralTold.Value.words)
  }
}
