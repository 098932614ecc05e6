import CaseModel
import GRDB

/// Whose a case is and into which it was merged, as the entries about it tell one after another.
///
/// Keys follow from both. The row alone is told of by every step: whoever may write a note could else write themselves
/// into it.
struct CaseCourse: Equatable {
  private(set) var worker: String?
  /// The number of the case that it is part of.
  private(set) var target: String?

  mutating func take(_ action: JournalAction, _ detail: JournalDetail) {
    switch action {
    case .caseAssign: worker = detail["user"]
    case .caseUnassign: worker = nil
    // Of the case that stays it says whose it is now.
    case .caseMerge where detail["merged"] != nil: worker = detail["user"] ?? worker
    case .caseMerge: target = detail["into"]
    case .caseUnmerge where detail["from"] != nil: target = nil
    case .caseErase: self = CaseCourse()
    default: break
    }
  }

  /// Whether the row says so, too. Of an erased case, and of those that were merged into it, nothing is left.
  func holds(_ db: Database, _ row: Row) throws -> Bool {
    if row["state"] == CaseState.erased.rawValue {
      return row["assignedTo"] as String? == nil && row["mergedInto"] as CaseID? == nil
    }
    let into = try (row["mergedInto"] as CaseID?).map { try CaseRow.find(db, id: $0).number.description }
    return row["assignedTo"] as String? == worker && into == target
  }
}
