import Base
import CaseModel
import CaseStore

/// Where somebody sits at a terminal, what a referral still needs is asked, not refused.
extension Session {
  /// Drafts a referral; a second one to an agency, or one to the accused's side, after a yes.
  func draft(
    _ number: CaseNumber, to code: String, consent: Consent, law: String?, words: String?,
    again: Bool, despiteConflict: Bool, seen: Int?
  ) throws -> ReferralNumber {
    func attempt(again: Bool, despite: Bool) throws -> ReferralNumber {
      try store.draftReferral(
        number, to: code, consent: consent, law: law, words: words, again: again,
        despiteConflict: despite, seen: seen, stamp: stamp)
    }
    var (again, despite) = (again, despiteConflict)
    while true {
      do {
        return try attempt(again: again, despite: despite)
      } catch StoreError.alreadyReferred(let open) where canPrompt && !again {
        try requireYes(
          Text(
            vi: "Đã có \(open) cho cơ quan này, chưa xong. Vẫn soạn thêm?",
            en: "\(open) to this agency is open. Draft another all the same?"),
          flag: "--again")
        again = true
      } catch StoreError.conflictOfInterest(_, let why) where canPrompt && !despite {
        try requireYes(
          Text(
            vi: "\(why.label.vi): cơ quan này có thể cùng phía. Vẫn soạn?",
            en: "\(why.label.en): this agency may be on their side. Draft it all the same?"),
          flag: "--despite-conflict")
        despite = true
      }
    }
  }

  private func requireYes(_ question: Text, flag: String) throws {
    guard case .value(true) = try prompt(insteadOf: flag).confirm(question, default: false) else {
      throw CommandError.cancelled
    }
  }

  /// Drafts for all who are proposed and need no consent, each with its law.
  ///
  /// Emergency numbers are called, not written to; who may be on the accused's side is chosen one by one.
  func draftProposed(
    _ number: CaseNumber, words: String?, unasked: Bool, seen: Int?
  ) throws {
    let proposals = try store.proposals(number, stamp: stamp)
    let referred = try store.referralList(of: number, all: false, stamp: stamp)
    let open = Set(referred.map(\.facts.agency))
    let ready = proposals.filter { proposal in
      guard let agency = proposal.agency, proposal.legalOverride != nil else { return false }
      return proposal.agencyKind != "emergency-number" && proposal.conflict == nil
        && !proposal.isWithheld && !open.contains(agency.code)
    }
    if ready.isEmpty { return try offerUnsent(number, referred, asks: !unasked) }
    try warnOfStale(ready.compactMap { $0.agency?.code })
    if !unasked { try agreeToDraft(ProposalList(proposals, marked: ready, self)) }
    let drafted = try ready.compactMap { proposal in
      try proposal.agency.map {
        try store.draftReferral(
          number, to: $0.code, consent: .overridden, law: nil, words: words, seen: nil,
          stamp: stamp)
      }
    }
    let list = drafted.map(\.description).joined(separator: ", ")
    if !unasked, !drafted.isEmpty, try agreesToSend(drafted) {
      try sendAll(drafted)
      return try show(
        Done(
          message: Text(vi: "Đã soạn và ghi là đã gửi: \(list).", en: "Drafted and marked as sent: \(list)."),
          next: Text(
            vi: "Bản giấy: 'hotline referral print \(drafted[0])'; ai trả lời thì 'hotline referral acknowledge'.",
            en: "On paper: 'hotline referral print \(drafted[0])'; when one answers, 'hotline referral acknowledge'."),
          values: [
            ("referrals", drafted.map(\.description).joined(separator: " ")),
            ("number", number.description), ("state", "sent"),
          ]))
    }
    try show(
      Done(
        message: Text(vi: "Đã soạn \(list).", en: "Drafted \(list)."),
        next: drafted.first.map {
          Text(
            vi: "Chưa báo nơi nào. Đã báo thì ghi: 'hotline referral send \($0)', từng phiếu.",
            en: "Nobody is told yet. Once told: 'hotline referral send \($0)', one by one.")
        },
        values: [
          ("referrals", drafted.map(\.description).joined(separator: " ")),
          ("number", number.description),
        ]))
  }

  /// Shows who is proposed, one line each, and asks whether to draft for those marked.
  private func agreeToDraft(_ list: ProposalList) throws {
    let prompt = try prompt(insteadOf: "--to, --proposed")
    // Part of the question: said however quiet the command was asked to be.
    for line in list.lines(rows: prompt.editor.terminal.size.rows, width: prompt.editor.terminal.size.columns) {
      surroundings.tell(line)
    }
    let count = list.marked.count
    let answer = try prompt.confirm(
      Text(
        vi: "Soạn \(count) phiếu có dấu +, không cần đồng ý?",
        en: "Draft the \(count) marked +, which need no consent?"), default: true,
      help: Text(vi: "Vì sao, mã và điều luật của từng nơi:", en: "Why, the code and the law of each:"),
      explain: { for line in list.explained { surroundings.tell(line) } })
    guard case .value(true) = answer else { throw CommandError.cancelled }
  }

