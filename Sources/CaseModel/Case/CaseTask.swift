public import Base

/// Something that whoever has the case must do by a time, which no rule asks for: in their own words, sealed.
public struct CaseTask: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// What the words say.
    case own
    /// Are the other children of this home safe?
    case household
  }

  public let kind: Kind
  public let dueAt: Instant

  public init(_ kind: Kind, dueAt: Instant) {
    self.kind = kind
    self.dueAt = dueAt
  }
}

/// How a task ended. It stays in the case with its words.
public struct TaskEnd: Hashable, Codable, Sendable {
  public enum Result: String, CaseIterable, Codable, Sendable {
    case done
    /// Not needed any more; takes a reason.
    case dropped
  }

  /// The entry that set the task.
  public let task: EntryID
  public let result: Result

  public init(_ task: EntryID, _ result: Result) {
    self.task = task
    self.result = result
  }
}

extension CaseTask.Kind: Labelled {
  public var label: Text {
    switch self {
    case .own: Text(vi: "Việc", en: "Task")
    case .household:
      Text(vi: "Các trẻ khác trong nhà có an toàn không?", en: "Are the other children of this home safe?")
    }
  }
}

extension TaskEnd.Result: Labelled {
  public var label: Text {
    switch self {
    case .done: Text(vi: "đã làm", en: "done")
    case .dropped: Text(vi: "thôi, không cần nữa", en: "dropped, not needed any more")
    }
  }
}
