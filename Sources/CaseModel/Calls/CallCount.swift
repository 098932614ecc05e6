/// How many calls of a day or hour were answered, and how long they waited, as a phone system counts them.
public struct CallCount: Hashable, Sendable {
  public let period: CallPeriod
  public let answered: Int
  public let missed: Int
  public let abandoned: Int
  public let waiting: Waiting

  public init(_ period: CallPeriod, answered: Int, missed: Int, abandoned: Int, waiting: Waiting) {
    self.period = period
    self.answered = answered
    self.missed = missed
    self.abandoned = abandoned
    self.waiting = waiting
  }

  public var calls: Int { answered + missed + abandoned }

  /// Seconds that calls waited, until they were taken or given up.
  public enum Waiting: Hashable, Sendable {
    case unknown
    /// The mean of all: each is taken to have waited so long.
    case mean(Int)
    /// Of each call, in ascending order.
    case each([Int])

    /// As it is stored: `12`, `3 12 40`; nil where it is unknown.
    public var stored: String? {
      switch self {
      case .unknown: nil
      case .mean(let seconds): "\(seconds)"
      case .each(let seconds): seconds.map(String.init).joined(separator: " ")
      }
    }

    /// - Parameters:
    ///   - stored: As ``stored`` has it.
    ///   - calls: Several numbers are one a call; a single one is the mean.
    public init?(stored: String?, calls: Int) {
      guard let stored else {
        self = .unknown
        return
      }
      let seconds = stored.split(separator: " ").map { Int($0) }
      guard !seconds.isEmpty, seconds.allSatisfy({ $0 != nil }) else { return nil }
      let known = seconds.compactMap(\.self).sorted()
      switch known.count {
      case 1: self = .mean(known[0])
      case calls: self = .each(known)
      default: return nil
      }
    }
  }

  /// The waits, each with the number of calls that waited so long.
  public var waits: [(seconds: Int, calls: Int)] {
    switch waiting {
    case .unknown: []
    case .mean(let seconds): [(seconds, calls)]
    case .each(let seconds): seconds.map { ($0, 1) }
    }
  }
}
