public import Base

/// What a contact with the hotline was.
///
/// The first two are reports: they are about a child and may open a case. All others are one line each, so that
/// every call is counted (the split of Child Helpline International's non-counselling contacts).
public enum ContactKind: String, CaseIterable, Codable, Sendable {
  case childAboutSelf = "child-about-self"
  case aboutChild = "about-child"
  case silent
  case hangUp = "hang-up"
  case wrongNumber = "wrong-number"
  case prank
  case abusive
  case test
  case question
  case thanks
  case complaint
  case other
}

extension ContactKind: Labelled {
  public var label: Text {
    switch self {
    case .childAboutSelf: Text(vi: "Trẻ gọi về chính mình", en: "Child about self")
    case .aboutChild: Text(vi: "Người khác gọi về một trẻ em", en: "Someone about a child")
    case .silent: Text(vi: "Im lặng", en: "Silent")
    case .hangUp: Text(vi: "Cúp máy", en: "Hang-up")
    case .wrongNumber: Text(vi: "Nhầm số", en: "Wrong number")
    case .prank: Text(vi: "Trêu đùa", en: "Prank")
    case .abusive: Text(vi: "Quấy rối, chửi bới", en: "Abusive")
    case .test: Text(vi: "Gọi thử", en: "Test call")
    case .question: Text(vi: "Hỏi thông tin", en: "Question")
    case .thanks: Text(vi: "Cảm ơn", en: "Thanks")
    case .complaint: Text(vi: "Khiếu nại về đường dây", en: "Complaint about the hotline")
    case .other: Text(vi: "Khác", en: "Other")
    }
  }
}

extension ContactKind {
  /// Whether the contact is about a child, so that it has a report.
  public var isReport: Bool { self == .childAboutSelf || self == .aboutChild }

  /// The contacts that are recorded in one line.
  public static var oneLine: [ContactKind] { allCases.filter { !$0.isReport } }
}
