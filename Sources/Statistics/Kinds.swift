/// What everybody knows of things of several kinds that one tally counts together, because they are the same people.
public struct Kinds: Hashable, Sendable {
  /// The dimension whose codes say what is counted.
  public let dimension: String
  /// For each finest code of that dimension, the other dimensions that divide it.
  ///
  /// In every other dimension things of the kind stand at the first finest code, and only the total is told.
  public let divisions: [String: Set<String>]
  public let ties: [Tie]

  public init(dimension: String, divisions: [String: Set<String>], ties: [Tie]) {
    self.dimension = dimension
    self.divisions = divisions
    self.ties = ties
  }
}

/// Two kinds of things that come together: a case and its incident, a case and its child, a call and the case that it
/// opened.
///
/// What is told of both is copied from one to the other. So wherever they are divided alike their counts differ by a
/// number that readers may know: 0 where every case has one child. And where there is one of the more numerous kind,
/// there is one of the other.
public struct Tie: Hashable, Sendable {
  /// Finest codes of the dimension of kinds.
  public let one: String
  public let other: String
  /// The names of the dimensions that both are divided by.
  public let shared: [String]

  public init(_ one: String, _ other: String, shared: [String]) {
    self.one = one
    self.other = other
    self.shared = shared
  }
}
