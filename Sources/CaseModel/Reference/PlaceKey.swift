public import Base

/// A unit of the administration, as it was from a day on: codes are re-used with another meaning.
///
/// Code 23425 is Đăk Hà until 2025-06-30 and Tu Mơ Rông from 2025-07-01. Written `23425@2025-07-01`.
public struct PlaceKey: Hashable, Sendable {
  /// The code of the National Statistics Office: 2 digits province, 3 district, 5 commune.
  public let code: String
  /// The first day on which the code has this meaning.
  public let validFrom: Day

  public init(code: String, validFrom: Day) {
    self.code = code
    self.validFrom = validFrom
  }

  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@")
    guard parts.count == 2, let day = Day(parts[1]) else { return nil }
    self.init(code: String(parts[0]), validFrom: day)
  }
}

extension PlaceKey: CustomStringConvertible {
  public var description: String { "\(code)@\(validFrom)" }
}

extension PlaceKey: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let key = PlaceKey(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a place key"))
    }
    self = key
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
