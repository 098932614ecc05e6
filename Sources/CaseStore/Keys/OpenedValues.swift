import Synchronization
import Vault

/// What was opened in the transaction that goes on, by the label it was sealed under: a step looks at its case before
/// and after, and opens and decodes nothing twice.
///
/// A label names one content for ever: entries are never changed, a correction is a new revision. What was opened is
/// forgotten with the transaction; it stays in memory no longer than what uses it.
final class OpenedValues: Sendable {
  private let values = Mutex<[SealLabel: any Sendable]>([:])
  private let openings = Mutex(0)

  /// How many values were opened because they weren't at hand.
  var count: Int { openings.withLock { $0 } }

  var isEmpty: Bool { values.withLock { $0.isEmpty } }

  func value<Value: Sendable>(_ label: SealLabel, _ open: () throws -> Value) rethrows -> Value {
    if let known = values.withLock({ $0[label] }) as? Value { return known }
    let value = try open()
    values.withLock { $0[label] = value }
    openings.withLock { $0 += 1 }
    return value
  }

  func forget() { values.withLock { $0 = [:] } }
}
