import CaseModel
import CaseStore

/// Where somebody sits at a terminal, what a referral still needs is asked, not refused.
extension Session {
  /// Drafts a referral; a second one to an agency after a yes.
  func draft(
    _ number: CaseNumber, to code: String, consent: Consent, law: String?, words: String?,
    again: Bool, seen: Int?
  ) throws -> ReferralNumber {
    do {
      return try store.draftReferral(
        number, to: code, consent: consent, law: law, words: words, again: again, seen: seen,
        stamp: stamp)
    } catch StoreError.alreadyReferred(let open) where canPrompt {
      let another = try prompt(insteadOf: "--again").confirm(
        Text(
          vi: "Đã có \(open) cho cơ quan này, chưa xong. Vẫn soạn thêm?",
          en: "\(open) to this agency is open. Draft another all the same?"), default: false)
      guard case .value(true) = another else { throw CommandError.cancelled }
      return try store.draftReferral(
        number, to: code, consent: consent, law: law, words: words, again: true, seen: seen,
        stamp: stamp)
    }
  }

  /// Sends a referral; where nothing says what state the child is in, that is asked.
  func send(_ number: ReferralNumber, wordsFrom file: String?, seen: Int?) throws -> Referral {
    let words = try file.flatMap {
      try self.words(Text(vi: "", en: ""), from: $0, flag: "--words-from")
    }
    do {
      return try store.step(number, .send, words: words, seen: seen, stamp: stamp)
    } catch StoreError.conditionNeeded where canPrompt {
      let condition = try self.words(
        Text(
          vi:
            "Tình trạng của trẻ lúc này, để in trên phiếu (condition, A2.5)? Không nêu người báo tin.",
          en: "The child's condition now, for the paper (A2.5)? Don't say who reported."),
        from: nil, flag: "--words-from")
      guard let condition else { throw StoreError.conditionNeeded(number) }
      return try store.step(number, .send, words: condition, seen: seen, stamp: stamp)
    }
  }
}
