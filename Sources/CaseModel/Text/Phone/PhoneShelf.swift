/// Phone numbers kept by their last digits, to be looked through for one search after another.
public struct PhoneShelf: Sendable {
  /// Hardly a number has fewer digits (``Phone/keys(_:)``); those that have are looked at by every search.
  private static let digits = 6

  private var numbers: [(key: String, owner: Int)] = []
  private var byEnd: [Substring: [Int]] = [:]
  private var short: [Int] = []

  public init() {}

  /// - Parameters:
  ///   - key: What ``Phone/keys(_:)`` made of the number.
  ///   - owner: Whose number it is; what a search gives back.
  public mutating func add(_ key: String, of owner: Int) {
    if key.count < Self.digits {
      short.append(numbers.count)
    } else {
      byEnd[key.suffix(Self.digits), default: []].append(numbers.count)
    }
    numbers.append((key, owner))
  }

  /// Whose numbers are the same as one of these.
  public func owners(of wanted: [String]) -> Set<Int> {
    var found: Set<Int> = []
    for key in wanted {
      let likely =
        key.count < Self.digits ? Array(numbers.indices) : (byEnd[key.suffix(Self.digits)] ?? []) + short
      for number in likely where Phone.isSame(numbers[number].key, key) { found.insert(numbers[number].owner) }
    }
    return found
  }
}
