import Base
import CaseModel
import Foundation
import GRDB

/// Whether a row names as its author whoever signed the entry that has the last word on it, at the same time.
///
/// A signature alone says only that somebody told of the row. Whoever may sign any entry could else tell of what they
/// wrote by other means in somebody else's name: a call taken in, a request asked, a withholding lifted.
struct Authorship {
  /// The columns that say who did something and when, in the order in which they are filled.
  private static let columns: [String: [(by: String, at: String)]] = [
    "breach": [("recordedBy", "recordedAt"), ("endedBy", "endedAt")],
    "breachRevision": [("recordedBy", "at")],
    "callCount": [("importedBy", "importedAt")],
    "callerPlan": [("writtenBy", "writtenAt"), ("endedBy", "endedAt")],
    "callback": [("endedBy", "endedAt")],
    "callbackEntry": [("recordedBy", "recordedAt")],
    "debrief": [("author", "writtenAt")],
    "draft": [("savedBy", "savedAt")],
    "entry": [("recordedBy", "recordedAt")],
    "hold": [("heldBy", "heldAt")],
    "release": [("withdrawnBy", "withdrawnAt")],
    "request": [("askedBy", "askedAt"), ("decidedBy", "decidedAt")],
    "review": [("reviewedBy", "reviewedAt"), ("user", "acknowledgedAt")],
    "rosterTurn": [("setBy", "setAt"), ("takenBackBy", "takenBackAt")],
    "shift": [("endedBy", "endedAt"), ("readBy", "readAt")],
    "unansweredCall": [("recordedBy", "recordedAt")],
    "withholding": [("withheldBy", "withheldAt"), ("liftedBy", "liftedAt")],
  ]

  /// The columns that say when an entry of a kind was written, where the row says nothing of by whom.
  private static let moments: [String: [JournalAction: String]] = [
    "referral": [
      .referralAcknowledge: "acknowledgedAt", .referralComplete: "endedAt", .referralDecline: "endedAt",
      .referralDraft: "draftedAt", .referralSend: "sentAt", .referralWithdraw: "endedAt",
    ],
    "task": [.taskEnd: "endedAt"],
  ]

  /// The tables of which it says anything.
  static let tables = Set(columns.keys).union(moments.keys).union(["case", "contact", "notice"])

  private let actor: String
  private let at: Instant
  private let contact: ContactID?
  private let caseID: CaseID?
  let action: JournalAction
  private let detail: JournalDetail

  /// Nil for an entry of an action that isn't known.
  ///
  /// - Parameters:
  ///   - entry: A row of the journal.
  ///   - detail: What it says beside its action, where that is read already.
  init?(_ entry: Row, _ detail: JournalDetail? = nil) {
    guard let action = JournalAction(rawValue: entry["action"]) else { return nil }
    self.action = action
    (actor, at, contact, caseID) = (entry["actor"], entry["at"], entry["contactID"], entry["caseID"])
    self.detail = detail ?? JournalDetail(entry)
  }

