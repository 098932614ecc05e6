import Base
import Disclosure

/// The time that protecting a table may take, and how far it is.
final class TableTime {
  private let end: ContinuousClock.Instant?
  /// Whether something was left as it was because the time was over.
  private(set) var isUp = false
  private var interruption: (any Error)?

  /// - Parameter seconds: nil where it may take as long as it takes.
  init(seconds: Int?) { end = seconds.map { ContinuousClock.now + .seconds($0) } }

  /// Runs `body` with somebody who watches: on a terminal it tells how far it is, and Ctrl-C ends it in good order.
  ///
  /// - Throws: What `body` throws; `LineEditor.Interrupted` where a signal asked it to end.
  func run<Result>(_ body: (Watch) throws -> Result) throws -> Result {
    do {
      return try LongWork(.live).run { (tell: @escaping (Text, Double) throws -> Void) in
        try body(
          Watch { step, share in
            do {
              try tell(step.label, share)
            } catch {
              self.interruption = error
              return .stop
            }
            guard let end = self.end, ContinuousClock.now >= end else { return .goOn }
            self.isUp = true
            return .comeToAnEnd
          })
      }
    } catch {
      throw interruption ?? error
    }
  }
}

extension Watch.Step {
  var label: Text {
    switch self {
    case .rounding: Text(vi: "làm tròn", en: "rounding")
    case .hiding: Text(vi: "ẩn ô", en: "hiding")
    case .pruning: Text(vi: "in lại ô thừa", en: "printing what needn't be hidden")
    case .improving: Text(vi: "tìm cách ẩn ít hơn", en: "looking for less to hide")
    }
  }
}
