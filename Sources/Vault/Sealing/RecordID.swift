/// What has data keys of its own: a contact, a case, a draft, a release of figures, the sample of second readings,
/// a call-back that is owed, the end of a shift, a note after a heavy call, a breach of personal data, feedback
/// on a call, the plan for a caller.
public struct RecordID: Hashable, Codable, Sendable, CustomStringConvertible {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case contact, `case`, draft, release, sample, callback, shift, debrief, breach, review, callerPlan
  }

  public let kind: Kind
  /// Its number in the log.
  public let row: Int64

  public init(_ kind: Kind, _ row: Int64) {
    self.kind = kind
    self.row = row
  }

  public var description: String { "\(kind.rawValue) \(row)" }
}
