import CaseModel

extension Report {
  /// Whether a topic is of one of the level-1 groups (`XH` holds `XH01`).
  func hasTopic(ofGroups groups: String...) -> Bool {
    topics.contains { groups.contains(String($0.prefix(2))) }
  }

  /// Harm is told, or nobody was asked: an unanswered question rules nothing out.
  private var allowsHarm: Bool { nature == .actual || nature == .unknown }

  /// Harm is told, by the answer or, where there is none, by a topic of harm.
  var tellsHarm: Bool {
    nature == .actual
      || nature == .unknown && hasTopic(ofGroups: "BL", "XH", "BO", "MB", "BR", "KH", "LK")
  }

  /// A parent or carer is the alleged offender of harm that is told or not ruled out (NĐ 56 art.
  /// 31(1)).
  var accusesCarer: Bool { allowsHarm && offenders.contains(where: \.caresForChild) }

  /// Harm is told or not ruled out that the penal code may punish: violence, sexual abuse,
  /// exploitation, trafficking, abandonment, forced marriage, luring into crime.
  var suspectsCrime: Bool {
    allowsHarm
      && (hasTopic(ofGroups: "BL", "XH", "BO", "MB")
        || !Set(topics).isDisjoint(with: ["BR01", "KH01", "LK01"]))
  }

  /// Whether a child may be under 18. Nobody known is treated as a child.
  var mayConcernChild: Bool {
    children.isEmpty || children.contains { $0.age.mayBeUnder(18) }
  }

  /// Whether the child is not safe now, the offender can reach it, and harm was done or isn't ruled
  /// out.
  var tellsPresentDanger: Bool {
    allowsHarm && children.contains { $0.safe == .no }
      && offenders.contains { $0.hasAccess == .yes }
  }
}
