import Base
import Foundation

/// When a witness cosigned: seconds since 1970, the first 8 bytes of a cosignature (C2SP tlog-cosignature).
struct CosignatureTime {
  static let size = 8

  /// Up to the end of the year 9999: what a later one would say, no clock has shown.
  private static let range: ClosedRange<Int64> = 0...253_402_300_799
  private let seconds: Int64

  init?(_ instant: Instant) { self.init(seconds: instant.milliseconds / 1000) }

  /// Reads 8 bytes, the highest first.
  init?(_ bytes: Data) {
    guard bytes.count == Self.size,
      let seconds = Int64(exactly: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    else { return nil }
    self.init(seconds: seconds)
  }

  private init?(seconds: Int64) {
    guard Self.range.contains(seconds) else { return nil }
    self.seconds = seconds
  }

  var bytes: Data { Data((0..<8).map { UInt8(truncatingIfNeeded: seconds >> (56 - 8 * $0)) }) }

  var instant: Instant { Instant(milliseconds: seconds * 1000) }

  /// What the witness signs: not the text alone, so that no other kind of signature can be passed off as hers.
  func message(_ text: Data) -> Data { Data("cosignature/v1\ntime \(seconds)\n".utf8) + text }
}
