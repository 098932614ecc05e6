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
