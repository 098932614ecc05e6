import CaseModel
import GRDB
import Vault

/// How the rows of a table come to be, and which columns are filled in later by which entries: everything else in them
/// stays as it was told first.
///
/// An entry tells of a row by its hash alone. Whoever may sign that a release was taken back could else change its
/// numbers by the same signature. What a row was after an entry follows from what it is now: what came later is put
/// back.
struct RowLife {
  private struct Stage {
    /// Nil for whatever none of the others names.
    let actions: Set<JournalAction>?
    /// What the columns that it fills held before it.
    let before: [String: DatabaseValue]

    init(_ actions: Set<JournalAction>?, filling columns: [String] = [], from before: [String: String] = [:]) {
      self.actions = actions
      self.before = Dictionary(uniqueKeysWithValues: columns.map { ($0, DatabaseValue.null) })
        .merging(before.mapValues(\.databaseValue)) { $1 }
    }
  }

  private let stages: [Stage]
  /// A number that goes up with each entry.
  private let counter: String?

  private init(_ stages: [Stage], counting counter: String? = nil) {
    self.stages = stages
    self.counter = counter
  }

  static func of(_ table: String) -> RowLife? { lives[table] }

  /// The tables of which it says anything.
  static let tables = Set(lives.keys)

  /// What a row may have been after an entry of this kind, and at which stage, the first coming first; nil where that
  /// can't be said.
  private func states(of row: Row, after action: JournalAction) -> [(row: Row, stage: Int)]? {
    // A certificate gets its signatures one by one, and is worth what they are.
    if row.hasColumn("certificate"), row["certificate"] as String? != nil { return nil }
    let named = stages.indices.filter { stages[$0].actions?.contains(action) == true }
    let places = named.isEmpty ? stages.indices.filter { stages[$0].actions == nil } : named
    return places.flatMap { place in
      let back = stages[(place + 1)...].reversed().reduce(into: [:]) { $0.merge($1.before) { $1 } }
      return counts(in: row).map { count in
        var values = Dictionary(zip(row.columnNames, row.databaseValues)) { first, _ in first }
        values.merge(back) { $1 }
        if let counter { values[counter] = count.databaseValue }
        return (Row(values), place)
      }
    }
  }

  private func counts(in row: Row) -> [Int] {
    guard let counter, let now = row[counter] as Int? else { return [0] }
    return (1...max(1, min(now, Self.mostCounted))).reversed()
  }

  /// More steps than a row ever takes; a file may say anything.
  private static let mostCounted = 1000

  /// Whether an entry of this kind leaves a row at the stage at which it was, whichever that is.
  static func goesNoFurther(_ action: JournalAction) -> Bool { steps.contains(action) }

  private static let steps: Set<JournalAction> = [.referralConsent, .referralSeal]

  private static let lives: [String: RowLife] = [
    "backup": RowLife([Stage([.backupCreate]), Stage([.backupCreate], from: ["state": "begun"])]),
    "breach": RowLife([
      Stage([.breachRecord]),
      Stage([.breachEnd], filling: ["endedAt", "endedBy"], from: ["state": Breach.State.open.rawValue]),
    ]),
    "callerPlan": RowLife([
      Stage([.callerWrite]), Stage([.callerEnd, .callerWrite], filling: ["endedAt", "endedBy"]),
    ]),
    // A call stands in a case from the beginning, or comes to one once.
    "contact": RowLife([Stage([.contactRecord]), Stage([.contactRecord, .contactLink], filling: ["caseID"])]),
    "notice": RowLife([Stage(nil), Stage([.noticeRead], filling: ["seenAt"])]),
    "referral": RowLife(
      [
        Stage(steps.union([.referralDraft])),
        Stage(
          steps.union([.referralSend]), filling: ["sentAt", "acknowledgeBy", "actBy"],
          from: ["state": ReferralState.drafted.rawValue]),
        Stage(
          steps.union([.referralAcknowledge]), filling: ["acknowledgedAt"], from: ["state": ReferralState.sent.rawValue]
        ),
        Stage(
          steps.union([.referralComplete, .referralDecline, .referralWithdraw]), filling: ["endedAt"],
          from: ["state": ReferralState.acknowledged.rawValue]),
      ], counting: "version"),
    "release": RowLife([
      Stage([.figuresPropose]), Stage([.figuresWithdraw], filling: ["withdrawnAt", "withdrawnBy"]),
    ]),
    "request": RowLife([
      Stage(Request.Kind.allCases.reduce(into: Set()) { $0.formUnion($1.asking) }.subtracting([.accessGrant])),
      Stage(
        [.accessGrant, .requestApprove, .requestRefuse, .requestWithdraw],
        filling: ["decidedBy", "decidedAt", "endsAt"], from: ["state": Request.State.open.rawValue]),
    ]),
    "review": RowLife([Stage([.reviewWrite]), Stage([.reviewAcknowledge], filling: ["acknowledgedAt"])]),
    "rosterTurn": RowLife([
      Stage([.rosterSet]), Stage([.rosterTakeBack], filling: ["takenBackBy", "takenBackAt"]),
    ]),
    "shift": RowLife([Stage([.shiftEnd]), Stage([.shiftStart], filling: ["readBy", "readAt"])]),
    // What is refused at once is asked and answered in one.
    "subjectRequest": RowLife([
      Stage([.subjectAsk]), Stage([.subjectEnd], filling: ["answeredAt"]),
      Stage([.subjectAsk, .subjectEnd], filling: ["endedAt"]),
    ]),
    "task": RowLife([Stage([.taskAdd]), Stage([.taskAdd, .taskEnd], filling: ["endedAt"])]),
    // Comes first of what follows from a withholding.
    "withholding": RowLife([
      Stage([.caseUnassign, .caseWithhold]), Stage([.caseUnwithhold], filling: ["liftedBy", "liftedAt"]),
    ]),
  ]
}

extension RowLife {
  /// What a row was after an entry that tells of it.
  enum Past {
    case was(Row, stage: Int)
    /// It never was what the entry tells: what is written once was changed since, or by this entry.
    case never
    case unsaid
  }

  func past(of row: Row, told hash: ContentHash, by action: JournalAction) -> Past {
    guard let states = states(of: row, after: action) else { return .unsaid }
    return states.first { ContentList.hash($0.row) == hash }.map { .was($0.row, stage: $0.stage) } ?? .never
  }
}
