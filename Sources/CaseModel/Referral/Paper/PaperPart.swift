public import Base

/// What a referral's paper can tell of a case.
public enum PaperPart: String, CaseIterable, Sendable {
  case child
  case safety
  /// Where the child is now, perhaps hidden.
  case whereabouts
  case home
  case school
  case carer
  /// What is told of: the topics.
  case act
  case incidentPlace = "incident-place"
  case incidentTime = "incident-time"
  case offender
  case offenderName = "offender-name"
  /// An accused child.
  case childInvolved = "child-involved"
  case signs
  case evidence
  case condition
  case expectedHarm = "expected-harm"
  case family
  case helpGiven = "help-given"
  /// What was written to this agency.
  case message
  /// Who reported, if they agreed.
  case caller
  /// Whom not to ask or tell, whoever the alleged offender is.
  case caution
}

extension PaperPart {
  /// To whom it is told. What isn't here isn't told.
  public var recipients: Set<Recipient> {
    switch self {
    case .child: Set(Recipient.allCases).subtracting([.owner])
    case .safety: [.police, .commune, .care, .rescue, .shelter, .national]
    case .whereabouts: [.police, .commune, .care, .rescue, .national]
    case .home: [.police, .commune, .authority, .support, .legal, .national]
    case .school: [.police, .commune, .school, .education]
    case .carer: [.police, .commune, .care, .national]
    case .act:
      Set(Recipient.allCases).subtracting([.school, .shelter])
    case .incidentPlace:
      [.police, .commune, .authority, .rescue, .education, .legal, .labour, .owner, .national]
    case .incidentTime:
      [.police, .commune, .authority, .care, .education, .legal, .labour, .national]
    case .offender, .childInvolved:
      [
        .police, .commune, .authority, .rescue, .education, .legal, .shelter, .labour, .national,
      ]
    case .offenderName: [.police]
    case .signs: [.police, .commune, .care, .rescue, .shelter, .national]
    case .evidence: [.police, .authority, .care]
    case .condition:
      [.police, .commune, .authority, .care, .rescue, .support, .legal, .shelter, .national]
    case .expectedHarm: [.commune, .authority, .shelter, .national]
    case .family: [.commune, .shelter, .national]
    case .helpGiven: [.police, .commune, .authority, .care, .support, .national]
    case .message: Set(Recipient.allCases)
    case .caller: [.police, .commune, .authority, .national]
    case .caution: [.care, .school, .education, .support, .legal, .shelter, .labour]
    }
  }

  public func isTold(to recipient: Recipient) -> Bool { recipients.contains(recipient) }
}

extension PaperPart: Labelled {
  public var label: Text {
    switch self {
    case .child: Text(vi: "Trẻ em", en: "Child")
    case .safety: Text(vi: "An toàn", en: "Safety")
    case .whereabouts: Text(vi: "Trẻ đang ở", en: "The child is now at")
    case .home: Text(vi: "Nơi cư trú", en: "Residence")
    case .school: Text(vi: "Trường, lớp", en: "School")
    case .carer: Text(vi: "Người đang chăm sóc", en: "Who cares for the child")
    case .act: Text(vi: "Nội dung được báo", en: "What is reported")
    case .incidentPlace: Text(vi: "Nơi xảy ra", en: "Place of the incident")
    case .incidentTime: Text(vi: "Thời gian xảy ra", en: "When it happened")
    case .offender: Text(vi: "Người bị tố giác", en: "Alleged offender")
    case .offenderName: Text(vi: "Họ tên người bị tố giác", en: "Alleged offender's name")
    case .childInvolved: Text(vi: "Trẻ em liên quan", en: "Child involved")
    case .signs: Text(vi: "Dấu hiệu nguy hiểm", en: "Signs of danger")
    case .evidence: Text(vi: "Chứng cứ", en: "Evidence")
    case .condition: Text(vi: "Tình trạng", en: "Condition")
    case .expectedHarm: Text(vi: "Nếu không can thiệp", en: "What may happen without help")
    case .family: Text(vi: "Hoàn cảnh gia đình", en: "Family")
    case .helpGiven: Text(vi: "Đã hỗ trợ", en: "Help already given")
    case .message: Text(vi: "Đề nghị", en: "You are asked")
    case .caller: Text(vi: "Người báo tin (đã đồng ý)", en: "Caller (agreed)")
    case .caution: Text(vi: "Lưu ý", en: "Take care")
    }
  }
}
