public import Base

/// What an entry of the journal tells of: the closed list of the table `journalAction`.
public enum JournalAction: String, CaseIterable, Codable, Sendable {
  case accessAsk = "access.ask"
  case accessGrant = "access.grant"

  case agencyAdd = "agency.add"
  case agencyEnd = "agency.end"
  case agencyKey = "agency.key"
  case agencyVerify = "agency.verify"

  case attachmentAdd = "attachment.add"
  case attachmentOpen = "attachment.open"

  case backupCreate = "backup.create"

  case breachEnd = "breach.end"
  case breachOpen = "breach.open"
  case breachPrint = "breach.print"
  case breachRecord = "breach.record"

  case callCount = "call.count"
  case callMiss = "call.miss"

  case callerEnd = "caller.end"
  case callerOpen = "caller.open"
  case callerWrite = "caller.write"

  case callbackAttempt = "callback.attempt"
  case callbackEnd = "callback.end"
  case callbackErase = "callback.erase"
  case callbackOwe = "callback.owe"
  case callbackShow = "callback.show"

  case caseAmend = "case.amend"
  case caseAssign = "case.assign"
  case caseClose = "case.close"
  case caseErase = "case.erase"
  case caseHistory = "case.history"
  case caseHold = "case.hold"
  case caseMerge = "case.merge"
  case caseNote = "case.note"
  case caseOpen = "case.open"
  case casePrint = "case.print"
  case caseRecompute = "case.recompute"
  case caseRecord = "case.record"
  case caseReopen = "case.reopen"
  case caseReread = "case.reread"
  case caseScreenOut = "case.screen-out"
  case caseShow = "case.show"
  case caseStart = "case.start"
  case caseTie = "case.tie"
  case caseTriage = "case.triage"
  case caseUnassign = "case.unassign"
  case caseUnhold = "case.unhold"
  case caseUnmerge = "case.unmerge"
  case caseUnwithhold = "case.unwithhold"
  case caseWithhold = "case.withhold"

  case contactLink = "contact.link"
  case contactList = "contact.list"
  case contactPrint = "contact.print"
  case contactRecord = "contact.record"

  case debriefOpen = "debrief.open"
  case debriefWrite = "debrief.write"

  case decisionConfirm = "decision.confirm"
  case decisionRecord = "decision.record"

  case draftDiscard = "draft.discard"
  case draftOpen = "draft.open"
  case draftSave = "draft.save"

  case endingAsk = "ending.ask"

  case erasurePropose = "erasure.propose"

  case evidenceHandOver = "evidence.hand-over"

  case figuresAsk = "figures.ask"
  case figuresPropose = "figures.propose"
  case figuresRelease = "figures.release"
  case figuresVerify = "figures.verify"
  case figuresWithdraw = "figures.withdraw"

  case formPrint = "form.print"

  case historyAccept = "history.accept"
  case historyProve = "history.prove"
  case historySubject = "history.subject"

  case keyPaper = "key.paper"
  case keyRenew = "key.renew"
  case keyRotate = "key.rotate"

  case logCreate = "log.create"
  case logMend = "log.mend"
  case logRestore = "log.restore"

  case noticeRead = "notice.read"

  case placeImport = "place.import"

  case policyRefuse = "policy.refuse"

  case referenceAccept = "reference.accept"
  case referenceLoad = "reference.load"
  case referenceRecompute = "reference.recompute"
  case referenceUpdate = "reference.update"

  case referralAcknowledge = "referral.acknowledge"
  case referralComplete = "referral.complete"
  case referralConsent = "referral.consent"
  case referralDecline = "referral.decline"
  case referralDraft = "referral.draft"
  case referralList = "referral.list"
  case referralPrint = "referral.print"
  case referralPropose = "referral.propose"
  case referralSeal = "referral.seal"
  case referralSend = "referral.send"
  case referralShow = "referral.show"
  case referralWithdraw = "referral.withdraw"

  case registerSearch = "register.search"

  case requestApprove = "request.approve"
  case requestList = "request.list"
  case requestRefuse = "request.refuse"
  case requestWithdraw = "request.withdraw"

  case reviewAcknowledge = "review.acknowledge"
  case reviewDraw = "review.draw"
  case reviewFigures = "review.figures"
  case reviewOpen = "review.open"
  case reviewWrite = "review.write"

  case rosterSet = "roster.set"
  case rosterTakeBack = "roster.take-back"

  case sampleBegin = "sample.begin"

  case shiftEnd = "shift.end"
  case shiftOpen = "shift.open"
  case shiftStart = "shift.start"

  case subjectAsk = "subject.ask"
  case subjectEnd = "subject.end"
  case subjectPrint = "subject.print"

