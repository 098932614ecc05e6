/// Bands of a time that is measured in minutes; what is later and what hasn't happened are one band.
///
/// So the band of a thing is settled by the closing day of its month, and never has to be restated.
struct TimeBands {
  /// ISO 8601 durations: up to so long.
  let codes: [String]
  private let limits: [Int]

  init?(_ axis: Axis) {
    switch axis {
    case .firstAction: limits = [1, 12, 24, 72].map { $0 * 60 }
    case .answer: limits = [1, 4, 24, 72].map { $0 * 60 }
    default: return nil
    }
    codes = limits.map { "PT\($0 / 60)H" } + ["later"]
  }

  /// - Parameter minutes: Nil while it hasn't happened.
  func code(_ minutes: Int?) -> String {
    codes[minutes.flatMap { time in limits.firstIndex { time <= $0 } } ?? limits.count]
  }
}
