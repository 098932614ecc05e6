public import Base

/// What a case is, seen by those who must be told (the rows of `referralRule.csv`). Gravest first.
public enum Situation: String, CaseIterable, Codable, Sendable {
  case actInProgress = "act-in-progress"
  case drowning
  case fire
  case explosives
  case disaster
  case roadAccident = "road-accident"
  case lifeInDanger = "life-in-danger"
  case search
  case threat
  case callCutOff = "call-cut-off"
  case emergency
  case sexualAbuse = "sexual-abuse"
  case trafficking
  case carerIsOffender = "carer-is-offender"
  case abandoned
  case childMarriage = "child-marriage"
  case crimeSuspected = "crime-suspected"
  case domesticViolence = "domestic-violence"
  case online
  case missing
  case selfHarm = "self-harm"
  case needsMedicalCare = "needs-medical-care"
  case alone
  case destitute
  case withinReach = "within-reach"
  case officialAccused = "official-accused"
  case policeAccused = "police-accused"
  case borderGuardAccused = "border-guard-accused"
  case teacherAccused = "teacher-accused"
  case healthWorkerAccused = "health-worker-accused"
  case facilityAccused = "facility-accused"
  case hotlineAccused = "hotline-accused"
  case atRisk = "at-risk"
  case accusedChild = "accused-child"
  case childLabour = "child-labour"
  case crossBorder = "cross-border"
  case youth
  case specialCircumstances = "special-circumstances"
  case hardship
  case schooling
  case civilStatus = "civil-status"
  case custody
  case mentalHealth = "mental-health"
  case illness
  case counselling
  case schoolInvolved = "school-involved"
  case hazard
  case childSafety = "child-safety"
  case incidentElsewhere = "incident-elsewhere"
  case residenceElsewhere = "residence-elsewhere"
  case childElsewhere = "child-elsewhere"
  case provinceKnown = "province-known"
  case placeUnknown = "place-unknown"
}

