import Glibc

/// How long a session may last.
package struct AgentLimits: Hashable, Sendable {
  /// The longest time without a request.
  package var idle: Duration
  /// The longest time in all.
  package var absolute: Duration

  package init(idle: Duration, absolute: Duration) {
    self.idle = idle
    self.absolute = absolute
  }

  /// Ten minutes and eight hours, a shift.
  package static let usual = AgentLimits(idle: .seconds(600), absolute: .seconds(8 * 3600))
}

/// Why a session ended; the agent's exit status.
enum AgentEnding: Int32 {
  case locked = 0
  case idle = 3
  case absolute = 4
  /// The computer was asleep: whoever wakes it shows their passphrase first.
  case suspended = 5
  /// SIGTERM, SIGHUP and the like.
  case signalled = 6
  /// The terminal's session is over, so that nobody could be admitted any more.
  case terminalClosed = 7
}

/// When a session has to end. Knows no clock: it is told the time.
struct AgentLife {
  /// One look at both clocks of the kernel; neither can be set by hand.
  struct Reading: Hashable {
    /// `CLOCK_BOOTTIME`, which also runs while the computer sleeps.
    var sinceBoot: Duration
    /// `CLOCK_MONOTONIC`, which doesn't.
    var awake: Duration
  }

  /// How much the clocks may drift apart, by the time between the two looks, without meaning sleep.
  static let tolerance = Duration.seconds(1)

  let limits: AgentLimits
  private let start: Reading
  private var lastUse: Duration

  init(limits: AgentLimits, from now: Reading) {
    self.limits = limits
    start = now
    lastUse = now.sinceBoot
  }

  /// A request was served: the idle time begins anew.
  mutating func use(_ now: Reading) { lastUse = now.sinceBoot }

  func untilIdle(_ now: Reading) -> Duration { lastUse + limits.idle - now.sinceBoot }
  func untilAbsolute(_ now: Reading) -> Duration {
    start.sinceBoot + limits.absolute - now.sinceBoot
  }

  func ending(_ now: Reading) -> AgentEnding? {
    let asleep = (now.sinceBoot - now.awake) - (start.sinceBoot - start.awake)
    if asleep > Self.tolerance { return .suspended }
    if untilAbsolute(now) <= .zero { return .absolute }
    if untilIdle(now) <= .zero { return .idle }
    return nil
  }
}

extension AgentLife.Reading {
  static var now: Self {
    Self(sinceBoot: clock(CLOCK_BOOTTIME), awake: clock(CLOCK_MONOTONIC))
  }

  private static func clock(_ id: clockid_t) -> Duration {
    var time = timespec()
    clock_gettime(id, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, as poll(2) takes them; 0 when it is over.
  var pollTime: Int32 {
    guard self > .zero else { return 0 }
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
