extension Scheme {
  /// Values of two attributes that exclude each other, as everybody knows: an override has one rule, what wasn't
  /// triaged has none.
  public struct Impossible: Hashable, Sendable {
    public let one: Attribute
    public let codes: Codes
    public let other: Attribute
    public let others: Codes
    /// Counts with less linking don't know it.
    public let linking: Linking

    public init(
      _ one: Attribute, _ codes: Codes, _ other: Attribute, _ others: Codes,
      linking: Linking = .apart
    ) {
      self.one = one
      self.codes = codes
      self.other = other
      self.others = others
      self.linking = linking
    }
  }

  /// Some of the values that an attribute can have.
  public enum Codes: Hashable, Sendable {
    case only(Set<String>)
    case but(Set<String>)
    /// Of an attribute with several codes at once: what names one of these.
    case naming(Set<String>)
    /// What names none of these.
    case namingNone(Set<String>)

    func contains(_ value: String) -> Bool {
      switch self {
      case .only(let codes): codes.contains(value)
      case .but(let codes): !codes.contains(value)
      case .naming(let codes): value.split(separator: "+").contains { codes.contains(String($0)) }
      case .namingNone(let codes): !Self.naming(codes).contains(value)
      }
    }
  }

  /// Whether something known excludes codes of one set of attributes by codes of the other.
  func isExcluding(_ some: Set<Attribute>, _ others: Set<Attribute>, _ linking: Linking) -> Bool {
    impossible.contains { never in
      linking >= (never.linking > .units ? never.linking : .rest)
        && ((some.contains(never.one) && others.contains(never.other))
          || (some.contains(never.other) && others.contains(never.one)))
    }
  }
}
