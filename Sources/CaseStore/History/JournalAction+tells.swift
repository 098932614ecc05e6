import CaseModel

/// What an entry may tell of and who may have made it: beyond that a good signature says nothing.
///
/// An entry tells of the rows that were written since the one before it. Whoever holds any key could else sign a
/// harmless entry that lists rows they changed by other means.
extension JournalAction {
  /// The tables that the tool writes when it makes such an entry.
  var tables: Set<String> { Self.written[self] ?? [] }

  /// The roles of which somebody may make it; nil for any.
  var roles: Set<Role>? { Self.entitled[self] }

  /// The roles of which somebody may make it, where what it says it did decides that, too.
  func entitled(_ detail: JournalDetail) -> Set<Role>? {
    switch self {
    case .requestApprove, .requestRefuse:
      // What nobody knows nobody decides.
      let kind = detail["kind"].flatMap(Request.Kind.init)
      return kind.map { Policy.roles(for: $0.decision) } ?? []
    // A further call reopens a case, too.
    case .caseReopen: return Policy.roles(for: .step(.reopen)).union(Policy.roles(for: .recordContact))
    // An administrator only asks.
    case .userEnd where detail["request"] == nil: return [.supervisor]
    default: return roles
    }
  }

  /// A history is long: these are worked out once.
  private static let written = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.writes) })
  private static let entitled = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { action in action.permission.map { (action, Policy.roles(for: $0)) } })

  private var writes: Set<String> {
    let step: Set = ["case", "entry", "entryFacts", "entryNarrative", "entryDocument", "statisticsRow", "notice"]
    let report: Set = ["contact", "reportFacts", "reportIdentity", "reportNarrative", "registerRow"]
    let referral = step.union(["referral", "referralFacts", "referralNarrative"])
    let person: Set = ["user", "userKey", "certificate", "groupKey", "groupMember", "notice", "request"]
    let asking: Set = ["request", "notice"]
    return switch self {
    case .attachmentOpen, .caseHistory, .caseShow, .contactList, .figuresRelease, .figuresVerify,
      .historyAccept,
      .historyProve,
      .historySubject, .policyRefuse, .referralList, .referralPrint, .referralPropose, .referralShow, .registerSearch,
      .requestList, .caseOpen, .draftOpen, .unlockSuccess, .callbackShow, .callerOpen, .debriefOpen, .reviewFigures,
      .reviewOpen, .shiftOpen,
      .breachOpen, .breachPrint, .subjectPrint:
      []
    case .noticeRead, .unlockFail: ["notice"]
    case .contactRecord: step.union(report).union(["caseSequence", "draft", "recordKey", "callback", "callbackEntry"])
    case .callCount: ["callCount"]
    case .debriefWrite: ["debrief", "recordKey", "notice"]
    case .reviewAcknowledge: ["review", "notice"]
    case .reviewDraw: []
    case .reviewWrite: ["review", "recordKey", "notice"]
    case .breachRecord: ["breach", "breachRevision", "recordKey", "notice"]
    case .breachEnd: ["breach", "breachRevision"]
    case .rosterSet, .rosterTakeBack: ["rosterTurn"]
    case .shiftEnd: ["shift", "recordKey"]
    case .shiftStart: ["shift"]
    case .callMiss: ["unansweredCall", "callback", "recordKey"]
    case .callbackOwe: ["callback", "recordKey"]
    case .callbackAttempt, .callbackEnd: ["callback", "callbackEntry"]
    case .callbackErase: ["callback"]
    case .callerEnd: ["callerPlan"]
    case .callerWrite: ["callerPlan", "recordKey"]
    case .contactLink: step.union(["contact", "registerRow"])
    case .contactPrint: ["reportNumber"]
    case .casePrint, .formPrint: []
    case .decisionRecord, .decisionConfirm: step
    case .draftSave, .draftDiscard: ["draft", "recordKey"]
    case .caseAmend: step.union(report).union(["callback"]).subtracting(["contact"])
    case .caseAssign, .caseClose, .caseMerge, .caseNote, .caseRecord, .caseReopen, .caseReread, .caseScreenOut,
      .caseStart, .caseTie, .caseTriage, .caseUnmerge:
      step
    case .taskAdd, .taskEnd: step.union(["task"])
    case .subjectAsk, .subjectEnd: step.union(["subjectRequest"])
    case .attachmentAdd: step.union(["attachmentPart"])
    case .evidenceHandOver: step
    // Comes first of what follows from a withholding.
    case .caseUnassign, .caseWithhold, .caseUnwithhold: step.union(["withholding"])
    case .unwithholdAsk, .endingAsk: step.union(asking)
    case .caseErase: ["attachmentPart", "callback", "case", "registerRow", "recordKey", "statisticsRow"]
    case .caseHold, .caseUnhold: ["hold"]
    case .caseRecompute: ["case", "statisticsRow", "recomputeDue"]
    case .referralAcknowledge, .referralComplete, .referralConsent, .referralDecline, .referralDraft, .referralSeal,
      .referralSend, .referralWithdraw:
      referral.union(["referralAnswer"])
    case .accessAsk, .accessGrant, .erasurePropose, .requestRefuse, .requestWithdraw: asking
    case .requestApprove: asking.union(person).union(["paperKey"])
    case .figuresAsk: ["recordKey"]
    case .figuresPropose: asking.union(["release", "recordKey"])
    case .figuresWithdraw: ["release"]
    case .sampleBegin: ["sample", "recordKey"]
    case .agencyAdd, .agencyEnd: ["agency", "vocabulary"]
    case .agencyVerify: ["agency"]
    case .agencyKey: ["agencyKey", "notice"]
    case .placeImport: ["place", "placeChange", "placeWord"]
    case .referenceAccept: CaseStore.acceptable.union(["notice", "recomputeDue"])
    case .referenceLoad, .referenceUpdate: Self.referenceTables.union(["recomputeDue"])
    case .referenceRecompute: ["recomputeDue"]
    case .userAdd, .userCertify, .userEnd, .userRecover, .userRenew, .userRoles: person
    case .userName: ["user"]
    case .userPassphrase: person.subtracting(["user"])
    case .keyPaper: asking.union(["paperKey", "groupKey", "groupMember"])
    case .keyRenew: ["groupKey", "groupMember", "registerRow"]
    case .keyRotate: ["groupKey", "groupMember", "registerRow", "recordKey", "sessionKey"]
    case .backupCreate: ["backup"]
    case .logCreate: Self.everything
    case .logRestore: ["restoration"]
    case .logMend: []
    }
  }

  private static let referenceTables: Set = [
    "agency", "agencyKind", "callbackLimit", "card", "clock", "criterion", "draftLimit", "formItem", "holiday", "place",
    "placeChange",
    "placeWord",
    "referralRule",
    "retention", "sign", "taskLimit", "topic", "topicWord", "urgency", "verifyLimit", "vocabulary",
  ]

  private static let everything = Set(ContentWatch.tables)

  /// The action of the policy that it takes; nil for what everybody who works here does, and for what follows from
  /// another entry.
  var permission: Action? {
    switch self {
    case .accessAsk: .requestAccess
    case .accessGrant: .grantAccess
    case .agencyAdd, .agencyEnd, .agencyKey, .agencyVerify: .changeAgencies
    case .backupCreate: .backup
    case .callCount: .countCalls
    case .debriefOpen, .debriefWrite: .writeDebrief
    case .reviewDraw, .reviewFigures, .reviewWrite: .reviewCall
    case .reviewAcknowledge, .reviewOpen: .readReview
    case .breachOpen, .breachRecord: .recordBreach
    case .breachEnd, .breachPrint: .endBreach
    case .subjectAsk, .subjectEnd, .subjectPrint: .subjectAccess
    case .rosterSet, .rosterTakeBack: .changeRoster
    case .shiftEnd, .shiftOpen, .shiftStart: .handOverShift
    case .callMiss: .recordContact
    case .callbackAttempt, .callbackEnd, .callbackOwe, .callbackShow: .callBack
    case .callbackErase: .proposeErasure
    case .callerEnd, .callerWrite: .planCaller
    case .callerOpen: .callBack
    case .caseAmend: .step(.amend)
    case .caseAssign: .step(.assign)
    case .caseClose: .step(.close)
    case .caseErase: .approveErasure
    case .attachmentOpen, .caseHistory, .caseShow: .readCase
    case .caseHold, .caseUnhold: .hold
    case .caseMerge: .step(.merge)
    case .caseNote: .step(.note)
    case .caseOpen, .contactRecord: .recordContact
    case .caseRecord: .step(.record)
    case .caseReopen: .step(.reopen)
    case .caseReread: .rereadTriage
    case .caseScreenOut: .step(.screenOut)
    case .caseStart: .step(.start)
    case .attachmentAdd, .caseTie, .evidenceHandOver, .taskAdd, .taskEnd: .step(.note)
    case .caseTriage: .step(.triage)
    case .caseUnmerge: .step(.unmerge)
    case .caseUnwithhold: .liftWithholding
    case .caseWithhold: .withholdCase
    case .contactLink: .step(.link)
    case .casePrint, .contactPrint, .formPrint, .referralPrint, .referralSeal: .discloseIdentity
    case .decisionConfirm, .decisionRecord: .step(.record)
    case .draftSave: .recordContact
    case .endingAsk: .step(.note)
    case .erasurePropose: .proposeErasure
    case .figuresAsk, .figuresVerify: .tally
    case .figuresPropose, .figuresRelease, .figuresWithdraw: .table
    case .historySubject: .subjectAccess
    case .keyPaper, .keyRenew, .keyRotate: .rotateKeys
    case .placeImport: .changePlaces
    case .caseRecompute, .referenceRecompute: .verifyLog
    case .referenceAccept, .referenceUpdate: .updateReference
    case .referralAcknowledge: .referralStep(.acknowledge)
    case .referralComplete: .referralStep(.complete)
    case .referralConsent, .referralDraft, .referralPropose: .step(.refer)
    case .referralDecline: .referralStep(.decline)
    case .referralSend: .referralStep(.send)
    case .referralWithdraw: .referralStep(.withdraw)
    case .registerSearch: .searchRegister
    case .unwithholdAsk: .withholdCase
    case .userAdd: .addUser
    case .userCertify, .userRenew: .certifyKey
    case .userEnd: .endUser
    case .userRoles: .changeRoles
    case .caseUnassign, .contactList, .draftDiscard, .draftOpen, .historyAccept, .historyProve,
      .logCreate,
      .logMend, .logRestore, .noticeRead, .policyRefuse, .referenceLoad, .referralList,
      .referralShow,
      .requestApprove, .requestList, .requestRefuse, .requestWithdraw, .sampleBegin, .unlockFail, .unlockSuccess,
      .userName,
      .userPassphrase, .userRecover:
      nil
    }
  }

  /// The tables that say who somebody is and what they may do: only those in charge write them for others.
  static let ofPeople: Set = ["user", "userKey", "certificate", "groupMember", "groupKey", "logKey", "paperKey"]
  static let inCharge: Set<Role> = [.supervisor, .administrator]
  /// The entries that a log begins with, by their numbers: nobody makes them later.
  static let beginning: [JournalAction: JournalID] = [.logCreate: 1, .referenceLoad: 2]
}
