public import Base

/// A call that the hotline owes somebody: by when, how often it was tried, how it ended. Number and words are sealed.
public struct Callback: Hashable, Sendable {
  public let id: CallbackID
  public let reason: Reason
  public let state: State
  public let owedSince: Instant
  /// Who wrote down that it is owed.
  public let owedBy: String
  /// Nil once it has ended.
  public let dueAt: Instant?
  public let attempts: Int
  /// How often it may be tried, by the policy of its day.
  public let atMost: Int
  public let endedAt: Instant?
  public let endedBy: String?
  public let unansweredCall: UnansweredCallID?
  public let contact: ContactID?
  /// The case of its contact.
  public let number: CaseNumber?
  /// The later call from the same number, which ended it.
  public let calledAgain: ContactID?
  /// When the number and what was written of the attempts were erased.
  public let erasedAt: Instant?

  public init(
    id: CallbackID, reason: Reason, state: State, owedSince: Instant, owedBy: String, dueAt: Instant?, attempts: Int,
    atMost: Int, endedAt: Instant?, endedBy: String?, unansweredCall: UnansweredCallID?, contact: ContactID?,
    number: CaseNumber?, calledAgain: ContactID? = nil, erasedAt: Instant? = nil
  ) {
    self.id = id
    self.reason = reason
    self.state = state
    self.owedSince = owedSince
    self.owedBy = owedBy
    self.dueAt = dueAt
    self.attempts = attempts
    self.atMost = atMost
    self.endedAt = endedAt
    self.endedBy = endedBy
    self.unansweredCall = unansweredCall
    self.contact = contact
    self.number = number
    self.calledAgain = calledAgain
    self.erasedAt = erasedAt
  }

  /// Whether it was tried as often as it may be: it is to be given up, with its reason.
  public var isSpent: Bool { attempts >= atMost }

  /// Why it is owed.
  public enum Reason: String, CaseIterable, Codable, Sendable {
    case missed
    case abandoned
    /// Somebody waits for it, or the line broke.
    case asked
  }

  public enum State: String, CaseIterable, Codable, Sendable {
    case owed
    case reached
    case givenUp = "given-up"
  }

  /// What came of an attempt.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    case reached
    case noAnswer = "no-answer"
    /// Somebody else answered.
    case wrongPerson = "wrong-person"
    /// Who was called could not speak.
    case notSafe = "not-safe"
  }

  /// Why it was given up.
  public enum GivingUp: String, CaseIterable, Codable, Sendable {
    /// It was tried as often as it may be.
    case spent
    /// Another call would put somebody in danger.
    case unsafe
    /// Who called asked not to be called.
    case notWanted = "not-wanted"
    case wrongNumber = "wrong-number"
    /// They called again themselves, or were met.
    case heardFrom = "heard-from"
    case other
  }

  /// The number and how to call it: all that whoever calls back is given.
  public struct Whom: Hashable, Codable, Sendable {
    public var phone: String
    public var contact: Report.SafeContact
    public var language: String?

    public init(phone: String, contact: Report.SafeContact = .unasked, language: String? = nil) {
      self.phone = phone
      self.contact = contact
      self.language = language
    }
  }

  /// An attempt, or how it was given up.
  public struct Entry: Hashable, Sendable {
    public let at: Instant
    public let recordedBy: String
    public let facts: Facts

    public init(at: Instant, recordedBy: String, facts: Facts) {
      self.at = at
      self.recordedBy = recordedBy
      self.facts = facts
    }

    /// What is sealed of it: one of outcome and reason, and words.
    public struct Facts: Hashable, Codable, Sendable {
      public var outcome: Outcome?
      public var because: GivingUp?
      public var words: String?

      public init(_ outcome: Outcome, words: String?) {
        self.outcome = outcome
        self.words = words
      }

      public init(_ because: GivingUp, words: String?) {
        self.because = because
        self.words = words
      }
    }
  }
}

extension Report {
  /// Whether somebody has to call back: the caller waits for it, or the line broke in danger. Never against their word.
  public var wantsCallback: Bool {
    guard kind.isReport, caller.phone != nil, caller.contact?.wanted != .no else { return false }
    return caller.contact?.wanted == .yes || signs.contains("call-cut-off-in-distress")
  }

  /// The number and how to call it; nil without a number.
  public var callbackWhom: Callback.Whom? {
    caller.phone.map { Callback.Whom(phone: $0, contact: caller.contact ?? .unasked, language: language) }
  }
}
