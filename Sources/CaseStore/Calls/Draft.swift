public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// A call that is being taken down, or was broken off: what a queue shows of it. Its answers are sealed.
  public struct Draft: Hashable, Sendable {
    public let id: DraftID
    /// Whose it is.
    public let savedBy: String
    /// Whether their account has ended: only a supervisor can go on with it.
    public let isOrphan: Bool
    public let begunAt: Instant
    /// When the newest answer was kept.
    public let savedAt: Instant
    public let mark: Mark
    /// When somebody should have gone on with it.
    public let dueAt: Instant

    /// Where a call stands.
    public struct Mark: Hashable, Sendable {
      /// The path of the question that comes next, such as `children.0.name`; nil before the first.
      public var question: String?
      public var answered: Int
      /// Whether it is a form of a child, or what is known of a breach, and no call.
      public var isOfForm: Bool { question.map { $0.hasPrefix("form.") || $0.hasPrefix("breach.") } ?? false }
      /// Whether the answers hold a sign of danger.
      public var isDanger: Bool
      /// Whether whoever typed it was seen to stop.
      public var hasStopped: Bool

      public init(
        question: String? = nil, answered: Int = 0, isDanger: Bool = false, hasStopped: Bool = false
      ) {
        self.question = question
        self.answered = answered
        self.isDanger = isDanger
        self.hasStopped = hasStopped
      }
    }

    /// Minutes without an answer after which nobody is taken to be typing any more.
    public static let silentMinutes = 5

    /// Whether somebody may still be typing it, as far as the log tells.
    public func isTyped(at now: Instant) -> Bool {
      !mark.hasStopped && now < savedAt.adding(minutes: Self.silentMinutes)
    }
  }
}

extension CaseStore.Draft {
  init(_ row: Row) {
    self.init(
      id: row["id"], savedBy: row["savedBy"], isOrphan: row["isOrphan"], begunAt: row["begunAt"],
      savedAt: row["savedAt"],
      mark: Mark(
        question: row["question"], answered: row["answered"], isDanger: row["danger"],
        hasStopped: row["stopped"]), dueAt: row["dueAt"])
  }
}

extension CaseStore.Draft {
  /// What is sealed: the answers, and beside them what the queue shows of them in clear.
  static let answersKey = "answers"
  static let standKey = "stand"
}

extension CaseStore.Draft.Mark {
  /// What stands in clear beside the answers, as one text: sealed with them, it tells whether somebody changed it.
  func stand(savedAt: Instant, dueAt: Instant) -> String {
    "\(savedAt)|\(question ?? "")|\(answered)|\(isDanger)|\(hasStopped)|\(dueAt)"
  }
}