  case taskAdd = "task.add"
  case taskEnd = "task.end"

  case unlockFail = "unlock.fail"
  case unlockSuccess = "unlock.success"

  case unwithholdAsk = "unwithhold.ask"

  case userAdd = "user.add"
  case userCertify = "user.certify"
  case userEnd = "user.end"
  case userName = "user.name"
  case userPassphrase = "user.passphrase"
  case userRecover = "user.recover"
  case userRenew = "user.renew"
  case userRoles = "user.roles"
}

extension JournalAction {
  /// What it is to the person concerned. Exhaustive, so that a new action that hands something on can't pass as a
  /// record.
  public var kind: Consultation.Kind {
    switch self {
    case .attachmentOpen, .breachOpen, .callbackShow, .caseHistory, .caseShow, .contactList, .callerOpen, .debriefOpen,
      .reviewDraw, .reviewFigures, .reviewOpen, .draftOpen,
      .historyProve,
      .historySubject, .noticeRead, .shiftOpen, .referralList,
      .referralPropose, .referralShow, .registerSearch, .requestList:
      .viewed
    case .breachPrint, .casePrint, .contactPrint, .formPrint, .referralPrint, .referralSeal, .referralSend,
      .subjectPrint:
      .disclosed
    case .policyRefuse: .refused
    case .accessAsk, .accessGrant, .agencyAdd, .agencyEnd, .agencyKey, .agencyVerify, .attachmentAdd, .backupCreate,
      .breachEnd,
      .breachRecord, .subjectAsk, .subjectEnd, .callCount,
      .callMiss, .callbackAttempt, .callbackEnd, .callbackErase, .callbackOwe, .callerEnd, .callerWrite, .debriefWrite,
      .reviewAcknowledge, .reviewWrite, .rosterSet,
      .rosterTakeBack, .shiftEnd,
      .shiftStart, .caseAmend, .caseAssign, .evidenceHandOver,
      .caseClose, .caseErase, .caseHold, .caseMerge, .caseNote, .caseOpen, .caseRecompute, .caseRecord, .caseReopen,
      .caseReread, .caseScreenOut, .caseStart, .caseTie, .caseTriage, .caseUnassign, .caseUnhold, .caseUnmerge,
      .caseUnwithhold,
      .caseWithhold, .contactLink, .contactRecord, .decisionConfirm, .decisionRecord, .draftDiscard, .draftSave,
      .endingAsk, .erasurePropose, .figuresAsk,
      .figuresPropose, .figuresRelease, .figuresVerify, .figuresWithdraw, .historyAccept, .keyPaper, .keyRenew,
      .keyRotate, .logCreate,
      .logMend, .logRestore, .placeImport, .referenceAccept, .referenceLoad, .referenceRecompute, .referenceUpdate,
      .referralAcknowledge,
      .referralComplete, .referralConsent, .referralDecline, .referralDraft, .referralWithdraw, .requestApprove,
      .requestRefuse, .requestWithdraw, .sampleBegin, .taskAdd, .taskEnd, .unlockFail, .unlockSuccess, .unwithholdAsk,
      .userAdd,
      .userCertify, .userEnd, .userName, .userPassphrase, .userRecover, .userRenew, .userRoles:
      .recorded
    }
  }

