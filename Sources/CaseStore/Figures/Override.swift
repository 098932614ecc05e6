import CaseModel
import Statistics
import Triage

/// What the first triage of a case made of the urgency that the rules proposed.
///
/// The first one alone: what is known later, and judged anew, says nothing of the proposal, and a closed month stays as
/// it is.
enum Override: String, CaseIterable {
  case asProposed = "as-proposed"
  case raised
  case lowered
  case notTriaged = "not-triaged"
}

extension Override {
  /// The proposal that no rule made: what stays when nothing was found.
  static let noRule = "no-rule"

  /// Every rule, the proposal without one, and what wasn't triaged.
  static let rules = Triage.rules.map(\.code) + [noRule, notTriaged.rawValue]

  /// What was made of a proposal, and the rule that decided it: the gravest of its findings.
  static func first(in entries: [Entry]) -> (override: Override, rule: String) {
    guard let facts = entries.first(where: { $0.facts.step == .triage })?.facts,
      let urgency = facts.urgency, let proposed = facts.proposed
    else { return (.notTriaged, notTriaged.rawValue) }
    let override: Override =
      urgency == proposed ? .asProposed : urgency > proposed ? .raised : .lowered
    return (override, facts.rules?.first ?? noRule)
  }

  /// An override has one rule, what wasn't triaged has none; nothing is graver than an emergency, and nothing less than
  /// none.
  static let impossible: [Scheme.Impossible] = {
    let (none, unknown) = (notTriaged.rawValue, Scheme.unknown)
    let tied = [none, unknown].flatMap { code in
      [
        Scheme.Impossible(.rule, .only([code]), .override, .but([code])),
        Scheme.Impossible(.override, .only([code]), .rule, .but([code])),
      ]
    }
    func settled(_ urgency: Urgency) -> Set<String> {
      Set(Triage.settled.filter { $0.value == urgency }.keys)
    }
    return tied + [
      Scheme.Impossible(.rule, .only(settled(.emergency)), .override, .only([raised.rawValue])),
      Scheme.Impossible(.rule, .only(settled(.none)), .override, .only([lowered.rawValue])),
    ]
  }()
}
