public import Base

/// What the file of a case tells an authority of one kind: what was reported, picked as in a referral; to those who
/// decide also what was done, decided, sent and kept.
///
/// Never told: notes, reasons and other free words of the log's people, callers who didn't agree, who of them did what.
public struct CaseFileTold: Hashable, Sendable {
  /// One thing that was done: an act, a triage, an ending.
  public struct Done: Hashable, Sendable {
    public let at: Instant
    public let what: Text
    /// Whose, where a case has several children.
    public let child: ChildNumber?
    /// The number of the letter or decision.
    public let paper: String?
  }

  /// A form that was filled, in its newest revision; it is printed by itself.
  public struct Form: Hashable, Sendable {
    public let at: Instant
    public let child: ChildNumber?
    public let filled: FilledForm
  }

  /// A referral that went out.
  public struct Sent: Hashable, Sendable {
    public let number: ReferralNumber
    public let agency: Text
    public let at: Instant
    public let state: ReferralState
  }

  /// A file that is kept in the case.
  public struct Kept: Hashable, Sendable {
    public let id: EntryID
    public let at: Instant
    public let attachment: Attachment
  }

  public let told: ReferralTold
  public let done: [Done]
  public let forms: [Form]
  public let sent: [Sent]
  public let kept: [Kept]

  public init(_ file: CaseFile, to agencyKind: String) {
    told = ReferralTold(file.contacts.map(\.report), to: agencyKind, message: nil)
    guard told.recipient.decides else {
      (done, forms, sent, kept) = ([], [], [], [])
      return
    }
    let confirmed = Set(file.entries.compactMap(\.facts.confirms))
    done = file.entries.compactMap { Done($0, confirmed: confirmed) }.sorted { $0.at < $1.at }
    let filled = file.entries.compactMap { entry in
      entry.facts.filled.map { Form(at: entry.at, child: entry.facts.child, filled: $0) }
    }
    forms = filled.enumerated().filter { index, form in
      !filled[(index + 1)...].contains { $0.child == form.child && $0.filled.form == form.filled.form }
    }.map(\.element)
    sent = file.referrals.compactMap { referral in
      guard let at = referral.sentAt, referral.state != .withdrawn else { return nil }
      return Sent(number: referral.number, agency: referral.facts.agencyName, at: at, state: referral.state)
    }
    kept = file.entries.compactMap { entry in
      entry.facts.attachment.map { Kept(id: entry.id, at: entry.recordedAt, attachment: $0) }
    }
  }
}

extension CaseFileTold.Done {
  /// Nil for what is no act towards the child: a note, who has the case, a decision that nobody confirmed.
  fileprivate init?(_ entry: Entry, confirmed: Set<EntryID>) {
    let facts = entry.facts
    if facts.decision != nil, !confirmed.contains(entry.id) { return nil }
    let what: Text
    if let ended = facts.closing ?? facts.ended {
      what = ended.label
    } else if let screening = facts.screening {
      what = screening.label
    } else if let act = facts.act {
      what = act.label
    } else if facts.step == .triage, let urgency = facts.urgency {
      what = Text(vi: "Mức: \(urgency.label.vi)", en: "Urgency: \(urgency.label.en)")
    } else {
      return nil
    }
    self.init(at: entry.at, what: what, child: facts.child, paper: facts.form?.letter ?? facts.decision?.number)
  }
}

extension Recipient {
  /// Whether its task is to decide on the case, so that it may see what was done (NĐ 56 art. 24(2), 25).
  public var decides: Bool {
    switch self {
    case .police, .commune, .authority, .legal: true
    case .care, .rescue, .school, .education, .support, .shelter, .labour, .owner, .national: false
    }
  }
}
