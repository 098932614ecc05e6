public import Base

/// What was done in a case, once: a step, an act, a note. Entries are never changed.
public struct Entry: Hashable, Sendable {
  public let id: EntryID
  /// When it happened.
  public let at: Instant
  public let recordedAt: Instant
  public let recordedBy: String
  public let facts: Facts
  /// Reasons and notes, in words.
  public let words: String?

  public init(
    id: EntryID, at: Instant, recordedAt: Instant, recordedBy: String, facts: Facts, words: String?
  ) {
    self.id = id
    self.at = at
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.facts = facts
    self.words = words
  }

  /// The coded part of an entry.
  public struct Facts: Hashable, Codable, Sendable {
    public var step: CaseStep
    public var act: Act?
    /// What triage confirmed, what the rules proposed, and the rules that led to it.
    public var urgency: Urgency?
    public var proposed: Urgency?
    public var rules: [String]?
    public var closing: ClosingReason?
    public var screening: ScreeningReason?
    public var assignee: String?
    public var form: ActForm?
    /// Offices that get nothing of the case from here on, by code or kind; and those that may again.
    public var withheld: [String]?
    public var released: [String]?
    /// The user of the log from whom the case is withheld from here on, or who is asked to see it again.
    public var hiddenFrom: String?
    public var shownTo: String?
    /// What held before this entry changed it, so that a duty which ends by it stays known.
    public var before: [ClockRule.Condition]?
    /// The step that a second person is asked for; the other members say how.
    public var asks: CaseStep?
    /// What a second reading of the triage came to; a higher or lower urgency stands in ``urgency``.
    public var reading: Reading?
    /// Who asked for a step that a second person approved.
    public var askedBy: String?
    /// The child that it is about; nil is the whole case.
    public var child: ChildNumber?
    /// A form that was filled; its answers are sealed apart.
    public var filled: FilledForm?
    public var plan: PlanFacts?
    public var progress: ItemProgress?
    /// A decision of somebody who is no user; it counts from the entry that confirms it.
    public var decision: DecisionRecord?
    public var confirms: EntryID?
    /// Why the work with the child ended, and what of its dossier is missing and explained in words.
    public var ended: ClosingReason?
    public var gaps: [ChildPath.Gap]?
    public var consent: ConsentRecord?
    /// Something to be done by a time, with what is to be done in the words; and the end of such a task.
    public var task: CaseTask?
    public var taskEnd: TaskEnd?
    /// A file of the case; its bytes are sealed apart.
    public var attachment: Attachment?
    /// To whom evidence was handed of which no copy is kept.
    public var handedOver: EvidenceHandOver?
    /// Another case that has to do with this one.
    public var tie: CaseTie?

    /// What somebody whose data it is asked for, and what was done about it.
    public var subject: SubjectRequest?
    public var answer: SubjectAnswer?

    public init(_ step: CaseStep) { self.step = step }
  }
}

/// What an act's form asks, beyond when and by whom.
public struct ActForm: Hashable, Codable, Sendable {
  /// Form 02: is it an emergency (NĐ 56 art. 31(1))?
  public var emergency: Answer?
  /// Form 02: the level of harm.
  public var harm: Level?
  /// Form 03: are parents or carers safe for the child (NĐ 56 art. 32(3))?
  public var parentsSafe: Answer?
  /// Form 06: no more risk of harm (NĐ 56 art. 30(1)b)?
  public var noMoreRisk: Answer?
  /// Form 06: body, mind, thinking and feeling are stable (NĐ 56 art. 30(1)b)?
  public var stable: Answer?
  /// The number of the letter or decision, such as `12/QD-UBND`.
  public var letter: String?

  public init() {}

  /// Whether form 02 finds an emergency (NĐ 56 art. 26(3), 31(1)): by its answer, or by a high level of harm where the
  /// question was left open.
  public var saysEmergency: Bool { emergency == .yes || emergency != .no && harm == .high }

  /// Whether both conditions for closing hold.
  public var allowsClosing: Bool { noMoreRisk == .yes && stable == .yes }
}
