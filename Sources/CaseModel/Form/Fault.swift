public import Base

/// One thing that is wrong with a document: where, what, and what to do about it.
///
/// The text names fields, codes and bounds; never what was written in a field of words.
public struct Fault: Hashable, Sendable {
  /// JSON path, such as `$.children[0].sex`.
  public let path: String
  public let problem: Problem

  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  public enum Problem: Hashable, Sendable {
    case notADocument
    /// Line and column from 1.
    case notJSON(line: Int, column: Int)
    case givenTwice
    case unknownField(nearest: String?)
    case wrongType(expected: Text)
    case notInList(allowed: [String])
    case noSuchCode(Field.Vocabulary)
    case repeated
    case tooLong(atMost: Int)
    case tooMany(atMost: Int)
    case outOfRange(ClosedRange<Int>)
    case notWhole
    case notAMoment
    case notADate
    case noSuchPlace
    case missing
    case inTheFuture
    case afterReceipt
    case beforeReceipt
    case outOfYears(ClosedRange<Int>)
    case longAgo
    case overAHundredYears
    case beforeBirth
    case notTheAge
    case grownUp
    case backwards
    case endsBeforeStart
    case notADay
    /// Days of separation that are left of the 15 (NĐ 56/2017 art. 32(3)).
    case separationTooLong(left: Int)
    /// Placed with a facility without saying why not with a person or family (TT 14/2020 art. 12(3)).
    case facilityUnexplained
    case notAmongTopics
    /// What the report says of the child and what it is about can't both hold.
    case contradicts(Nature, topics: [String])
    /// Signs or findings forbid to leave it at a talk; with their words.
    case dangerInTalk([Text])
    case onlyForReports
    case notAnAnswer
    case notAReferral
    case onlyForComplete
    case notASearch
    case notSearchable
    case versionMissing
    case otherVersion
    case otherCase(CaseNumber)
    case keyMissing
    case otherKey
  }
}

extension Fault {
  /// Whether a talk was refused for its signs of danger.
  public var isDangerInTalk: Bool {
    if case .dangerInTalk = problem { true } else { false }
  }
}

extension Fault: CustomStringConvertible {
  public var description: String { "\(path): \(text.en)" }
}