extension Situation: Labelled {
  public var label: Text {
    switch self {
    case .actInProgress: Text(vi: "đang diễn ra", en: "act in progress")
    case .lifeInDanger: Text(vi: "nguy hiểm tính mạng", en: "life in danger")
    case .drowning: Text(vi: "đuối nước", en: "drowning")
    case .fire: Text(vi: "cháy, điện giật", en: "fire, electric shock")
    case .explosives: Text(vi: "bom mìn, vật liệu nổ", en: "explosives")
    case .disaster: Text(vi: "lũ, sạt lở, thiên tai", en: "flood, landslide, disaster")
    case .roadAccident: Text(vi: "tai nạn giao thông", en: "road accident")
    case .search: Text(vi: "cần tìm kiếm cứu nạn", en: "search and rescue")
    case .threat: Text(vi: "bị đe dọa", en: "threatened")
    case .callCutOff: Text(vi: "cuộc gọi đứt lúc nguy cấp", en: "call cut off in distress")
    case .emergency: Text(vi: "khẩn cấp", en: "emergency")
    case .sexualAbuse: Text(vi: "xâm hại tình dục", en: "sexual abuse")
    case .trafficking: Text(vi: "mua bán trẻ em", en: "trafficking")
    case .carerIsOffender:
      Text(vi: "người chăm sóc gây hại", en: "a parent or carer is the offender")
    case .abandoned: Text(vi: "trẻ bị bỏ rơi", en: "abandoned child")
    case .childMarriage: Text(vi: "tảo hôn, ép cưới", en: "child or forced marriage")
    case .crimeSuspected: Text(vi: "có dấu hiệu tội phạm", en: "sign of a crime")
    case .domesticViolence: Text(vi: "bạo lực gia đình", en: "domestic violence")
    case .online: Text(vi: "trên mạng", en: "online")
    case .missing: Text(vi: "mất tích, bỏ nhà", en: "missing or runaway child")
    case .selfHarm: Text(vi: "tự hại, tự tử", en: "self-harm or suicide")
    case .needsMedicalCare: Text(vi: "cần y tế", en: "needs medical care")
    case .alone: Text(vi: "không có người trông", en: "nobody looks after the child")
    case .destitute: Text(vi: "thiếu ăn, thiếu chỗ ở", en: "no food or shelter")
    case .withinReach:
      Text(vi: "người gây hại còn đến gần được", en: "within the offender's reach")
    case .officialAccused:
      Text(vi: "cán bộ, trưởng thôn bị tố giác", en: "an official or village head is accused")
    case .policeAccused: Text(vi: "công an bị tố giác", en: "police are accused")
    case .borderGuardAccused:
      Text(vi: "bộ đội biên phòng bị tố giác", en: "a border guard is accused")
    case .teacherAccused:
      Text(vi: "giáo viên, nhân viên trường bị tố giác", en: "school staff are accused")
    case .healthWorkerAccused: Text(vi: "nhân viên y tế bị tố giác", en: "health staff are accused")
    case .facilityAccused:
      Text(vi: "nhân viên cơ sở nuôi dưỡng bị tố giác", en: "a facility's staff are accused")
    case .hotlineAccused:
      Text(vi: "người của đường dây bị tố giác", en: "somebody of this hotline is accused")
    case .atRisk: Text(vi: "có nguy cơ hoặc bị xâm hại", en: "harmed or at risk")
    case .accusedChild:
      Text(
        vi: "trẻ em bị tố giác, vi phạm pháp luật",
        en: "a child is accused or in conflict with the law")
    case .childLabour: Text(vi: "lao động trẻ em", en: "child labour")
    case .crossBorder: Text(vi: "qua biên giới, di cư", en: "across the border, migrant")
    case .youth: Text(vi: "người từ 16 đến dưới 18 tuổi", en: "aged 16 or 17")
    case .specialCircumstances: Text(vi: "hoàn cảnh đặc biệt", en: "special circumstances")
    case .hardship: Text(vi: "khó khăn, cần trợ giúp", en: "hardship")
    case .schooling: Text(vi: "bỏ học, cản trở đi học", en: "kept or dropped out of school")
    case .civilStatus: Text(vi: "giấy tờ, khai sinh", en: "papers, birth registration")
    case .custody: Text(vi: "tranh chấp nuôi con", en: "custody dispute")
    case .mentalHealth:
      Text(vi: "tâm thần, phát triển, nghiện", en: "mental health, development, addiction")
    case .illness: Text(vi: "bệnh, sức khỏe", en: "illness, health")
    case .counselling: Text(vi: "cần tư vấn", en: "counselling")
    case .schoolInvolved: Text(vi: "liên quan trường học", en: "a school is involved")
    case .hazard: Text(vi: "nơi nguy hiểm", en: "dangerous spot")
    case .childSafety: Text(vi: "an toàn, tai nạn", en: "child safety")
    case .incidentElsewhere: Text(vi: "xảy ra ở xã khác", en: "in another commune")
    case .residenceElsewhere:
      Text(vi: "nơi cư trú khác nơi xảy ra", en: "the child lives in another commune")
    case .childElsewhere:
      Text(vi: "trẻ đang ở nơi khác", en: "the child is in another commune now")
    case .provinceKnown: Text(vi: "chỉ biết tỉnh", en: "only the province is known")
    case .placeUnknown: Text(vi: "không rõ nơi xảy ra", en: "place unknown")
    }
  }
}

extension Situation {
  /// Which of a case's places decides who is competent.
  public var place: Place {
    switch self {
    case .residenceElsewhere: .residence
    case .childElsewhere: .whereabouts
    default: .incident
    }
  }

  public enum Place: String, CaseIterable, Codable, Sendable, Labelled {
    case incident
    case residence
    case whereabouts

    public var label: Text {
      switch self {
      case .incident: Text(vi: "nơi xảy ra", en: "where it happened")
      case .residence: Text(vi: "nơi cư trú", en: "where the child lives")
      case .whereabouts: Text(vi: "nơi trẻ đang ở", en: "where the child is now")
      }
    }
  }
}
