public import Base

/// The number by which people speak of a case: year, sequence within the year, check digit (`26-0147-1`).
///
/// Reading it needs no log: a number that was misheard or mistyped is refused before any look-up.
public struct CaseNumber: Hashable, Sendable {
  /// One of ``years``.
  public let year: Int
  /// From 1; at least four digits are written.
  public let sequence: Int

  /// The years that a number can have: two digits of it are written.
  public static let years = 2000...2099

  /// The last sequence of a year that can be read back.
  public static let mostInYear = 999_999_999

  public init(year: Int, sequence: Int) {
    precondition(Self.years.contains(year) && sequence > 0, "a case number's year and sequence")
    self.year = year
    self.sequence = sequence
  }

  /// Reads a number with or without its hyphens or spaces, also as a word processor or a keyboard of another script
  /// writes it.
  public init(_ text: some StringProtocol) throws(CaseNumberError) {
    let text = NumberText.plain(text)
    let digits = text.utf8.compactMap { $0 >= 48 && $0 <= 57 ? $0 - 48 : nil }
    let others = text.utf8.count { $0 < 48 || $0 > 57 }
    let separators = text.utf8.count { $0 == 0x2D || $0 == 0x20 }
    guard others == separators, (7...12).contains(digits.count) else { throw .notANumber }
    guard CheckDigit.of(digits.dropLast()) == digits.last else { throw .mistyped }
    let sequence = digits.dropFirst(2).dropLast().reduce(0) { $0 * 10 + Int($1) }
    guard sequence > 0 else { throw .notANumber }
    year = 2000 + Int(digits[0]) * 10 + Int(digits[1])
    self.sequence = sequence
  }
}

extension CaseNumber: CustomStringConvertible {
  public var description: String {
    let digits = String(sequence)
    let body = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let start = (year - 2000).twoDigits
    return "\(start)-\(body)-\(CheckDigit.of((start + body).utf8.map { $0 - 48 }))"
  }
}

extension CaseNumber: Codable {
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Why a text is no case number.
public enum CaseNumberError: Explained, Hashable {
  case notANumber
  case mistyped
  /// No number of a child of a case.
  case notAChild

  public var status: ExitStatus { .usage }

  public var text: Text {
    switch self {
    case .notANumber:
      Text(
        vi: "Đây không phải số hồ sơ. Số hồ sơ có dạng 26-0147-1: năm, thứ tự, chữ số kiểm tra.",
        en: "That is no case number. One looks like 26-0147-1: year, sequence, check digit.")
    case .mistyped:
      Text(
        vi: "Số hồ sơ bị nghe hoặc gõ sai: chữ số kiểm tra không khớp. Hãy hỏi lại từng chữ số.",
        en: "The case number was misheard or mistyped: its check digit doesn't fit. "
          + "Ask for it again, digit by digit.")
    case .notAChild:
      Text(
        vi:
          "Đây không phải số của một trẻ trong hồ sơ. Số ấy có dạng 26-0147-1/c1; xem 'hotline child list 26-0147-1'.",
        en: "That is no number of a child of a case. One looks like 26-0147-1/c1; see 'hotline child list 26-0147-1'.")
    }
  }
}
