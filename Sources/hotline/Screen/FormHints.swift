import Base
import CaseModel

/// What the answers so far mean, while the call lasts.
struct FormHints: Hashable {
  /// What the rules propose; nil where nothing was found yet.
  var urgency: Urgency?
  /// What to say or do now, gravest first.
  var advice: [Text] = []
  /// Numbers to call at once.
  var numbers: [String] = []
  /// Numbers that were called, each with its time: "113 20:31".
  var called: [String] = []
  /// What the answers add up to, such as the costs of a plan.
  var sum: Text?
  /// Who must be told, by when.
  var tell: [Text] = []
  /// Earlier contacts that may be about the same child, and calls that are owed to the same number.
  var earlier: [Text] = []
  /// How whoever calls is answered, where that was agreed.
  var plans: [Text] = []
  /// The case that the call will be linked to.
  var link: Text?
}

extension FormHints {
  /// What still helps at a desk: what the answers mean, not whom to ring now.
  var ofCorrection: FormHints {
    var hints = self
    (hints.numbers, hints.tell, hints.plans, hints.earlier, hints.link) = ([], [], [], [], nil)
    return hints
  }

  /// Takes in which numbers were called: they are not to be called again.
  func with(_ calls: [EmergencyCall], _ calendar: LogCalendar) -> FormHints {
    var hints = self
    hints.called = calls.map { "\($0.number) \(calendar.clock($0.at))" }
    hints.numbers.removeAll { number in calls.contains { $0.number == number } }
    return hints
  }
}

/// An emergency number that somebody called while the call about the child went on.
struct EmergencyCall: Hashable, Sendable {
  let number: String
  let at: Instant

  static let police = "113"
}

extension [EmergencyCall] {
  /// When the police were told; 115 and others are no act of the case.
  var policeTold: Instant? { first { $0.number == EmergencyCall.police }?.at }
}

extension Urgency {
  /// Beside the colour, for who sees none.
  var symbol: String {
    switch self {
    case .emergency: "▲▲"
    case .urgent: "▲"
    case .soon: "●"
    case .routine, .none: "○"
    }
  }

  var emphasis: Palette.Emphasis? {
    switch self {
    case .emergency: .alarm
    case .urgent: .warning
    case .soon, .routine, .none: nil
    }
  }
}
