import CaseModel
import Statistics

extension ReferralState {
  /// What was only drafted or sent has no answer: acknowledging and declining lead to other states, and none leads
  /// back.
  static let impossible = [
    Scheme.Impossible(
      .referralState, Set(allCases.filter { $0 == .drafted || $0 == .sent }.map(\.rawValue)),
      .answer, Set(Attribute.answered), linking: .form)
  ]
}
