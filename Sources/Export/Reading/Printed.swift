import Base

/// What readers see at one place of a table.
public enum Printed: Hashable, Sendable {
  case number(Int)
  /// A number near the count.
  case rounded(Int)
  case hidden
  /// The release says nothing about it.
  case unavailable

  /// The sign in a table: a number, `-` for none, `x` for hidden, `...` for not available. A rounded
  /// zero is written `0`, since it needn't mean none.
  func sign(_ language: Language) -> String {
    switch self {
    case .number(0): "-"
    case .number(let number), .rounded(let number): number.written(language)
    case .hidden: "x"
    case .unavailable: "..."
    }
  }

  /// The number in a sentence, `about 10` when it is rounded; nil where there is none.
  func words(_ language: Language) -> String? {
    switch self {
    case .number(let number): number.written(language)
    case .rounded(let number):
      "\(ReportWords.about.inLanguage(language)) \(number.written(language))"
    case .hidden, .unavailable: nil
    }
  }

  /// The number; nil where there is none.
  public var number: Int? {
    switch self {
    case .number(let number), .rounded(let number): number
    case .hidden, .unavailable: nil
    }
  }
}
