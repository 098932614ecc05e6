import Foundation

/// What was measured: medians in milliseconds, beside SQLite over clear rows in the same run.
struct Measures {
  private struct Measure: Encodable {
    let cases: Int
    let what: String
    let sealed: Double
    let clear: Double
  }

  private var measures: [Measure] = []

  static func median(of times: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    try median((0..<times).map { number in try milliseconds { try body(number) } })
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body)
    return Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
  }

  /// Keeps and prints one.
  mutating func add(_ what: String, cases: Int, sealed: Double, clear: Double) {
    measures.append(Measure(cases: cases, what: what, sealed: sealed, clear: clear))
    let label = what.padding(toLength: 34, withPad: " ", startingAt: 0)
    print(
      String(format: "%9d  ", cases) + label, String(format: "%9.2f ms %9.2f ms  ×%.1f", sealed, clear, sealed / clear))
  }

  static func head() {
    print("    cases  " + "in process".padding(toLength: 34, withPad: " ", startingAt: 0), "     sealed        clear")
  }

  /// A list of objects with `cases`, `what`, `sealed` and `clear`.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(measures).write(to: URL(fileURLWithPath: path))
  }
}
