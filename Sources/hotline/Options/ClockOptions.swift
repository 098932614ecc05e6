import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What commands that certify somebody take: a wrong clock would stay in the certificates for years.
struct ClockOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "Đã so giờ máy với đồng hồ khác, giờ máy đúng.",
        en: "The clock was compared with another one, and is right.")))
  var clockChecked = false
}

extension Session {
  /// Certifies somebody: asks for a purpose where one is needed, and about the clock where the history disagrees with
  /// it.
  func certifying<Value>(
    clockChecked: Bool, _ body: (CaseStore.Stamp) throws -> Value
  ) throws -> Value {
    try forPurpose { try askingClock($0, clockChecked: clockChecked, body) }
  }

  /// Asks about the clock where the history disagrees with it.
  func askingClock<Value>(
    _ stamp: CaseStore.Stamp, clockChecked: Bool, _ body: (CaseStore.Stamp) throws -> Value
  ) throws -> Value {
    do {
      return try body(clockChecked ? stamp.withClockChecked() : stamp)
    } catch let error as StoreError {
      guard case .clockInDoubt = error, canPrompt else { throw error }
      talk(error.text)
      let answer = try prompt(insteadOf: "--clock-checked").confirm(
        Text(vi: "Giờ máy có đúng không?", en: "Is the clock right?"), default: false)
      guard case .value(true) = answer else { throw error }
      return try body(stamp.withClockChecked())
    }
  }
}
