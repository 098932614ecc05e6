public import Base

/// A call that rang and that nobody answered. It is no contact, for nobody said anything; it stays counted.
public struct UnansweredCall: Hashable, Sendable {
  public let id: UnansweredCallID
  public let ending: Ending
  public let rangAt: Instant
  /// For how many seconds it rang; nil where nobody knows.
  public let waited: Int?
  public let recordedAt: Instant
  public let recordedBy: String
  /// The call-back that is or was owed for it; nil where no number was seen.
  public let callback: CallbackID?
  /// The later call from the same number.
  public let calledAgain: ContactID?

  public init(
    id: UnansweredCallID, ending: Ending, rangAt: Instant, waited: Int?, recordedAt: Instant, recordedBy: String,
    callback: CallbackID?, calledAgain: ContactID? = nil
  ) {
    self.id = id
    self.ending = ending
    self.rangAt = rangAt
    self.waited = waited
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.callback = callback
    self.calledAgain = calledAgain
  }

  /// How it came to nothing.
  public enum Ending: String, CaseIterable, Codable, Sendable {
    /// Nobody took it.
    case missed
    /// It broke off before anybody spoke.
    case abandoned
  }

  /// The longest wait that is believed, in seconds.
  public static let longestWait = 86_400
}

extension UnansweredCall.Ending: Labelled {
  public var label: Text {
    switch self {
    case .missed: Text(vi: "Gọi nhỡ, không ai bắt máy", en: "Missed: nobody took it")
    case .abandoned: Text(vi: "Đứt máy trước khi nói", en: "Abandoned: it broke off before anybody spoke")
    }
  }
}
