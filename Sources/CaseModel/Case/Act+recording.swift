extension Act {
  /// The command by which it is recorded of a child: a form is filled, a decision entered, anything else recorded.
  public func command(for child: ChildNumber) -> String {
    if let form = WorkForm.allCases.first(where: { $0.act == self }) {
      return "hotline form fill \(child) \(form.rawValue)"
    }
    return isDecision ? "hotline decision record \(child) \(rawValue)" : "hotline child record \(child) \(rawValue)"
  }

  /// Whether it is done once for the whole case: what others are told, and what they answer.
  public var isOfCase: Bool {
    switch self {
    case .communeTold, .policeTold, .policeWritten, .policeReceived, .policeTransfer, .prosecutionProposal,
      .investigationReceived, .receiptNotice, .investigationResult, .reporterTold, .victimVerified:
      true
    default: false
    }
  }
}
