/// The calls of a month: how many were answered, how long they waited, whom the hotline called back.
public struct CallMonth: Hashable, Sendable {
  /// `2026-11`.
  public let month: String
  public var answered = 0
  public var missed = 0
  public var abandoned = 0
  /// Days whose counts a phone system gave; on all others the log's own records count.
  public var daysCounted = 0
  /// Whether some waits are means of an hour or a day.
  public var hasMeans = false
  public var callbacks = 0
  public var reached = 0
  public var givenUp = 0
  private var waits: [Int: Int] = [:]

  public init(_ month: String) { self.month = month }

  public var calls: Int { answered + missed + abandoned }

  /// The answered share in tenths of a percent, rounded down: a share is never told better than it is.
  public var answeredPermille: Int? { calls == 0 ? nil : answered * 1000 / calls }

  /// Half of the calls waited at most so many seconds; nil where no wait is known.
  public var medianWait: Int? { wait(ofPercent: 50) }

  /// Nine of ten calls waited at most so many seconds.
  public var wait90: Int? { wait(ofPercent: 90) }

  /// By nearest rank: the least wait that so many of a hundred calls didn't exceed.
  private func wait(ofPercent percent: Int) -> Int? {
    let total = waits.values.reduce(0, +)
    guard total > 0 else { return nil }
    let rank = (total * percent + 99) / 100
    var seen = 0
    for (seconds, calls) in waits.sorted(by: { $0.key < $1.key }) {
      seen += calls
      if seen >= rank { return seconds }
    }
    return nil
  }

  /// Adds what a phone system counted.
  public mutating func add(_ count: CallCount) {
    answered += count.answered
    missed += count.missed
    abandoned += count.abandoned
    for (seconds, calls) in count.waits where calls > 0 { waits[seconds, default: 0] += calls }
    if case .mean = count.waiting, count.calls > 1 { hasMeans = true }
  }
}
