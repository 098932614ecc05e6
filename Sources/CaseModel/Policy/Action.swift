/// What people do in the log and must be allowed to: the rows of the ``Policy``.
///
/// Lists of what the log shows in clear (numbers, states, urgencies, clocks) are no action: they are open to all who
/// work here.
public enum Action: Hashable, Sendable {
  case recordContact
  /// Owing somebody a call, seeing the number, trying it, giving it up.
  case callBack
  /// Agreeing how somebody who calls again and again is answered, and ending that.
  case planCaller
  /// Going on with a call that another person broke off.
  case takeUpDraft
  /// Ending a shift, reading what one left, taking over.
  case handOverShift
  /// Saying who is on duty when.
  case changeRoster
  /// Writing a note after a heavy call, and reading one's own; a supervisor reads everybody's.
  case writeDebrief
  /// Drawing calls of others, judging them by the criteria, and counting what came of it.
  case reviewCall
  /// Reading the feedback on one's own calls; a supervisor reads all.
  case readReview
  case recordBreach
  /// Telling the authority of a breach, or deciding that nobody needs to be told.
  case endBreach
  /// Taking in counts of calls from a phone system.
  case countCalls
  /// Facts, identity and narrative: one reading.
  case readCase
  case step(CaseStep)
  case referralStep(ReferralStep)
  /// Handing a child's identity to an agency, sealed or on paper.
  case discloseIdentity
  case searchRegister
  case requestAccess
  /// Giving access for a time, or taking it back.
  case grantAccess
  case changeRoles
  case certifyKey
  case addUser
  case endUser
  /// Counting before protection.
  case tally
  /// Making a protected table.
  case table
  case proposeErasure
  case approveErasure
  /// Agreeing that a case which is grave is lowered, closed or screened out though those who must know weren't told.
  case approveEnding
  /// Keeping a case from somebody who works here: the accused, or somebody close to them.
  case withholdCase
  /// Agreeing that they may see it again.
  case liftWithholding
  /// Judging anew what somebody else triaged, where the sample says so.
  case rereadTriage
  /// Putting a case under a legal hold, or lifting it.
  case hold
  case backup
  case restore
  case rotateKeys
  case verifyLog
  /// Writing down the state of the history for a witness.
  case checkpoint
  case updateReference
  case changeAgencies
  case changePlaces
  /// Telling the person concerned when and why their case was consulted (CJEU C-579/21).
  case subjectAccess
}

extension Action: CaseIterable {
  public static let allCases: [Action] =
    [
      .recordContact, .callBack, .planCaller, .takeUpDraft, .handOverShift, .changeRoster, .writeDebrief, .reviewCall,
      .readReview, .recordBreach,
      .endBreach,
      .countCalls, .readCase,
    ]
    + CaseStep.allCases.map(Action.step)
    + ReferralStep.allCases.map(Action.referralStep)
    + [
      .discloseIdentity, .searchRegister, .requestAccess, .grantAccess, .changeRoles, .certifyKey,
      .addUser, .endUser, .tally, .table, .proposeErasure, .approveErasure, .approveEnding,
      .withholdCase, .liftWithholding, .rereadTriage, .hold, .backup, .restore, .rotateKeys,
      .verifyLog, .checkpoint,
      .updateReference, .changeAgencies, .changePlaces, .subjectAccess,
    ]
}

extension Action {
  /// The word for it in the journal and in scripts, such as `case.assign`.
  public var code: String {
    switch self {
    case .recordContact: "contact.record"
    case .callBack: "callback.make"
    case .planCaller: "caller.plan"
    case .takeUpDraft: "draft.open"
    case .countCalls: "call.count"
    case .handOverShift: "shift.hand-over"
    case .changeRoster: "roster.change"
    case .writeDebrief: "debrief.write"
    case .reviewCall: "call.review"
    case .readReview: "review.read"
    case .recordBreach: "breach.record"
    case .endBreach: "breach.end"
    case .readCase: "case.read"
    case .step(let step): "case.\(step.rawValue)"
    case .referralStep(let step): "referral.\(step.rawValue)"
    case .discloseIdentity: "identity.disclose"
    case .searchRegister: "register.search"
    case .requestAccess: "access.request"
    case .grantAccess: "access.grant"
    case .changeRoles: "user.roles"
    case .certifyKey: "key.certify"
    case .addUser: "user.add"
    case .endUser: "user.end"
    case .tally: "statistics.tally"
    case .table: "statistics.table"
    case .proposeErasure: "erasure.propose"
    case .approveErasure: "erasure.approve"
    case .approveEnding: "ending.approve"
    case .withholdCase: "case.withhold"
    case .liftWithholding: "withholding.lift"
    case .rereadTriage: "case.reread"
    case .hold: "case.hold"
    case .backup: "log.backup"
    case .restore: "log.restore"
    case .rotateKeys: "key.rotate"
    case .verifyLog: "log.verify"
    case .checkpoint: "log.checkpoint"
    case .updateReference: "reference.update"
    case .changeAgencies: "agency.change"
    case .changePlaces: "place.change"
    case .subjectAccess: "case.consultations"
    }
  }

  /// Whether it is about one case, so that assignment or access for a time may open it.
  public var isAboutOneCase: Bool {
    switch self {
    case .readCase, .step, .referralStep, .discloseIdentity, .withholdCase: true
    default: false
    }
  }

  /// Whether a legal hold forbids it.
  public var erases: Bool { self == .proposeErasure || self == .approveErasure }
}
