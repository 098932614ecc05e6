public import Base

/// The 17 measures of Luật Trẻ em arts. 48–50: prevention, support, intervention. Codes are article and letter.
public enum Measure: String, CaseIterable, Codable, Sendable {
  case tellOfHarm = "48a"
  case informCarers = "48b"
  case parentingSkills = "48c"
  case selfProtection = "48d"
  case safeSurroundings = "48dd"
  case warnAndCounsel = "49a"
  case assessAndRemoveRisk = "49b"
  case supportByLaw = "49c"
  case socialAssistance = "49d"
  case healthCare = "50a"
  case safeShelter = "50b"
  case alternativeCare = "50c"
  case reunion = "50d"
  case adviseCarers = "50dd"
  case legalAid = "50e"
  case otherSupport = "50g"
  case monitorSafety = "50h"
}

extension Measure: Labelled {
  public var label: Text {
    switch self {
    case .tellOfHarm:
      Text(vi: "Truyền thông về nguy cơ, trách nhiệm (Đ48 k2a)", en: "Telling of harm and duties (48(2)a)")
    case .informCarers:
      Text(vi: "Cung cấp thông tin cho cha mẹ, giáo viên (Đ48 k2b)", en: "Informing parents, teachers (48(2)b)")
    case .parentingSkills: Text(vi: "Kỹ năng làm cha mẹ (Đ48 k2c)", en: "Parenting skills (48(2)c)")
    case .selfProtection: Text(vi: "Giáo dục tự bảo vệ (Đ48 k2d)", en: "Self-protection education (48(2)d)")
    case .safeSurroundings: Text(vi: "Môi trường sống an toàn (Đ48 k2đ)", en: "Safe surroundings (48(2)đ)")
    case .warnAndCounsel: Text(vi: "Cảnh báo, tư vấn (Đ49 k2a)", en: "Warning, counselling (49(2)a)")
    case .assessAndRemoveRisk:
      Text(vi: "Đánh giá, loại bỏ nguy cơ (Đ49 k2b)", en: "Assessing and removing risk (49(2)b)")
    case .supportByLaw: Text(vi: "Hỗ trợ theo quy định (Đ49 k2c)", en: "Support under the law (49(2)c)")
    case .socialAssistance: Text(vi: "Trợ giúp xã hội (Đ49 k2d)", en: "Social assistance (49(2)d)")
    case .healthCare:
      Text(vi: "Y tế, trị liệu tâm lý, phục hồi (Đ50 k2a)", en: "Medical care, therapy, recovery (50(2)a)")
    case .safeShelter: Text(vi: "Nơi tạm trú an toàn, cách ly (Đ50 k2b)", en: "Safe shelter, separation (50(2)b)")
    case .alternativeCare: Text(vi: "Chăm sóc thay thế (Đ50 k2c)", en: "Alternative care (50(2)c)")
    case .reunion: Text(vi: "Đoàn tụ gia đình, hòa nhập (Đ50 k2d)", en: "Reunion, re-integration (50(2)d)")
    case .adviseCarers:
      Text(vi: "Tư vấn cho cha mẹ, người chăm sóc (Đ50 k2đ)", en: "Advice to parents, carers (50(2)đ)")
    case .legalAid: Text(vi: "Tư vấn, trợ giúp pháp lý (Đ50 k2e)", en: "Legal advice and aid (50(2)e)")
    case .otherSupport: Text(vi: "Hỗ trợ khác theo luật (Đ50 k2g)", en: "Other support under the law (50(2)g)")
    case .monitorSafety: Text(vi: "Theo dõi, đánh giá an toàn (Đ50 k2h)", en: "Monitoring safety (50(2)h)")
    }
  }
}

/// Why a child is separated from its parents or carer (NĐ 56 art. 32(1)).
public enum SeparationGround: String, CaseIterable, Codable, Sendable {
  case harmedByCarer = "harmed-by-carer"
  case planRefused = "plan-refused"
  case mayRecur = "may-recur"
}

extension SeparationGround: Labelled {
  public var label: Text {
    switch self {
    case .harmedByCarer:
      Text(
        vi: "Bị xâm hại hoặc có nguy cơ bị xâm hại bởi cha, mẹ, người chăm sóc",
        en: "Harmed, or at risk of harm, by parents or carer")
    case .planRefused:
      Text(
        vi: "Bị xâm hại mà cha, mẹ, người chăm sóc từ chối kế hoạch hỗ trợ, can thiệp",
        en: "Harmed, and parents or carer refuse the plan")
    case .mayRecur:
      Text(
        vi: "Có khả năng tiếp tục bị xâm hại bởi cha, mẹ, người chăm sóc",
        en: "Likely to be harmed again by parents or carer")
    }
  }
}

/// Where a separated child is placed, in the order of TT 14/2020 art. 12: people and families first.
public enum Placing: String, CaseIterable, Codable, Sendable {
  case relatives
  case family
  case facility
}

extension Placing: Labelled {
  public var label: Text {
    switch self {
    case .relatives: Text(vi: "Người thân thích", en: "Relatives")
    case .family: Text(vi: "Cá nhân, gia đình khác", en: "Another person or family")
    case .facility: Text(vi: "Cơ sở trợ giúp xã hội", en: "A social-assistance facility")
    }
  }
}
