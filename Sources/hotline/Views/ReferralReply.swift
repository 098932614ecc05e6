import Base
import CaseModel
import Vault

/// What a referral's paper, text or page, says of how to answer it.
struct ReferralReply: Hashable {
  let referral: ReferralNumber
  /// The key of this referral alone.
  let answerTo: AgeRecipient

  /// Nil when it isn't a referral's paper.
  init?(onPaper paper: String) {
    guard
      let number = paper.firstMatch(
        of: #/(?:"|&quot;)referral(?:"|&quot;):(?:"|&quot;)([0-9\/-]+)/#),
      let key = paper.firstMatch(of: #/age -a -r (age1[0-9a-z]+)/#),
      let referral = try? ReferralNumber(String(number.1)),
      let answerTo = try? AgeRecipient(String(key.1))
    else { return nil }
    self.referral = referral
    self.answerTo = answerTo
  }

  /// An answer as the hotline reads it; see `ReferralAnswer`.
  func document(step: String, outcome: String?, words: String?) -> JSONValue {
    var members: [String: JSONValue] = [
      "referral": .string("\(referral)"), "step": .string(step),
    ]
    if let outcome { members["outcome"] = .string(outcome) }
    if let words { members["words"] = .string(words) }
    return .object(members)
  }
}
