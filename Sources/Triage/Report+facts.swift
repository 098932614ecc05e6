import CaseModel

extension Report {
  /// Whether a topic is of one of the level-1 groups (`XH` holds `XH01`).
  func hasTopic(ofGroups groups: String...) -> Bool {
    topics.contains { groups.contains(String($0.prefix(2))) }
  }

  /// A parent or carer is the alleged offender of harm that is told or not ruled out (NĐ 56 art.
  /// 31(1)).
  var accusesCarer: Bool {
    (nature == .actual || nature == .unknown) && offenders.contains(where: \.caresForChild)
  }

  /// Harm is told that the penal code may punish: violence, sexual abuse, exploitation,
  /// trafficking, abandonment, forced marriage, luring into crime.
  var suspectsCrime: Bool {
    nature == .actual
      && (hasTopic(ofGroups: "BL", "XH", "BO", "MB")
        || !Set(topics).isDisjoint(with: ["BR01", "KH01", "LK01"]))
  }

  /// Whether a child may be under 18. Nobody known is treated as a child.
  var mayConcernChild: Bool {
    children.isEmpty || children.contains { $0.age.mayBeUnder(18) }
  }

  /// Whether the child is not safe now, the offender can reach it and harm has been done.
  var tellsPresentDanger: Bool {
    nature == .actual && children.contains { $0.safe == .no }
      && offenders.contains { $0.hasAccess == .yes }
  }
}
