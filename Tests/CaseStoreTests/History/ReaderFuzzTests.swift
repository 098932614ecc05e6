import _FuzzSupport
import Foundation
import Testing

/// Every reader of outside bytes ends with a value or an error, whatever it is given: a short form of `scripts/fuzz`.
struct ReaderFuzzTests {
  /// 400 each, or as many as `HOTLINE_FUZZ` says; of whole logs a twentieth.
  private static let count = ProcessInfo.processInfo.environment["HOTLINE_FUZZ"].flatMap { Int($0) } ?? 400

  @Test(arguments: OutsideReader.allCases)
  func `a reader ends, and writes what it accepts as it was`(reader: OutsideReader) {
    #expect(!reader.seeds.isEmpty)
    for seed in reader.seeds { reader.read(seed) }
    var mutations = Mutations(of: reader.seeds, seed: 1)
    for _ in 0..<(reader == .log ? Self.count / 20 : Self.count) { reader.read(mutations.next()) }
  }
}
