/// Every table of a log and the columns of its key, in order.
///
/// What each command needs of the schema: the steps that lead to it aren't run for that. A test holds the list to them.
enum KnownTables {
  static let keys: [String: [String]] = [
    "agency": ["code", "validFrom"],
    "agencyKey": ["agency", "validFrom"],
    "agencyKind": ["code", "validFrom"],
    "attachmentPart": ["entryID", "part"],
    "backup": ["id"],
    "callCount": ["period", "revision"],
    "callback": ["id"],
    "callbackEntry": ["callbackID", "position"],
    "callbackLimit": ["code", "validFrom"],
    "case": ["id"],
    "caseSequence": ["year"],
    "certificate": ["id"],
    "breach": ["id"],
    "breachRevision": ["breachID", "revision"],
    "clock": ["code", "validFrom"],
    "contact": ["id"],
    "debrief": ["id"],
    "draft": ["id"],
    "draftLimit": ["code", "validFrom"],
    "draftProgress": ["draftID"],
    "entry": ["id"],
    "entryDocument": ["entryID"],
    "entryFacts": ["entryID"],
    "entryNarrative": ["entryID"],
    "formItem": ["form", "code", "validFrom"],
    "grdb_migrations": ["identifier"],
    "groupKey": ["group", "epoch"],
    "groupMember": ["group", "epoch", "user", "version"],
    "hold": ["caseID"],
    "holiday": ["date", "validFrom"],
    "journal": ["id"],
    "journalAction": ["action"],
    "journalNode": ["level", "position"],
    "keyWrap": ["kind", "row", "holder"],
    "log": ["id"],
    "logKey": ["id"],
    "logPlace": ["code", "validFrom"],
    "notice": ["id"],
    "noticeKind": ["kind"],
    "paperKey": ["version"],
    "place": ["code", "validFrom"],
    "placeChange": ["fromCode", "fromValidFrom", "toCode", "toValidFrom"],
    "placeWord": ["word", "code", "validFrom"],
    "recomputeDue": ["id"],
    "recordKey": ["kind", "row"],
    "referral": ["id"],
    "referralAnswer": ["hash"],
    "referralFacts": ["referralID", "revision"],
    "referralNarrative": ["referralID", "revision"],
    "referralRule": ["code", "validFrom"],
    "registerRow": ["contactID"],
    "release": ["id"],
    "reportFacts": ["contactID", "revision"],
    "reportIdentity": ["contactID", "revision"],
    "reportNarrative": ["contactID", "revision"],
    "reportNumber": ["contactID"],
    "request": ["id"],
    "restoration": ["id"],
    "retention": ["code", "validFrom"],
    "rosterTurn": ["id"],
    "sample": ["id"],
    "sessionKey": ["id"],
    "shift": ["id"],
    "sign": ["code", "validFrom"],
    "statisticsRow": ["contactID", "revision"],
    "subjectRequest": ["entryID"],
    "task": ["entryID"],
    "topic": ["code", "validFrom"],
    "topicWord": ["topic", "language", "validFrom"],
    "unansweredCall": ["id"],
    "unlockFailure": ["user"],
    "urgency": ["code", "validFrom"],
    "user": ["code"],
    "userKey": ["user", "version"],
    "vocabulary": ["list", "word"],
    "withholding": ["id"],
  ]

  /// By name.
  static let all = keys.keys.sorted()

  /// The columns of a table's key.
  ///
  /// - Throws: ``StoreError/damaged`` for a table that is none of the log's.
  static func key(of table: String) throws -> [String] {
    guard let columns = keys[table] else { throw StoreError.damaged }
    return columns
  }
}
