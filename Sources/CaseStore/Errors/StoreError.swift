public import Base
public import CaseModel
import GRDB
public import Triage

/// Why the store refused a request. Ids and codes only.
public enum StoreError: Explained, Hashable {
  case noLog(path: String)
  case logExists(path: String)
  case unreadable(path: String)
  case notAPlainFile(path: String)
  case readableByOthers(path: String)
  case onNetwork(path: String)
  case notALog
  case newerLog
  /// Its schema stands before this version's, after so many of its steps.
  case olderLog(steps: Int)
  /// Its schema has steps that this version doesn't know, and lacks some that it does.
  case otherVersion
  case noTimeZone(String)
  case settingRefused(String)
  case busy
  case diskFull
  /// The file, its folder or the disk lets nothing be written.
  case readOnly
  /// Nobody has unlocked, and it takes keys.
  case locked
  /// Somebody else has unlocked than who is named.
  case notYou(String)
  case noSuchEntry(JournalID)
  /// A row of this table was to be written without an entry in the history.
  case untold(String)
  /// The words on paper are another log's.
  case otherPaper
  /// New words on paper take the words before or a second supervisor.
  case paperNeedsTwo
  /// The user has no certificate that counts now: nothing can be sealed for them.
  case notCertified(String)
  /// Somebody else made their keys: they make their own with them first.
  case keysHandedOver(String)
  /// The keys that somebody made themselves count once this request is approved.
  case keysWait(request: RequestID)
  /// The words that were handed over have served: own keys were made with them.
  case wordsServed(String)
  /// Nothing is certified under a clock that may be wrong.
  case clockInDoubt(ClockDoubt, now: Instant)
  /// The user's certificate doesn't count by a clock that may be wrong.
  case expiredByClock(String, ClockDoubt, now: Instant)
  /// A case was to be given to somebody none of whose roles works cases.
  case cannotWork(String, [Role])
  /// Without them nobody could open what is nobody's.
  case lastSupervisor(String)
  /// Only a supervisor's keys certify somebody.
  case mayNotCertify(String)
  /// The policy gives it to others; with the roles of whoever tried and the case it was about.
  case notAllowed(Action, [Role], CaseNumber?)
  /// It takes a reason on record.
  case purposeNeeded(Action)
  case noSuchRequest(RequestID)
  case requestDecided(RequestID, Request.State)
  /// Nobody decides what they asked for themselves.
  case ownRequest(RequestID)
  /// Something else was certified meanwhile.
  case requestOvertaken(RequestID)
  /// The groups' keys were renewed since.
  case unlockAgain
  /// Nobody has given the actor's own keys the search key yet.
  case searchWaits
  /// Its keys are destroyed: nobody opens it again.
  case erased(CaseNumber)
  /// A legal hold forbids to erase it.
  case held(CaseNumber)
  /// Only what has ended is erased.
  case notErasable(CaseNumber, CaseState)
  /// They may open the case as it is.
  case accessNotNeeded(CaseNumber)
  case damaged
  /// A row that can't be read.
  case damagedRow(table: String, row: String, column: String)
  /// The file holds a table, view, trigger or index that isn't the log's, or lacks one of its own.
  case foreignSchema(AuditFinding)
  /// Tables of people, agencies, rules or clocks aren't what the history tells: changed by other means than the tool.
  case rulesChanged([String])
  /// The table is as the history tells, or none that somebody may accept as it is.
  case nothingToAccept(String)
  case failed(code: Int32)
  /// The disk failed; whether what was asked is on it nobody knows.
  case diskFailed(code: Int32)
  case noSuchUser(String)
  case userExists(String)
  case badUserCode(String)
  case noSuchCase(CaseNumber)
  case noSuchContact(ContactID)
  case noSuchReferral(ReferralNumber)
  case noSuchDraft
  case noSuchCallback(CallbackID)
  /// Nobody is owed a call any more.
  case callbackEnded(CallbackID, Callback.State)
  /// Its number was kept long enough, and is erased.
  case callbackErased(CallbackID)
  /// It was tried as often as it may be.
  case callbackSpent(CallbackID, attempts: Int)
  /// It may be tried so many times more.
  case callbackNotSpent(CallbackID, left: Int)
  /// One is owed to whoever made this contact.
  case callbackOwed(CallbackID)
  /// Nobody can be called back: whoever called left no number.
  case noNumber(contact: ContactID)
  /// What is no telephone number: it has too few digits, or is too long.
  case notAPhone
  /// The end of a shift that isn't there; nil where none was ever written.
  case noSuchShift(ShiftID?)
  case noSuchCard(String)
  /// No plan for a caller, or one that has ended.
  case noSuchCallerPlan(CallerPlanID)
  /// A plan that would end before today, or be shown for more than a year.
  case planDays
  /// No feedback, or on another person's call.
  case noSuchReview(ReviewID)
  /// It isn't among those that were drawn, or it is the actor's own.
  case callNotDrawn(ContactID)
  case callReviewed(ReviewID)
  /// Criteria without a rating, or that there aren't.
  case ratingsMissing([String])
  /// Somebody has taken it over.
  case shiftTaken(ShiftID, by: String)
  /// A shift or turn of duty that ends before it starts, or is too long to be one.
  case shiftLength
  case noSuchTurn(RosterTurnID)
  /// No note, or another person's.
  case noSuchDebrief(DebriefID)
  /// The key was given before, with another call that nobody answered.
  case unansweredKeyTaken(UnansweredCallID)
  case noSuchAgencyKind(String, known: [String])
  /// Several units have the name.
  case placeUnclear(String, codes: [String])
  case illegalStep(CaseNumber, CaseStep, CaseState)
  /// Something is to be done in a case that has ended.
  case notOpen(CaseNumber, CaseState)
  case taskInPast
  /// Of so many bytes: empty, or more than a log takes.
  case attachmentSize(Int)
  case noSuchAttachment(EntryID, CaseNumber)
  case noSuchTask(EntryID, CaseNumber)
  case taskEnded(EntryID)
  /// The case has no task that waits.
  case noOpenTask(CaseNumber)
  /// Several tasks wait, and nobody said which is meant.
  case whichTask(CaseNumber, [EntryID])
  /// That many other children of a home.
  case childCount(Int)
  case tieWithItself(CaseNumber)
  case notTied(CaseNumber, CaseNumber)
  case illegalReferralStep(ReferralNumber, ReferralStep, ReferralState)
  case stale(CaseNumber, seen: Int, now: Int, changes: [Change])
  /// Fields of a printed document were changed since it was printed; their paths.
  case staleDocument(CaseNumber, seen: Int, now: Int, changes: [Change], fields: [String])
  /// A key is of 1 to 64 characters.
  case badKey
  /// The key was given before, with another document or for another case.
  case keyTaken(contact: ContactID, CaseNumber?)
  case staleReferral(ReferralNumber, seen: Int, now: Int)
  case reasonNeeded
  /// The case has no such child.
  case noSuchChild(ChildNumber)
  /// A correction gives a child's number, under which forms are filed, to another child.
  case childMoved(ChildNumber)
  case noSuchForm(ChildNumber, WorkForm, revision: Int)
  /// Somebody else filled the form meanwhile.
  case staleForm(ChildNumber, WorkForm, seen: Int, now: Int)
  /// The act is recorded by filling its form.
  case formWanted(ChildNumber, WorkForm)
  /// Nobody outside the log decides this act.
  case notADecision(Act)
  case noSuchPerson(CaseNumber, PersonMark)
  case noSuchBreach(BreachID)
  case noSuchSubjectRequest(EntryID, CaseNumber)
  /// A request that was answered, refused or done already.
  case subjectAnswered(EntryID)
  /// A breach that was told of, or that needn't be, is closed.
  case breachEnded(BreachID)
  /// A separation that would last longer than the law lets it: the last day that it may.
  case separationTooLong(ChildNumber, until: Day)
  /// It isn't the child's, or was confirmed already; or none was named, and not just one waits.
  case noSuchDecision(ChildNumber, EntryID?)
  /// Nobody confirms what they entered themselves.
  case ownDecision(ChildNumber, EntryID)
  /// Whoever proposed a plan doesn't confirm its approval.
  case ownPlan(ChildNumber, EntryID)
  /// The accused took part in the needs meeting, or nobody said that they didn't.
  case accusedAtMeeting(ChildNumber)
  case noSuchItem(ChildNumber, Int)
  /// What is missing before the work with a child can end.
  case gaps(ChildNumber, [ChildPath.Gap])
  /// It is grave, these bodies weren't told, and nobody else agreed.
  case secondPersonNeeded(CaseNumber, [EndingGuard.Body])
  /// The actor may not open it, whatever their role: it has to do with them.
  case withheldFromYou(CaseNumber)
  /// It is kept from this user: they get nothing of it.
  case withheldFrom(CaseNumber, String)
  /// It isn't kept from this user.
  case notWithheld(CaseNumber, String)
  /// It doesn't wait for a second reading: not drawn, not triaged, or read already.
  case notDrawn(CaseNumber)
  /// Nobody reads their own triage again.
  case ownTriage(CaseNumber)
  /// A child is separated from its carers: nobody would watch the days.
  case stillSeparated(CaseNumber)
  /// Another act must come before it.
  case actOutOfOrder(CaseNumber, Act, ActOrder.Obstacle, of: ChildNumber? = nil)
  case openReferrals(CaseNumber, [Int])
  /// Nobody saw whether the other children of the home are safe; the task waits.
  case householdUnseen(CaseNumber, EntryID)
  /// Whoever's data it is had their use restricted: what rests on consent isn't done until it is lifted.
  case restricted(CaseNumber, EntryID)
  /// The request restricts nothing now.
  case notRestricting(EntryID)
  /// Words of a form, by their labels, tell where a separated child is.
  case formTellsPlacing([Text], mend: String)
  case mergeWithItself(CaseNumber)
  case mergeTarget(CaseNumber, CaseState)
  case alreadyLinked(contact: ContactID, CaseNumber)
  case notAReport(contact: ContactID)
  case consentNeeded(ReferralNumber, Consent)
  /// Consent is overridden, and neither the caller nor the reference data name the article.
  case lawNeeded
  case noSuchAgency(String)
  /// It isn't any more; what is in its place.
  case agencyEnded(String, successors: [String])
  /// Words for form 01, by their labels, give away a caller who didn't agree.
  case formNamesCaller([Text], mend: String)
  /// It gets nothing of this case.
  case withheld(String)
  /// It may be on the accused's side.
  case conflictOfInterest(String, Situation)
  /// One to the same agency is open.
  case alreadyReferred(ReferralNumber)
  /// Nothing says what state the child is in.
  case conditionNeeded(ReferralNumber)
  /// Words for the paper give away a caller who didn't agree.
  case namesCaller([PaperPart])
  /// These parts of a paper tell where a separated child is kept.
  case tellsPlacing([PaperPart])
  case agencyExists(String)
  /// No public key of the agency is known.
  case noAgencyKey(String)
  /// The referral is to another agency.
  case notTheAgency(ReferralNumber, String)
  /// The answer is to no referral that this person can open.
  case answerUnopened
  /// The same answer came before.
  case answerTaken(ReferralNumber)
  /// The answer came under the key of one referral and names another.
  case answerElsewhere(ReferralNumber)
  case noSuchPlace(String)
  case badReference(file: String, line: Int, column: String, ReferenceFault = .wrong)
  /// A page was to begin behind something that isn't in the list, or not any more.
  case notInList(String)
  case unknownTable(String)
  case beforeReceipt(CaseNumber)
  case inTheFuture
  case noSuchRelease(ReleaseID)
  /// Their day of knowledge isn't over: the counts can still change.
  case notFinal(until: String)
  /// Another release went out since this one was protected.
  case releaseOvertaken(ReleaseID)
  /// It isn't out, or not any more.
  case notOut(ReleaseID)

  /// One thing that somebody else did meanwhile.
  public struct Change: Hashable, Sendable {
    public let actor: String
    public let action: JournalAction
    public let version: Int
  }
}

/// Runs `body`; what SQLite refuses becomes a ``StoreError`` that holds no value of any row.
func translating<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.busy
    case .SQLITE_FULL: throw StoreError.diskFull
    // Without a place for its rollback journal SQLite writes nothing, and says that it can't open.
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: throw StoreError.readOnly
    case .SQLITE_CORRUPT: throw StoreError.damaged
    case .SQLITE_NOTADB: throw StoreError.notALog
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      throw StoreError.diskFull
    case .SQLITE_IOERR: throw StoreError.diskFailed(code: error.extendedResultCode.rawValue)
    default: throw StoreError.failed(code: error.extendedResultCode.rawValue)
    }
  } catch let bad as BadCell {
    throw StoreError.damagedRow(table: "?", row: "?", column: bad.column)
  } catch is RowDecodingError {
    throw StoreError.damaged
  }
}
