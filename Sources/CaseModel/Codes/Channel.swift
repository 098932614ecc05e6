public import Base

/// How a contact came in (Mẫu 01 A1.1 and the channels of hotline 111).
public enum Channel: String, CaseIterable, Codable, Sendable {
  case phone
  case inPerson = "in-person"
  case otherPerson = "other-person"
  case message
  case app
  case press
  case letter
  case petition
  case other
  case unknown
}

extension Channel: Labelled {
  public var label: Text {
    switch self {
    case .phone: Text(vi: "Điện thoại", en: "Phone")
    case .inPerson: Text(vi: "Gặp trực tiếp", en: "In person")
    case .otherPerson: Text(vi: "Người khác báo lại", en: "Brought by another person")
    case .message: Text(vi: "Tin nhắn", en: "Text message")
    case .app: Text(vi: "Ứng dụng, Zalo", en: "App or Zalo")
    case .press: Text(vi: "Báo chí, mạng xã hội", en: "Press or social media")
    case .letter: Text(vi: "Công văn", en: "Official letter")
    case .petition: Text(vi: "Đơn thư", en: "Petition")
    case .other: Text(vi: "Khác", en: "Other")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}
