import Disclosure
import Export
import Statistics

/// The band of time in which the median lies, worked out from printed numbers alone.
///
/// Told only where it is certain whatever the hidden numbers are, so it tells nothing that readers couldn't add up.
struct MedianBand {
  /// The code of the band.
  let code: String

  /// - Parameters:
  ///   - axis: What is divided into bands, in ascending order.
  ///   - codes: Those bands.
  init?(_ table: PublishedTable, _ axis: Axis, codes: [String]) {
    guard table.bound == 1, let total = table.printed(at: [:]).number, total > 0 else { return nil }
    let numbers = codes.map { table.printed(at: [axis: $0]).number }
    let middle = (total + 1) / 2
    for (place, code) in codes.enumerated() {
      let least = numbers[...place].reduce(0) { $0 + ($1 ?? 0) }
      let most = total - numbers[place...].reduce(0) { $0 + ($1 ?? 0) }
      guard least >= middle, most < middle else { continue }
      self.code = code
      return
    }
    return nil
  }
}
