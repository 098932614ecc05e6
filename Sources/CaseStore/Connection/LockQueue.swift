import Foundation
import GRDB
import Synchronization

/// How long a step waits for a log that somebody else writes to, and how often it asks.
///
/// SQLite's own wait asks ever more seldom, so that whoever came last is served first. Here whoever has waited longest
/// asks most often; and a call waits longer than a look.
final class LockQueue: Sendable {
  /// How long it is worth waiting.
  enum Patience: Int, Sendable {
    /// Seconds for what can be asked again.
    case look = 20
    /// Seconds for a call: somebody is on the telephone.
    case call = 60
  }

  private struct Wait {
    var since: ContinuousClock.Instant?
    var patience = Patience.look
  }

  private let wait = Mutex(Wait())

  /// Begins a step of the connection that this belongs to.
  func begin(_ patience: Patience) {
    wait.withLock { $0.patience = patience }
  }

  /// The patience of the step that is under way, or of the last one.
  var patience: Patience { wait.withLock { $0.patience } }

  /// SQLite's busy handler: waits a moment, and says whether to ask once more.
  ///
  /// - Parameter tries: How often the lock was asked for in vain; 0 begins a wait.
  func goesOn(after tries: Int) -> Bool {
    let now = ContinuousClock.now
    let (waited, patience) = wait.withLock { wait in
      if tries == 0 { wait.since = now }
      return ((wait.since ?? now).duration(to: now), wait.patience)
    }
    guard let pause = Self.pause(after: waited, of: patience) else { return false }
    usleep(UInt32(pause * 1000))
    return true
  }

  /// Milliseconds until the lock is asked for again; nil when the time is over.
  static func pause(after waited: Duration, of patience: Patience) -> Int? {
    switch waited {
    case ..<Duration.milliseconds(100): 12
    case ..<Duration.milliseconds(500): 6
    case ..<Duration.seconds(2): 3
    case ..<Duration.seconds(patience.rawValue): 1
    default: nil
    }
  }
}
