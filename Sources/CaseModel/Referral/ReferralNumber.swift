import Base

/// How people speak of a referral: the case's number and its position (`26-0147-1/2`).
public struct ReferralNumber: Hashable, Sendable, CustomStringConvertible {
  public let number: CaseNumber
  /// From 1 within the case.
  public let position: Int

  public init(number: CaseNumber, position: Int) {
    self.number = number
    self.position = position
  }

  public init(_ text: some StringProtocol) throws(CaseNumberError) {
    let parts = NumberText.plain(text).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let position = parts[1].drop(while: { $0 == " " }).digits, position > 0
    else { throw .notANumber }
    self.init(number: try CaseNumber(parts[0]), position: position)
  }

  public var description: String { "\(number)/\(position)" }
}
