public import Base

/// Something that whoever has the case must do by a time, which no rule asks for: in their own words, sealed.
public struct CaseTask: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// What the words say.
    case own
    /// Are the other children of this home safe?
    case household
  }

  /// Which of the other children of a home, once it is known how many there are.
  public struct Share: Hashable, Codable, Sendable {
    /// From 1.
    public let position: Int
    public let count: Int

    public init(_ position: Int, of count: Int) {
      self.position = position
      self.count = count
    }
  }

  /// How many other children a home may have here.
  public static let childCounts = 1...20

  public let kind: Kind
  public let dueAt: Instant
  public let share: Share?

  public init(_ kind: Kind, dueAt: Instant, share: Share? = nil) {
    self.kind = kind
    self.dueAt = dueAt
    self.share = share
  }

  /// What is to be done; that of a task of one's own stands in its words.
  public var label: Text {
    guard let share else { return kind.label }
    let (position, count) = (share.position, share.count)
    return Text(
      vi: "Trẻ khác trong nhà (\(position)/\(count)) có an toàn không?",
      en: "Is another child of this home safe (\(position) of \(count))?")
  }
}

/// How a task ended. It stays in the case with its words.
public struct TaskEnd: Hashable, Codable, Sendable {
  public enum Result: String, CaseIterable, Codable, Sendable {
    case done
    /// Not needed any more; takes a reason.
    case dropped
    /// Other tasks stand in its place, one for each child.
    case split
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
    case .split: Text(vi: "chia theo từng trẻ", en: "split, one for each child")
    }
  }
}