  /// Where nobody is left to draft for: the drafts that nobody sent, and how they go out.
  private func offerUnsent(_ number: CaseNumber, _ referred: [Referral], asks: Bool) throws {
    let drafts = referred.filter { $0.state == .drafted }
    let free = drafts.filter { $0.facts.consent.allowsSending }
    if asks, !free.isEmpty {
      for draft in free { surroundings.tell("  \(draft.number)  " + draft.facts.agencyName.inLanguage(language)) }
      if try agreesToSend(free.map(\.number)) {
        try sendAll(free.map(\.number))
        let list = free.map(\.number.description).joined(separator: ", ")
        return try show(
          Done(
            message: Text(vi: "Đã ghi là đã gửi: \(list).", en: "Marked as sent: \(list)."),
            values: [
              ("referrals", free.map(\.number.description).joined(separator: " ")),
              ("number", number.description), ("state", "sent"),
            ]))
      }
    }
    let waiting = drafts.map(\.number.description).joined(separator: ", ")
    let message =
      drafts.isEmpty
      ? Text(
        vi: "Không còn cơ quan nào được đề xuất mà không cần đồng ý.",
        en: "Nobody is left who is proposed and needs no consent.")
      : Text(
        vi: "Không còn phiếu nào phải soạn. Đã soạn, CHƯA GỬI: \(waiting).",
        en: "Nothing is left to draft. Drafted, NOT SENT: \(waiting).")
    try show(
      Done(
        message: message, next: (free.first ?? drafts.first).map(howToSend),
        values: [("referrals", ""), ("number", number.description)]))
  }

  private func howToSend(_ draft: Referral) -> Text {
    draft.facts.consent.allowsSending
      ? Text(
        vi: "Đã báo thì ghi: 'hotline referral send \(draft.number)', từng phiếu.",
        en: "Once told: 'hotline referral send \(draft.number)', one by one.")
      : Text(
        vi: "Ghi sự đồng ý trước: 'hotline referral consent \(draft.number) given'.",
        en: "Record the consent first: 'hotline referral consent \(draft.number) given'.")
  }

  private func agreesToSend(_ drafted: [ReferralNumber]) throws -> Bool {
    let answer = try prompt(insteadOf: "--proposed").confirm(
      Text(
        vi: "Đã báo (gọi hoặc gửi phiếu) cả \(drafted.count) nơi? Có thì ghi là đã gửi; chưa thì gửi từng phiếu sau.",
        en:
          "Have all \(drafted.count) been told, by phone or paper? Then they are marked as sent; else send them one by one."
      ),
      default: false)
    if case .value(true) = answer { return true }
    return false
  }

  /// Marks all as sent. What state the child is in, where nothing says so, is asked once for all of them.
  private func sendAll(_ drafted: [ReferralNumber]) throws {
    var condition: String?
    for number in drafted {
      do {
        _ = try store.step(number, .send, words: condition, seen: nil, stamp: stampNow)
      } catch StoreError.conditionNeeded {
        let answer = try prompt(insteadOf: "--words-from").askText(
          Text(
            vi: "Tình trạng của trẻ lúc này, để in trên các phiếu (A2.5)? Không nêu người báo tin.",
            en: "The child's condition now, for the papers (A2.5)? Don't say who reported."),
          byDefault: Self.conditionUnknown)
        guard case .value(let words) = answer else { throw StoreError.conditionNeeded(number) }
        condition = Fold.words(words)
        _ = try store.step(number, .send, words: condition, seen: nil, stamp: stampNow)
      }
    }
  }

  /// What an agency is told where nobody knows it: that nobody knows is told, too.
  static let conditionUnknown = Text(
    vi: "chưa rõ tình trạng của trẻ lúc này", en: "the child's condition now isn't known")

  /// Sends a referral; where nothing says what state the child is in, that is asked.
  func send(_ number: ReferralNumber, wordsFrom file: String?, seen: Int?) throws -> Referral {
    do {
      let given = try file.flatMap { try words(from: $0, flag: "--words-from") }
      return try store.step(number, .send, words: given, seen: seen, stamp: stamp)
    } catch StoreError.conditionNeeded where canPrompt {
      return try takingWords(
        Text(
          vi: "Tình trạng của trẻ lúc này, để in trên phiếu (A2.5)? Không nêu người báo tin.",
          en: "The child's condition now, for the paper (A2.5)? Don't say who reported."),
        from: nil, flag: "--words-from", byDefault: Self.conditionUnknown
      ) { store, condition in
        guard let condition else { throw StoreError.conditionNeeded(number) }
        return try store.step(number, .send, words: condition, seen: seen, stamp: stamp)
      }
    }
  }
}
