import Base
import CaseModel
import CaseStore

/// When a call came in that is written down later.
struct Receipt {
  let at: Instant
  /// Whether it was confirmed that this is long ago.
  let isLate: Bool

  /// What the document says of it.
  var members: [String: JSONValue] {
    var members: [String: JSONValue] = ["receivedAt": .string("\(at)")]
    if isLate { members["lateEntry"] = .string("yes") }
    return members
  }
}

extension Session {
  /// Reads when a call came in; asks back where that is so long ago that the year may be wrong.
  ///
  /// - Parameters:
  ///   - text: As typed: a moment, or words as spoken.
  ///   - flag: The option that gave it, for the error.
  ///   - confirmed: Whether it was said already that it is right.
  func receipt(_ text: String, flag: String, confirmed: Bool) throws -> Receipt {
    let at = try moment(text, flag: flag)
    guard at < store.oldestReceipt(recordedAt: stamp.now) else {
      return Receipt(at: at, isLate: false)
    }
    guard !confirmed else { return Receipt(at: at, isLate: true) }
    guard canPrompt else { throw CommandError.longAgo(flag: flag) }
    let written = calendar.written(at)
    let answer = try prompt(insteadOf: "--late-entry").confirm(
      Text(
        vi: "Tiếp nhận lúc \(written), đã rất lâu. Đúng không?",
        en: "Received on \(written), which is very long ago. Is that right?"), default: false)
    guard case .value(true) = answer else { throw CommandError.cancelled }
    return Receipt(at: at, isLate: true)
  }
}
