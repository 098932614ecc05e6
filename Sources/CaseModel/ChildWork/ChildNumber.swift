import Base

/// How people speak of a child of a case: the case's number and the child's position in its report (`26-0147-1/c1`).
///
/// Forms, plans, reviews, consent and the end of the work belong to a child; siblings have their own.
public struct ChildNumber: Hashable, Sendable, CustomStringConvertible {
  public let number: CaseNumber
  /// From 1 within the case, in the order of the report.
  public let position: Int

  public init(number: CaseNumber, position: Int) {
    self.number = number
    self.position = position
  }

  /// - Throws: ``CaseNumberError`` for anything else than a case's number, `/c` and a position from 1.
  public init(_ text: some StringProtocol) throws(CaseNumberError) {
    let parts = NumberText.plain(text).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let letter = parts[1].first, "cC".contains(letter),
      let position = parts[1].dropFirst().digits, position > 0
    else { throw .notAChild }
    self.init(number: try CaseNumber(parts[0]), position: position)
  }

  public var description: String { "\(number)/c\(position)" }
}

extension ChildNumber: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(try container.decode(String.self))
    } catch let error as CaseNumberError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
