public import Base

/// What can be done to a referral.
public enum ReferralStep: String, CaseIterable, Codable, Sendable {
  case send
  case acknowledge
  case decline
  case complete
  case withdraw
}

extension ReferralStep: Labelled {
  public var label: Text {
    switch self {
    case .send: Text(vi: "gửi", en: "send")
    case .acknowledge: Text(vi: "tiếp nhận", en: "acknowledge")
    case .decline: Text(vi: "từ chối", en: "decline")
    case .complete: Text(vi: "hoàn thành", en: "complete")
    case .withdraw: Text(vi: "rút", en: "withdraw")
    }
  }
}

extension ReferralStep {
  /// What the journal tells of it.
  public var journalled: JournalAction {
    switch self {
    case .send: .referralSend
    case .acknowledge: .referralAcknowledge
    case .decline: .referralDecline
    case .complete: .referralComplete
    case .withdraw: .referralWithdraw
    }
  }
}

extension ReferralState {
  /// The steps that are legal now; every other is an error that lists these.
  public var legalSteps: [ReferralStep] {
    switch self {
    case .drafted: [.send, .withdraw]
    case .sent: [.acknowledge, .decline, .withdraw]
    case .acknowledged: [.complete, .decline, .withdraw]
    case .declined, .completed, .withdrawn: []
    }
  }

  /// Whether somebody's answer is still awaited.
  public var isOpen: Bool { !legalSteps.isEmpty }
}

extension ReferralStep {
  /// The state that the step leads to.
  public var result: ReferralState {
    switch self {
    case .send: .sent
    case .acknowledge: .acknowledged
    case .decline: .declined
    case .complete: .completed
    case .withdraw: .withdrawn
    }
  }

  /// Whether the agency's answer makes it, and not the hotline.
  public var isAnswer: Bool {
    switch self {
    case .acknowledge, .decline, .complete: true
    case .send, .withdraw: false
    }
  }
}