  /// - Parameters:
  ///   - table: Where the row stands.
  ///   - row: The whole row, as the entry tells of it.
  ///   - origin: The entry by which a call was recorded.
  func holds(_ table: String, _ row: Row, origin: (ContactID) throws -> Row?) rethrows -> Bool {
    switch table {
    // What is erased opens for nobody: only an erasure says so.
    case "case": return row["state"] != CaseState.erased.rawValue || action == .caseErase
    case "contact":
      let id: ContactID = row["id"]
      if action == .contactRecord { return contact == id && isIn(row) && wrote(row, "recordedBy", "recordedAt") }
      // Whoever took a call stays its taker; it comes to a case once, by an entry that names both.
      guard action == .contactLink, detail["contact"] == "\(id)", isIn(row), caseID != nil else { return false }
      return try origin(id).flatMap { Authorship($0) }.map {
        $0.action == .contactRecord && $0.caseID == nil && $0.wrote(row, "recordedBy", "recordedAt")
      } ?? false
    case "notice" where action == .noticeRead: return wrote(row, "user", "seenAt")
    // What a try to unlock leaves word of is nobody's own: whoever tried may be anybody.
    // It tells of nothing else.
    case "notice" where action == .unlockFail:
      return row["seenAt"] as Instant? == nil && row["actor"] == "" && Self.ofUnlocking.contains(row["kind"])
    case "notice": return row["seenAt"] as Instant? == nil && wrote(row, "actor", "at")
    case "release" where action == .figuresPropose: return detail.names(row)
    case "release": return detail["release"] == "\(row["id"] as ReleaseID)" && wroteLast(table, row)
    case "request": return decided(row)
    // A number is destroyed when its time is over, whoever ended the call-back.
    case "callback" where row["erasedAt"] as Instant? != nil:
      return action == .callbackErase && row["erasedAt"] as Instant? == at
    case "withholding" where row["liftedAt"] as Instant? != nil:
      return action == .caseUnwithhold && wroteLast(table, row) && row["user"] as String != actor
    case "referral", "task": return Self.moments[table]?[action].map { row[$0] as Instant? == at } ?? true
    default: return wroteLast(table, row)
    }
  }

  private static let ofUnlocking = [Notice.Kind.guessing, .wordsServed].map(\.rawValue)

  /// Whether a call stands in the entry's case; where it opens one, the next entry names the case.
  private func isIn(_ row: Row) -> Bool { caseID == nil || row["caseID"] as CaseID? == caseID }

  private func wrote(_ row: Row, _ by: String, _ at: String) -> Bool {
    row[by] as String? == actor && row[at] as Instant? == self.at
  }

  private func wroteLast(_ table: String, _ row: Row) -> Bool {
    guard let last = Self.columns[table]?.last(where: { row[$0.at] as Instant? != nil }) else { return true }
    return wrote(row, last.by, last.at)
  }

  /// A request is asked by whoever asks, decided by somebody else, withdrawn by who asked; each names it.
  private func decided(_ row: Row) -> Bool {
    guard let kind = Request.Kind(rawValue: row["kind"]), let state = Request.State(rawValue: row["state"]),
      detail["request"] == "\(row["id"] as RequestID)"
    else { return false }
    let isOther = row["askedBy"] as String != actor
    switch (state, action) {
    case (.open, .requestApprove):
      // One signature of the two that a certificate takes.
      return kind == .certificate && detail["kind"] == kind.rawValue && isOther
    case (.open, _): return kind.asking.contains(action) && wrote(row, "askedBy", "askedAt")
    case (.approved, .accessGrant):
      return kind == .access && row["user"] as String? == detail["user"] && wroteLast("request", row)
    case (.approved, .requestApprove), (.refused, .requestRefuse):
      return detail["kind"] == kind.rawValue && (isOther || detail["alone"] == "yes") && wroteLast("request", row)
    case (.withdrawn, .requestWithdraw): return !isOther && wroteLast("request", row)
    default: return false
    }
  }
}

extension JournalDetail {
  /// Whether an entry by which a release was proposed names what stands in its row: who gets it, and the hash of
  /// questions, promises and tables.
  fileprivate func names(_ row: Row) -> Bool {
    self["release"] == "\(row["id"] as ReleaseID)" && self["audience"] == row["audience"] as String
      && self["hash"] == (row["hash"] as Data).base64EncodedString()
  }
}

extension Request.Kind {
  /// The entries by which such a request is made.
  var asking: Set<JournalAction> {
    switch self {
    case .access: [.accessAsk, .accessGrant]
    case .certificate: [.userAdd, .userCertify, .userPassphrase, .userRenew, .userRoles]
    case .erasure: [.erasurePropose]
    case .release: [.figuresPropose]
    case .ending: [.endingAsk]
    case .unwithhold: [.unwithholdAsk]
    case .departure: [.userEnd]
    case .paper: [.keyPaper]
    }
  }
}
