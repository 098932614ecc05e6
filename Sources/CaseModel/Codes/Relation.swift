public import Base

/// What somebody is to the child: the caller, or an alleged offender.
///
/// A superset of the lists of ICCS and Child Helpline International.
public enum Relation: String, CaseIterable, Codable, Sendable {
  case child
  case parent
  case stepParent = "step-parent"
  case caregiver
  case grandparent
  case sibling
  case relative
  case partner
  case friend
  case neighbour
  case teacher
  case healthWorker = "health-worker"
  case official
  case villageHead = "village-head"
  case police
  case borderGuard = "border-guard"
  case facilityStaff = "facility-staff"
  case hotlineStaff = "hotline-staff"
  case acquaintance
  case stranger
  case other
  case unknown
}

extension Relation: Labelled {
  public var label: Text {
    switch self {
    case .child: Text(vi: "Chính trẻ em đó", en: "The child")
    case .parent: Text(vi: "Cha, mẹ", en: "Parent")
    case .stepParent: Text(vi: "Cha dượng, mẹ kế", en: "Step-parent")
    case .caregiver: Text(vi: "Người chăm sóc", en: "Caregiver")
    case .grandparent: Text(vi: "Ông, bà", en: "Grandparent")
    case .sibling: Text(vi: "Anh, chị, em", en: "Sibling")
    case .relative: Text(vi: "Người thân khác", en: "Other relative")
    case .partner: Text(vi: "Người yêu, vợ, chồng", en: "Partner")
    case .friend: Text(vi: "Bạn bè", en: "Friend or peer")
    case .neighbour: Text(vi: "Hàng xóm", en: "Neighbour")
    case .teacher: Text(vi: "Giáo viên, nhân viên trường học", en: "Teacher or school staff")
    case .healthWorker: Text(vi: "Nhân viên y tế", en: "Health worker")
    case .official: Text(vi: "Cán bộ", en: "Official")
    case .villageHead: Text(vi: "Trưởng thôn, già làng", en: "Village head or elder")
    case .police: Text(vi: "Công an", en: "Police")
    case .borderGuard: Text(vi: "Bộ đội biên phòng", en: "Border guard")
    case .facilityStaff:
      Text(vi: "Nhân viên cơ sở nuôi dưỡng, trợ giúp", en: "Staff of a home or facility")
    case .hotlineStaff: Text(vi: "Người của đường dây này", en: "Staff of this hotline")
    case .acquaintance: Text(vi: "Người quen", en: "Acquaintance")
    case .stranger: Text(vi: "Người lạ", en: "Stranger")
    case .other: Text(vi: "Khác", en: "Other")
    case .unknown: Text(vi: "Không biết", en: "Unknown")
    }
  }
}

extension Relation {
  /// Whether such a person is a parent or cares for the child (NĐ 56 art. 31(1): an emergency if the offender).
  public var caresForChild: Bool { [.parent, .stepParent, .caregiver].contains(self) }
}
