/// What readers see at one place of a table.
enum Printed: Hashable, Sendable {
  case number(Int)
  case hidden
  /// The release says nothing about it.
  case unavailable

  /// The sign in a table: a number, `-` for none, `x` for hidden, `...` for not available.
  func sign(_ edition: Edition) -> String {
    switch self {
    case .number(0): "-"
    case .number(let number): number.written(edition)
    case .hidden: "x"
    case .unavailable: "..."
    }
  }

  var number: Int? { if case .number(let number) = self { number } else { nil } }
}
