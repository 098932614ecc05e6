import CaseModel
import Statistics

extension ReferralState {
  /// What was only drafted or sent has no answer: acknowledging and declining lead to other states, and none leads
  /// back. Nothing came yet of what wasn't completed, and something came of what was.
  static let impossible: [Scheme.Impossible] = {
    let unanswered = Scheme.Codes.only([drafted.rawValue, sent.rawValue])
    let (open, done): (Set<String>, Set<String>) = (["open"], [completed.rawValue])
    return [
      Scheme.Impossible(
        .referralState, unanswered, .answer, .but(["none"]), linking: .form),
      Scheme.Impossible(
        .referralState, .but(done), .referralOutcome, .but(open), linking: .intake),
      Scheme.Impossible(
        .referralState, .only(done), .referralOutcome, .only(open), linking: .intake),
    ]
  }()
}