  /// What it was done for, as the person concerned is told.
  public var purpose: Text {
    switch self {
    case .caseOpen, .contactLink, .contactRecord: Text(vi: "tiếp nhận thông tin", en: "receiving what was reported")
    case .callMiss: Text(vi: "ghi cuộc gọi không ai trả lời", en: "recording a call that nobody answered")
    case .reviewAcknowledge, .reviewDraw, .reviewFigures, .reviewOpen, .reviewWrite:
      Text(vi: "đọc lại chất lượng cuộc gọi", en: "reading the call again for its quality")
    case .callerEnd, .callerOpen, .callerWrite:
      Text(vi: "thống nhất cách trả lời người gọi nhiều lần", en: "agreeing how to answer who calls again and again")
    case .callbackErase: Text(vi: "xóa số đã hết thời hạn lưu", en: "erasing numbers kept long enough")
    case .callbackAttempt, .callbackEnd, .callbackOwe, .callbackShow:
      Text(vi: "gọi lại người đã gọi đến", en: "calling back whoever called")
    case .caseShow: Text(vi: "xem để giải quyết vụ việc", en: "reading the case to work on it")
    case .caseHistory: Text(vi: "xem ai đã xem hồ sơ", en: "seeing who consulted the case")
    case .caseTriage: Text(vi: "đánh giá mức khẩn cấp", en: "judging how urgent it is")
    case .caseAssign, .caseUnassign: Text(vi: "giao người phụ trách", en: "giving it to a case worker")
    case .caseAmend: Text(vi: "sửa cho đúng", en: "correcting it")
    case .caseMerge, .caseUnmerge:
      Text(vi: "gộp hoặc tách hồ sơ trùng", en: "joining or parting reports about one child")
    case .caseClose, .caseReopen, .caseScreenOut: Text(vi: "đóng hoặc mở lại hồ sơ", en: "closing or reopening it")
    case .referralDraft, .referralList, .referralPropose, .referralShow:
      Text(vi: "chuẩn bị chuyển cơ quan có trách nhiệm", en: "preparing a referral")
    case .referralPrint, .referralSeal, .referralSend:
      Text(vi: "chuyển cho cơ quan có trách nhiệm", en: "handing it to the agency responsible")
    case .contactPrint:
      Text(vi: "in mẫu báo cáo cho cơ quan có trách nhiệm", en: "printing the report's form for the agency responsible")
    case .breachEnd, .breachOpen, .breachPrint, .breachRecord:
      Text(vi: "xử lý vi phạm dữ liệu cá nhân", en: "handling a breach of personal data")
    case .subjectAsk, .subjectEnd, .subjectPrint:
      Text(vi: "trả lời yêu cầu của chủ thể dữ liệu", en: "answering a request of the person concerned")
    case .casePrint:
      Text(vi: "in hồ sơ cho cơ quan có thẩm quyền", en: "printing the case for an authority")
    case .formPrint:
      Text(
        vi: "in biểu mẫu, quyết định của trẻ cho cơ quan có trách nhiệm",
        en: "printing a form of the child for those responsible")
    case .decisionConfirm, .decisionRecord:
      Text(vi: "ghi quyết định của người có thẩm quyền", en: "recording a decision of the competent person")
    case .referralAcknowledge, .referralComplete, .referralDecline, .referralWithdraw:
      Text(vi: "ghi trả lời của cơ quan", en: "recording the agency's answer")
    case .referralConsent: Text(vi: "ghi sự đồng ý", en: "recording consent")
    case .caseUnwithhold, .caseWithhold, .unwithholdAsk:
      Text(vi: "giữ thông tin khỏi người không được biết", en: "keeping it from whoever may not know")
    case .accessAsk, .accessGrant, .requestApprove, .requestRefuse, .requestWithdraw:
      Text(vi: "quyết định ai được mở hồ sơ", en: "deciding who may open it")
    case .attachmentAdd, .attachmentOpen:
      Text(vi: "lưu và xem tài liệu, chứng cứ", en: "keeping and seeing papers and evidence")
    case .evidenceHandOver:
      Text(vi: "giao chứng cứ cho cơ quan có thẩm quyền", en: "handing evidence to the competent agency")
    case .caseTie: Text(vi: "ghi hồ sơ liên quan", en: "noting which cases belong together")
    case .taskAdd, .taskEnd: Text(vi: "giao và theo dõi việc phải làm", en: "setting and following what is to be done")
    case .caseReread: Text(vi: "kiểm tra lại việc phân loại", en: "reading it a second time, to check triage")
    case .policyRefuse: Text(vi: "bị từ chối, không thấy gì", en: "refused: nothing was shown")
    case .historyProve: Text(vi: "chứng minh một mục lịch sử", en: "proving one entry of the history")
    case .historySubject: Text(vi: "trả lời người có dữ liệu", en: "answering the person concerned")
    case .agencyAdd, .agencyEnd, .agencyKey, .agencyVerify, .backupCreate, .callCount, .debriefOpen, .debriefWrite,
      .rosterSet,
      .rosterTakeBack, .shiftEnd,
      .shiftOpen, .shiftStart, .caseErase, .caseHold, .caseNote,
      .caseRecompute,
      .caseRecord, .caseStart, .caseUnhold, .contactList, .draftDiscard, .draftOpen, .draftSave, .endingAsk,
      .erasurePropose, .figuresAsk, .figuresPropose, .figuresRelease, .figuresVerify, .figuresWithdraw, .historyAccept,
      .keyPaper, .keyRenew, .keyRotate, .logCreate, .logMend, .logRestore, .noticeRead, .placeImport, .referenceAccept,
      .referenceLoad,
      .referenceRecompute,
      .referenceUpdate, .registerSearch, .requestList, .sampleBegin, .unlockFail, .unlockSuccess, .userAdd,
      .userCertify, .userEnd, .userName, .userPassphrase, .userRecover, .userRenew, .userRoles:
      Text(vi: "giải quyết vụ việc", en: "working on the case")
    }
  }
}
