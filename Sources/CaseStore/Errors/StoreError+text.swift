public import Base
import CaseModel

extension StoreError {
  /// The words stand by subject under `Words`.
  public var text: Text {
    switch self {
    case .noLog(let path): LogFileWords.noLog(path)
    case .logExists(let path): LogFileWords.logExists(path)
    case .unreadable(let path): LogFileWords.unreadable(path)
    case .notAPlainFile(let path): LogFileWords.notAPlainFile(path)
    case .readableByOthers(let path): LogFileWords.readableByOthers(path)
    case .onNetwork(let path): LogFileWords.onNetwork(path)
    case .notALog: LogFileWords.notALog
    case .newerLog: LogFileWords.newerLog
    case .olderLog(let steps): LogFileWords.olderLog(steps)
    case .otherVersion: LogFileWords.otherVersion
    case .noTimeZone(let zone): LogFileWords.noTimeZone(zone)
    case .settingRefused(let name): LogFileWords.settingRefused(name)
    case .busy: LogFileWords.busy
    case .locked: PeopleWords.locked
    case .notYou(let user): PeopleWords.notYou(user)
    case .noSuchEntry(let id): LogFileWords.noSuchEntry(id)
    case .untold(let table): LogFileWords.untold(table)
    case .otherPaper: PeopleWords.otherPaper
    case .paperNeedsTwo: PeopleWords.paperNeedsTwo
    case .notCertified(let user): PeopleWords.notCertified(user)
    case .keysHandedOver(let user): PeopleWords.keysHandedOver(user)
    case .keysWait(let request): PeopleWords.keysWait(request)
    case .wordsServed(let user): PeopleWords.wordsServed(user)
    case .clockInDoubt(let doubt, let now): PeopleWords.clockInDoubt(doubt, now: now)
    case .expiredByClock(let user, let doubt, let now): PeopleWords.expiredByClock(user, doubt, now: now)
    case .cannotWork(let user, let roles): PeopleWords.cannotWork(user, roles)
    case .lastSupervisor(let user): PeopleWords.lastSupervisor(user)
    case .mayNotCertify(let user): PeopleWords.mayNotCertify(user)
    case .notAllowed(let action, let roles, _): PeopleWords.notAllowed(action, roles)
    case .purposeNeeded(let action): PeopleWords.purposeNeeded(action)
    case .noSuchRequest(let id): PeopleWords.noSuchRequest(id)
    case .requestDecided(let id, let state): PeopleWords.requestDecided(id, state)
    case .ownRequest(let id): PeopleWords.ownRequest(id)
    case .noSuchRelease(let id): ReferenceWords.noSuchRelease(id)
    case .notFinal(let day): ReferenceWords.notFinal(day)
    case .releaseOvertaken(let id): ReferenceWords.releaseOvertaken(id)
    case .notOut(let id): ReferenceWords.notOut(id)
    case .requestOvertaken(let id): PeopleWords.requestOvertaken(id)
    case .unlockAgain: PeopleWords.unlockAgain
    case .searchWaits: PeopleWords.searchWaits
    case .erased(let number): CaseWords.erased(number)
    case .held(let number): CaseWords.held(number)
    case .notErasable(let number, let state): CaseWords.notErasable(number, state)
    case .accessNotNeeded(let number): PeopleWords.accessNotNeeded(number)
    case .diskFull: LogFileWords.diskFull
    case .readOnly: LogFileWords.readOnly
    case .damaged: LogFileWords.damaged
    case .foreignSchema(let finding): LogFileWords.foreignSchema(finding)
    case .rulesChanged(let tables): LogFileWords.rulesChanged(tables)
    case .damagedRow(let table, let row, let column):
      ReferenceTable.names.contains(table)
        ? ReferenceWords.badRow(table, row, column) : LogFileWords.damagedRow(table, row, column)
    case .failed(let code): LogFileWords.failed(code)
    case .diskFailed(let code): LogFileWords.diskFailed(code)
    case .noSuchUser(let code): PeopleWords.noSuchUser(code)
    case .userExists(let code): PeopleWords.userExists(code)
    case .badUserCode(let code): PeopleWords.badUserCode(code)
    case .noSuchCase(let number): CaseWords.noSuchCase(number)
    case .noSuchContact(let id): CaseWords.noSuchContact(id)
    case .noSuchReferral(let number): ReferralWords.noSuchReferral(number)
    case .noSuchDraft: CaseWords.noSuchDraft
    case .noSuchCallback(let id): CallbackWords.noSuchCallback(id)
    case .callbackEnded(let id, let state): CallbackWords.callbackEnded(id, state)
    case .callbackErased(let id): CallbackWords.callbackErased(id)
    case .callbackSpent(let id, let attempts): CallbackWords.callbackSpent(id, attempts)
    case .callbackNotSpent(let id, let left): CallbackWords.callbackNotSpent(id, left)
    case .callbackOwed(let id): CallbackWords.callbackOwed(id)
    case .noNumber(let contact): CallbackWords.noNumber(contact)
    case .notAPhone: CallbackWords.notAPhone
    case .noSuchCard(let code): ReferenceWords.noSuchCard(code)
    case .noSuchReview(let id): ReviewWords.noSuchReview(id)
    case .callNotDrawn(let contact): ReviewWords.callNotDrawn(contact)
    case .callReviewed(let id): ReviewWords.callReviewed(id)
    case .ratingsMissing(let codes): ReviewWords.ratingsMissing(codes)
    case .noSuchCallerPlan(let id): CallbackWords.noSuchCallerPlan(id)
    case .planDays: CallbackWords.planDays
    case .noSuchShift(let id): ShiftWords.noSuchShift(id)
    case .shiftTaken(let id, let reader): ShiftWords.shiftTaken(id, reader)
    case .shiftLength: ShiftWords.shiftLength
    case .noSuchTurn(let id): ShiftWords.noSuchTurn(id)
    case .noSuchDebrief(let id): ShiftWords.noSuchDebrief(id)
    case .noSuchSubjectRequest(let id, let number): BreachWords.noSuchSubjectRequest(id, number)
    case .subjectAnswered(let id): BreachWords.subjectAnswered(id)
    case .noSuchPerson(let number, let mark): CaseWords.noSuchPerson(number, mark)
    case .noSuchBreach(let id): BreachWords.noSuchBreach(id)
    case .breachEnded(let id): BreachWords.breachEnded(id)
    case .unansweredKeyTaken(let id): CallbackWords.unansweredKeyTaken(id)
    case .noSuchAgencyKind(let kind, let known): ReferenceWords.noSuchAgencyKind(kind, known)
    case .placeUnclear(let name, let codes): ReferenceWords.placeUnclear(name, codes)
    case .illegalStep(let number, let step, let state): CaseWords.illegalStep(number, step, state)
    case .illegalReferralStep(let number, let step, let state):
      ReferralWords.illegalReferralStep(number, step, state)
    case .stale(let number, let seen, let now, let changes):
      CaseWords.stale(number, seen, now, changes)
    case .staleDocument(let number, let seen, let now, let changes, let fields):
      CaseWords.staleDocument(number, seen, now, changes, fields)
    case .badKey: CaseWords.badKey
    case .keyTaken(let contact, let number): CaseWords.keyTaken(contact, number)
    case .staleReferral(let number, let seen, let now):
      ReferralWords.staleReferral(number, seen, now)
    case .reasonNeeded: CaseWords.reasonNeeded
    case .noSuchChild(let child): ChildWords.noSuchChild(child)
    case .childMoved(let child): ChildWords.childMoved(child)
    case .noSuchForm(let child, let form, let revision): ChildWords.noSuchForm(child, form, revision)
    case .staleForm(let child, let form, let seen, let now): ChildWords.staleForm(child, form, seen, now)
    case .formWanted(let child, let form): ChildWords.formWanted(child, form)
    case .notADecision(let act): ChildWords.notADecision(act)
    case .separationTooLong(let child, let until): ChildWords.separationTooLong(child, until)
    case .noSuchDecision(let child, let id): ChildWords.noSuchDecision(child, id)
    case .ownDecision(let child, let id): ChildWords.ownDecision(child, id)
    case .ownPlan(let child, let id): ChildWords.ownPlan(child, id)
    case .accusedAtMeeting(let child): ChildWords.accusedAtMeeting(child)
    case .noSuchItem(let child, let item): ChildWords.noSuchItem(child, item)
    case .gaps(let child, let gaps): ChildWords.gaps(child, gaps)
    case .secondPersonNeeded(let number, let untold):
      CaseWords.secondPersonNeeded(number, untold)
    case .withheldFromYou(let number): CaseWords.withheldFromYou(number)
    case .withheldFrom(let number, let user): CaseWords.withheldFrom(number, user)
    case .notWithheld(let number, let user): CaseWords.notWithheld(number, user)
    case .notDrawn(let number): CaseWords.notDrawn(number)
    case .ownTriage(let number): CaseWords.ownTriage(number)
    case .stillSeparated(let number): CaseWords.stillSeparated(number)
    case .actOutOfOrder(let number, let act, let obstacle, let child):
      CaseWords.actOutOfOrder(number, act, obstacle, child)
    case .openReferrals(let number, let open): CaseWords.openReferrals(number, open)
    case .notOpen(let number, let state): CaseWords.notOpen(number, state)
    case .attachmentSize(let bytes): CaseWords.attachmentSize(bytes)
    case .noSuchAttachment(let id, let number): CaseWords.noSuchAttachment(id, number)
    case .taskInPast: CaseWords.taskInPast
    case .noSuchTask(let id, let number): CaseWords.noSuchTask(id, number)
    case .taskEnded(let id): CaseWords.taskEnded(id)
    case .noOpenTask(let number): CaseWords.noOpenTask(number)
    case .whichTask(let number, let tasks): CaseWords.whichTask(number, tasks)
    case .childCount(let count): CaseWords.childCount(count)
    case .tieWithItself(let number): CaseWords.tieWithItself(number)
    case .notTied(let number, let other): CaseWords.notTied(number, other)
    case .mergeWithItself(let number): CaseWords.mergeWithItself(number)
    case .mergeTarget(let number, let state): CaseWords.mergeTarget(number, state)
    case .alreadyLinked(let contact, let number): CaseWords.alreadyLinked(contact, number)
    case .notAReport(let contact): CaseWords.notAReport(contact)
    case .consentNeeded(let number, let consent): ReferralWords.consentNeeded(number, consent)
    case .lawNeeded: ReferralWords.lawNeeded
    case .noSuchAgency(let code): ReferralWords.noSuchAgency(code)
    case .agencyEnded(let code, let successors): ReferralWords.agencyEnded(code, successors)
    case .householdUnseen(let number, let task): CaseWords.householdUnseen(number, task)
    case .restricted(let number, let id): BreachWords.restricted(number, id)
    case .notRestricting(let id): BreachWords.notRestricting(id)
    case .formTellsPlacing(let labels, let command): ChildWords.formTellsPlacing(labels, mend: command)
    case .formNamesCaller(let labels, let command): ReferralWords.formNamesCaller(labels, mend: command)
    case .withheld(let code): ReferralWords.withheld(code)
    case .conflictOfInterest(let code, let why): ReferralWords.conflictOfInterest(code, why)
    case .alreadyReferred(let number): ReferralWords.alreadyReferred(number)
    case .conditionNeeded(let number): ReferralWords.conditionNeeded(number)
    case .namesCaller(let parts): ReferralWords.namesCaller(parts)
    case .tellsPlacing(let parts): ReferralWords.tellsPlacing(parts)
    case .noAgencyKey(let code): ReferralWords.noAgencyKey(code)
    case .notTheAgency(let number, let code): ReferralWords.notTheAgency(number, code)
    case .answerUnopened: ReferralWords.answerUnopened
    case .answerTaken(let number): ReferralWords.answerTaken(number)
    case .answerElsewhere(let number): ReferralWords.answerElsewhere(number)
    case .agencyExists(let code): ReferralWords.agencyExists(code)
    case .noSuchPlace(let code): ReferenceWords.noSuchPlace(code)
    case .badReference(let file, let line, let column, let fault):
      ReferenceWords.badReference(file, line, column, fault)
    case .nothingToAccept(let table): ReferenceWords.nothingToAccept(table)
    case .notInList(let key): ReferenceWords.notInList(key)
    case .unknownTable(let name): ReferenceWords.unknownTable(name)
    case .beforeReceipt(let number): CaseWords.beforeReceipt(number)
    case .inTheFuture: CaseWords.inTheFuture
    }
  }
}
