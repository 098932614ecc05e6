public import Base

/// The end of a shift, and who took over. What it leaves to do is sealed.
public struct Shift: Hashable, Sendable {
  public let id: ShiftID
  public let endedBy: String
  public let endedAt: Instant
  /// Until when the next shift was looked ahead for.
  public let nextUntil: Instant
  /// Who read it and took over; nil while nobody has.
  public let readBy: String?
  public let readAt: Instant?

  public init(id: ShiftID, endedBy: String, endedAt: Instant, nextUntil: Instant, readBy: String?, readAt: Instant?) {
    self.id = id
    self.endedBy = endedBy
    self.endedAt = endedAt
    self.nextUntil = nextUntil
    self.readBy = readBy
    self.readAt = readAt
  }

  /// The longest shift that is looked ahead for, in hours.
  public static let longest = 72

  /// One thing that the next shift must do: numbers and duties, no names of children or callers.
  public struct Task: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
      case `case`
      case callback
      case draft
      case referral
    }

    public let kind: Kind
    /// Such as `26-0147-1`, `26-0147-1/2`; of a call-back and a draft its number.
    public let subject: String
    /// How grave a case is, and what is to be done in it.
    public let urgency: Urgency?
    public let duty: Duty?
    public let dueAt: Instant
    /// Whose it is; nil while it is nobody's.
    public let user: String?

    public init(
      _ kind: Kind, _ subject: String, urgency: Urgency? = nil, duty: Duty? = nil, dueAt: Instant, user: String?
    ) {
      self.kind = kind
      self.subject = subject
      self.urgency = urgency
      self.duty = duty
      self.dueAt = dueAt
      self.user = user
    }
  }

  /// What a shift leaves to the next.
  public struct Content: Hashable, Codable, Sendable {
    public var tasks: [Task]
    public var words: String?

    public init(tasks: [Task], words: String?) {
      self.tasks = tasks
      self.words = words
    }
  }
}

extension Shift.Task.Kind: Labelled {
  public var label: Text {
    switch self {
    case .case: Text(vi: "hồ sơ", en: "case")
    case .callback: Text(vi: "gọi lại", en: "call back")
    case .draft: Text(vi: "cuộc gọi ghi dở", en: "call broken off")
    case .referral: Text(vi: "phiếu chưa trả lời", en: "referral unanswered")
    }
  }
}

/// Somebody's turn of duty.
public struct RosterTurn: Hashable, Sendable {
  public let id: RosterTurnID
  public let user: String
  public let startsAt: Instant
  /// Itself not part of it.
  public let endsAt: Instant
  public let setBy: String

  public init(id: RosterTurnID, user: String, startsAt: Instant, endsAt: Instant, setBy: String) {
    self.id = id
    self.user = user
    self.startsAt = startsAt
    self.endsAt = endsAt
    self.setBy = setBy
  }

  public func isOn(at now: Instant) -> Bool { startsAt <= now && now < endsAt }
}

/// A note after a heavy call, for its author and the supervisors.
public struct Debrief: Hashable, Sendable {
  public let id: DebriefID
  public let author: String
  public let writtenAt: Instant

  public init(id: DebriefID, author: String, writtenAt: Instant) {
    self.id = id
    self.author = author
    self.writtenAt = writtenAt
  }
}
