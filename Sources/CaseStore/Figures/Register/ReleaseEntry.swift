public import Base
public import CaseModel
public import Foundation
public import Statistics

/// A release in the register: what was asked, what went out, by whom. Its counts are protected.
public struct ReleaseEntry: Hashable, Sendable {
  public let id: ReleaseID
  public let request: RequestID
  /// Of the request: only what is approved is out, or was.
  public let state: Request.State
  public let askedBy: String
  public let askedAt: Instant
  public let confirmedBy: String?
  public let confirmedAt: Instant?
  public let withdrawnBy: String?
  public let withdrawnAt: Instant?
  public let content: Content

  /// What is decided when it is made, and never changes.
  public struct Content: Hashable, Sendable {
    /// `public` or `official`.
    public let audience: String
    /// `open`, `internal` or `secret` (NĐ 56/2017 art. 24(3)).
    public let secrecy: String
    /// Who may have it (phạm vi phát hành).
    public let scope: String
    public let revises: ReleaseID?
    /// JSON of what it promises.
    public let policy: Data
    /// Everything that was asked, also what couldn't go out.
    public let questions: [Question]
    /// JSON of the tables.
    public let published: Data

    package init(
      audience: String, secrecy: String, scope: String, revises: ReleaseID?, policy: Data,
      questions: [Question], published: Data
    ) {
      self.audience = audience
      self.secrecy = secrecy
      self.scope = scope
      self.revises = revises
      self.policy = policy
      self.questions = questions
      self.published = published
    }
  }

  /// Whether readers have it, or had it before it was withdrawn.
  public var isKnown: Bool { state == .approved }
  /// Whether it counts.
  public var isOut: Bool { isKnown && withdrawnAt == nil }
}
