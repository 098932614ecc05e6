import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

/// Bit rot over a whole log: found by the check, or without any effect on what is shown.
struct BitFlipTests {
  /// 100, or as many as `HOTLINE_FLIPS` says.
  private static let count =
    ProcessInfo.processInfo.environment["HOTLINE_FLIPS"].flatMap { Int($0) } ?? 100

  private enum Outcome { case found, nothingShown, wrongShown }

  @Test func `a flipped bit is found or changes nothing that is shown`() throws {
    let log = try LivedLog()
    let original = try Data(contentsOf: URL(fileURLWithPath: log.path))
    let shown = try everything(LivedLog.open(log.path))
    var outcomes: [Outcome: Int] = [:]
    for flip in 1...Self.count {
      // Spread over the file by the golden ratio: the same bits in every run.
      let bit = Int(UInt64(flip) &* 0x9E37_79B9_7F4A_7C15 >> 11) % (original.count * 8)
      var spoilt = original
      spoilt[bit / 8] ^= 1 << (bit % 8)
      try log.put(spoilt)
      let outcome = try outcome(log, shown)
      outcomes[outcome, default: 0] += 1
      #expect(outcome != .wrongShown, "bit \(bit)")
    }
    #expect(outcomes[.found, default: 0] > Self.count / 6, "\(outcomes)")
  }

  private func outcome(_ log: LivedLog, _ shown: String) throws -> Outcome {
    do {
      guard try CaseStore.auditFile(log.path).isGood,
        try CaseStore(path: log.path).audit().isGood
      else { return .found }
    } catch is any Explained {
      return .found
    }
    return try everything(LivedLog.open(log.path)) == shown ? .nothingShown : .wrongShown
  }

  /// What people see of the cases, the people and the reference data, letter by letter in no order: sets have none.
  private func everything(_ store: CaseStore) throws -> String {
    let cases = try store.cases(CaseStore.Filter(), limit: 9)
    var text = "\(cases)\(try store.users())\(try store.reference(at: TestLog.noon))"
    for summary in cases {
      let stamp = CaseStore.Stamp(
        actor: "y-lan", now: LivedLog.stamp(1).now, purpose: .supervision)
      let (file, assessment, proposals) = try store.show(summary.number, stamp: stamp)
      text += "\(file) \(assessment) \(proposals)"
    }
    return String(text.sorted())
  }
}
