public import Base

extension Policy {
  /// A reason for which somebody may do something: a role, or for some roles a standing in the case.
  public enum Column: Int, CaseIterable, Sendable {
    case `operator`
    case caseWorker
    case author
    case assigned
    case granted
    case supervisor
    case statistician
    case administrator
  }

  /// One cell, from the least to the most that it allows.
  public enum Mark: Int, CaseIterable, Comparable, Sendable {
    case not
    case existence
    case twoSupervisors
    case reason
    case yes

    public static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
  }

  /// What each column allows of one action.
  public struct Row: Hashable, Sendable {
    public let action: Action
    private let marks: [Mark]

    fileprivate init(
      _ o: Mark, _ w: Mark, _ t: Mark, _ a: Mark, _ g: Mark, _ s: Mark, _ f: Mark, _ m: Mark,
      _ action: Action
    ) {
      self.action = action
      marks = [o, w, t, a, g, s, f, m]
    }

    public subscript(_ column: Column) -> Mark { marks[column.rawValue] }
  }

  /// Who may do what: need to know, as one table. Every action has one row; what isn't `yes`, `why`, `two` or `hit` in
  /// any of somebody's columns is refused.
  ///
  /// A day without a supervisor works: who takes a case in may triage, refer and assign it. Administrators and
  /// statisticians hold no column that opens a case.
  public static let table: [Row] = {
    let (yes, why, two, hit, not): (Mark, Mark, Mark, Mark, Mark) =
      (.yes, .reason, .twoSupervisors, .existence, .not)
    return [
      //  operator, worker, took in, assigned, granted, supervisor, figures, administrator
      Row(yes, yes, not, not, not, yes, not, not, .recordContact),
      Row(yes, yes, not, not, not, yes, not, not, .callBack),
      Row(not, not, not, not, not, yes, not, not, .planCaller),
      Row(not, not, not, not, not, yes, not, not, .takeUpDraft),
      Row(yes, yes, not, not, not, yes, not, not, .handOverShift),
      Row(not, not, not, not, not, yes, not, yes, .changeRoster),
      Row(yes, yes, not, not, not, yes, not, not, .writeDebrief),
      Row(not, not, not, not, not, yes, not, not, .reviewCall),
      Row(yes, yes, not, not, not, yes, not, not, .readReview),
      Row(yes, yes, not, not, not, yes, not, not, .recordBreach),
      Row(not, not, not, not, not, yes, not, not, .endBreach),
      Row(not, not, not, not, not, yes, yes, yes, .countCalls),
      Row(not, not, yes, yes, why, why, not, not, .readCase),
      Row(not, not, yes, yes, yes, yes, not, not, .step(.triage)),
      Row(not, not, not, yes, not, yes, not, not, .step(.screenOut)),
      Row(not, not, not, yes, not, yes, not, not, .step(.merge)),
      Row(not, not, not, yes, not, yes, not, not, .step(.start)),
      Row(not, not, yes, yes, yes, yes, not, not, .step(.refer)),
      Row(not, not, not, yes, not, yes, not, not, .step(.record)),
      Row(not, not, not, yes, not, yes, not, not, .step(.close)),
      Row(not, not, not, yes, not, yes, not, not, .step(.reopen)),
      Row(not, not, not, yes, not, yes, not, not, .step(.unmerge)),
      Row(not, not, yes, yes, not, yes, not, not, .step(.assign)),
      Row(not, not, yes, yes, yes, yes, not, not, .step(.amend)),
      Row(not, not, yes, yes, yes, yes, not, not, .step(.link)),
      Row(not, not, yes, yes, yes, yes, not, not, .step(.note)),
      Row(not, not, yes, yes, yes, yes, not, not, .referralStep(.send)),
      Row(not, not, yes, yes, yes, yes, not, not, .referralStep(.acknowledge)),
      Row(not, not, yes, yes, yes, yes, not, not, .referralStep(.decline)),
      Row(not, not, not, yes, not, yes, not, not, .referralStep(.complete)),
      Row(not, not, yes, yes, yes, yes, not, not, .referralStep(.withdraw)),
      Row(not, not, why, why, why, why, not, not, .discloseIdentity),
      Row(hit, yes, not, not, not, yes, not, not, .searchRegister),
      Row(why, why, not, not, not, not, not, not, .requestAccess),
      Row(not, not, not, not, not, why, not, not, .grantAccess),
      Row(not, not, not, not, not, two, not, not, .changeRoles),
      Row(not, not, not, not, not, yes, not, not, .certifyKey),
      Row(not, not, not, not, not, yes, not, yes, .addUser),
      Row(not, not, not, not, not, why, not, yes, .endUser),
      Row(not, not, not, not, not, yes, yes, not, .tally),
      Row(not, not, not, not, not, yes, yes, not, .table),
      Row(not, not, not, why, not, why, not, not, .proposeErasure),
      Row(not, not, not, not, not, two, not, not, .approveErasure),
      Row(not, not, not, not, not, yes, not, not, .approveEnding),
      Row(not, not, yes, yes, yes, yes, not, not, .withholdCase),
      Row(not, not, not, not, not, yes, not, not, .liftWithholding),
      Row(not, not, not, not, not, yes, not, not, .rereadTriage),
      Row(not, not, not, not, not, why, not, not, .hold),
      Row(not, not, not, not, not, not, not, yes, .backup),
      Row(not, not, not, not, not, not, not, why, .restore),
      Row(not, not, not, not, not, yes, not, not, .rotateKeys),
      Row(yes, yes, not, not, not, yes, yes, yes, .verifyLog),
      Row(yes, yes, not, not, not, yes, yes, yes, .checkpoint),
      Row(not, not, not, not, not, not, not, yes, .updateReference),
      Row(not, not, not, not, not, not, not, yes, .changeAgencies),
      Row(not, not, not, not, not, not, not, yes, .changePlaces),
      Row(not, not, not, not, not, why, not, not, .subjectAccess),
    ]
  }()
}

extension Policy.Column: Labelled {
  public var label: Text {
    switch self {
    case .operator: Role.operator.label
    case .caseWorker: Role.caseWorker.label
    case .author: Text(vi: "người tiếp nhận, trong 24 giờ", en: "who took it in, within 24 h")
    case .assigned: Text(vi: "cán bộ được phân công", en: "assigned case worker")
    case .granted: Text(vi: "người được cấp quyền tạm", en: "who was given access for a time")
    case .supervisor: Role.supervisor.label
    case .statistician: Role.statistician.label
    case .administrator: Role.administrator.label
    }
  }
}

extension Policy.Mark: Labelled {
  public var label: Text {
    switch self {
    case .not: Text(vi: "–", en: "–")
    case .existence: Text(vi: "chỉ biết có", en: "existence only")
    case .twoSupervisors: Text(vi: "hai giám sát", en: "two supervisors")
    case .reason: Text(vi: "có lý do", en: "with reason")
    case .yes: Text(vi: "được", en: "yes")
    }
  }
}
