/// Kinds of recipients that need the same of a case (NĐ 56 art. 24(2): to each what its task takes).
public enum Recipient: String, CaseIterable, Sendable {
  /// Police, border guard, investigation, procuracy.
  case police
  /// The commune: its committee, chair, child-protection worker.
  case commune
  /// The province's child agency: proposes prosecution (TTLT 01/2022 art. 8(2)).
  case authority
  /// Who treats.
  case care
  /// Who is called by an emergency number.
  case rescue
  case school
  /// Who is above a school.
  case education
  /// Who counsels and supports.
  case support
  /// Who gives legal aid or decides on parental rights.
  case legal
  /// Who gives shelter.
  case shelter
  case labour
  /// Who owns a dangerous spot.
  case owner
  /// National lines.
  case national

  /// - Parameters:
  ///   - kind: A kind of agency; one that nobody told us about gets what supporters get.
  ///   - situations: Why it is told; whoever hears of a dangerous spot alone gets what its owner gets.
  public init(agencyKind kind: String, situations: [Situation] = []) {
    let isSpot =
      !situations.isEmpty && situations.allSatisfy { $0 == .hazard || $0 == .childSafety }
    self = isSpot ? .owner : Self.kinds[kind] ?? .support
  }

  private static let kinds: [String: Recipient] = [
    "commune-police": .police, "provincial-police": .police, "investigation-body": .police,
    "cyber-police": .police, "border-post": .police, "procuracy": .police,
    "commune-people-committee": .commune, "commune-chair": .commune,
    "child-protection-worker": .commune, "other-commune": .commune,
    "culture-social-office": .commune,
    "provincial-people-committee": .authority,
    "health-department": .authority, "labour-agency": .authority,
    "health-station": .care, "hospital": .care, "emergency-number": .rescue,
    "emergency-112": .rescue, "emergency-113": .rescue, "emergency-114": .rescue,
    "emergency-115": .rescue,
    "school": .school, "school-counsellor": .school, "education-authority": .education,
    "social-work-centre": .support, "womens-union": .support, "youth-union": .support,
    "child-rights-association": .support, "fatherland-front": .support, "village-head": .support,
    "civil-status-office": .support,
    "legal-aid-centre": .legal, "court": .legal, "social-facility": .shelter,
    "labour-inspection": .labour, "hazard-owner": .owner, "hotline-111": .national,
    "domestic-violence-hotline": .national,
  ]
}
