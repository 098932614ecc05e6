public import Base

extension StoreError {
  public var status: ExitStatus {
    switch self {
    case .noLog, .notALog: .noLog
    case .busy: .busy
    case .noSuchUser, .noSuchCase, .noSuchContact, .noSuchReferral, .noSuchDraft, .noSuchCallback, .noSuchCard,
      .noSuchCallerPlan, .noSuchReview, .noSuchShift,
      .noSuchTurn,
      .noSuchDebrief, .noSuchPerson, .noSuchBreach, .noSuchSubjectRequest, .noSuchAgency,
      .noSuchPlace, .noSuchAgencyKind, .unknownTable, .noSuchEntry, .noSuchRelease, .noAgencyKey,
      .notInList, .noSuchChild, .noSuchForm, .noSuchDecision, .noSuchItem,
      .noSuchTask, .noOpenTask, .noSuchAttachment:
      .noSuchRecord
    case .newerLog, .olderLog, .otherVersion: .otherVersion
    case .stale, .staleForm, .staleReferral, .staleDocument: .stale
    case .illegalStep, .illegalReferralStep, .gaps, .childMoved, .formWanted, .openReferrals,
      .secondPersonNeeded, .notDrawn, .withheldFrom, .notWithheld, .stillSeparated,
      .actOutOfOrder,
      .mergeTarget, .mergeWithItself, .notOpen, .taskEnded, .tieWithItself, .notTied, .cannotWork, .lastSupervisor,
      .consentNeeded, .agencyEnded,
      .alreadyReferred, .separationTooLong, .accusedAtMeeting, .breachEnded, .subjectAnswered, .conditionNeeded,
      .namesCaller, .tellsPlacing, .withheld,
      .conflictOfInterest,
      .formNamesCaller, .formTellsPlacing, .householdUnseen, .restricted, .notRestricting, .alreadyLinked, .notAReport,
      .keyTaken, .callbackEnded, .callbackSpent, .callbackNotSpent,
      .callbackOwed, .noNumber, .unansweredKeyTaken, .shiftTaken, .paperNeedsTwo, .nothingToAccept:
      .illegalStep
    case .readableByOthers, .onNetwork, .notAPlainFile: .unsafePlace
    case .badReference, .answerElsewhere, .ratingsMissing: .faultyDocument
    case .callNotDrawn, .callReviewed: .illegalStep
    case .answerTaken: .illegalStep
    case .answerUnopened: .notEntitled
    case .notTheAgency, .placeUnclear: .usage
    case .reasonNeeded, .notADecision, .lawNeeded, .badUserCode, .beforeReceipt, .inTheFuture, .taskInPast,
      .whichTask, .childCount,
      .attachmentSize, .badKey, .notAPhone, .shiftLength, .planDays:
      .usage
    case .locked, .unlockAgain, .searchWaits, .keysHandedOver, .keysWait, .wordsServed: .locked
    case .notCertified, .mayNotCertify, .otherPaper, .notYou, .notAllowed, .ownRequest, .ownDecision, .ownPlan,
      .ownTriage, .withheldFromYou:
      .notEntitled
    case .purposeNeeded, .accessNotNeeded, .clockInDoubt, .expiredByClock: .usage
    case .noSuchRequest: .noSuchRecord
    case .requestDecided, .requestOvertaken, .releaseOvertaken: .stale
    case .erased, .callbackErased: .noSuchRecord
    case .held, .notErasable, .notFinal, .notOut: .illegalStep
    case .foreignSchema, .rulesChanged: .historyDamaged
    case .logExists, .unreadable, .noTimeZone, .settingRefused, .diskFull, .readOnly, .damaged,
      .damagedRow, .failed, .diskFailed,
      .userExists, .agencyExists, .untold:
      .failed
    }
  }
}
