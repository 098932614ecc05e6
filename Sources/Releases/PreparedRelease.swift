import CaseModel
public import Disclosure
public import Statistics

/// Tables ready to go out, with what they were made from. Only ``ReleasePreparation`` makes one, so that what the
/// register takes is protected.
public struct PreparedRelease {
  public let asked: [Question]
  public let tables: [CountTable]
  public internal(set) var draft: Draft
  /// The last release that was known when it was made.
  let known: ReleaseID?

  public func table(_ question: Question) -> CountTable? {
    tables.first { $0.question == question }
  }
}
