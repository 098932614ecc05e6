/// What a case is, seen by those who must be told (the rows of `referralRule.csv`).
public enum Situation: String, CaseIterable, Codable, Sendable {
  case actInProgress = "act-in-progress"
  case emergency
  case crimeSuspected = "crime-suspected"
  case sexualAbuse = "sexual-abuse"
  case carerIsOffender = "carer-is-offender"
  case trafficking
  case domesticViolence = "domestic-violence"
  case online
  case atRisk = "at-risk"
  case specialCircumstances = "special-circumstances"
  case childSafety = "child-safety"
  case incidentElsewhere = "incident-elsewhere"
  case placeUnknown = "place-unknown"
  case needsMedicalCare = "needs-medical-care"
  case schoolInvolved = "school-involved"
  case selfHarm = "self-harm"
  case missing
}

extension Situation: Labelled {
  public var label: Text {
    switch self {
    case .actInProgress: Text(vi: "đang diễn ra", en: "act in progress")
    case .emergency: Text(vi: "khẩn cấp", en: "emergency")
    case .crimeSuspected: Text(vi: "có dấu hiệu tội phạm", en: "sign of a crime")
    case .sexualAbuse: Text(vi: "xâm hại tình dục", en: "sexual abuse")
    case .carerIsOffender:
      Text(vi: "người chăm sóc gây hại", en: "a parent or carer is the offender")
    case .trafficking: Text(vi: "mua bán trẻ em", en: "trafficking")
    case .domesticViolence: Text(vi: "bạo lực gia đình", en: "domestic violence")
    case .online: Text(vi: "trên mạng", en: "online")
    case .atRisk: Text(vi: "có nguy cơ hoặc bị xâm hại", en: "harmed or at risk")
    case .specialCircumstances: Text(vi: "hoàn cảnh đặc biệt", en: "special circumstances")
    case .childSafety: Text(vi: "an toàn, tai nạn", en: "child safety")
    case .incidentElsewhere: Text(vi: "xảy ra ở xã khác", en: "in another commune")
    case .placeUnknown: Text(vi: "không rõ nơi xảy ra", en: "place unknown")
    case .needsMedicalCare: Text(vi: "cần y tế", en: "needs medical care")
    case .schoolInvolved: Text(vi: "liên quan trường học", en: "a school is involved")
    case .selfHarm: Text(vi: "tự hại, tự tử", en: "self-harm or suicide")
    case .missing: Text(vi: "mất tích", en: "missing child")
    }
  }
}
