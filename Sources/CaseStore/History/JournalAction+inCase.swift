import CaseModel

/// What whoever signs an entry about a case must have been to that case.
extension JournalAction {
  /// A permission, and the case in which somebody had it.
  struct Asked {
    let permission: Action
    let caseID: CaseID
  }

  /// Nil where nothing is asked: a call comes from anybody, and a case that had ended goes on with it.
  ///
  /// - Parameters:
  ///   - detail: What the entry says beside its action.
  ///   - caseID: The case that it is about.
  ///   - other: The case of a number: a merger is told of the case that stays too, and asked for in the one that goes.
  func inCase(_ detail: JournalDetail, whose caseID: CaseID, other: (String) -> CaseID?) -> Asked? {
    switch self {
    case .caseOpen, .contactRecord: return nil
    case .caseReopen where detail["reason"] == "new contact": return nil
    case .requestApprove, .requestRefuse:
      let kind = detail["kind"].flatMap(Request.Kind.init)
      return kind.map { Asked(permission: $0.decision, caseID: caseID) }
    case .caseMerge: return asked(.step(.merge), detail["merged"].map(other) ?? caseID)
    case .caseUnmerge: return asked(.step(.unmerge), detail["unmerged"].map(other) ?? caseID)
    // Limits are counted anew by whoever opens the case.
    case .caseRecompute: return asked(.readCase, caseID)
    default: return permission.map { Asked(permission: $0, caseID: caseID) }
    }
  }

  private func asked(_ permission: Action, _ caseID: CaseID?) -> Asked? {
    caseID.map { Asked(permission: permission, caseID: $0) }
  }
}
