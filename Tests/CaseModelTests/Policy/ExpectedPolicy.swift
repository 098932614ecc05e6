import CaseModel

/// What each person may do, person by person: written from the rules of the house, not from the policy's table.
///
/// Words are codes of actions; what is named nowhere is refused.
enum ExpectedPolicy {
  enum Answer: Int { case refused, existence, two, reason, allowed }

  /// What a role may do in any case, or without one.
  static let byRole: [Role: [Answer: String]] = [
    .operator: [
      .allowed:
        "contact.record callback.make shift.hand-over debrief.write review.read breach.record log.verify log.checkpoint",
      .reason: "access.request",
      .existence: "register.search",
    ],
    .caseWorker: [
      .allowed:
        "contact.record callback.make shift.hand-over debrief.write review.read breach.record register.search log.verify log.checkpoint",
      .reason: "access.request",
    ],
    .supervisor: [
      .allowed: """
      contact.record callback.make shift.hand-over caller.plan call.review review.read debrief.write breach.record breach.end roster.change call.count draft.open register.search user.add key.certify key.rotate statistics.tally statistics.table log.verify log.checkpoint
      case.triage case.screen-out case.merge case.start case.refer case.record case.close case.reopen
      case.unmerge case.assign case.amend case.link case.note ending.approve case.reread
      case.withhold withholding.lift
      referral.send referral.acknowledge referral.decline referral.complete referral.withdraw
      """,
      .reason: """
      case.read identity.disclose access.grant user.end erasure.propose case.hold case.consultations
      """,
      .two: "user.roles erasure.approve",
    ],
    .statistician: [.allowed: "call.count statistics.tally statistics.table log.verify log.checkpoint"],
    .administrator: [
      .allowed: """
      call.count roster.change user.add user.end log.backup log.verify log.checkpoint
      reference.update agency.change place.change
      """,
      .reason: "log.restore",
    ],
  ]

  /// What whoever took the case in may do for a day.
  static let author: [Answer: String] = [
    .allowed: """
    case.read case.triage case.note case.amend case.link case.refer case.assign case.withhold
    referral.send referral.acknowledge referral.decline referral.withdraw
    """,
    .reason: "identity.disclose",
  ]

  /// What access for a time opens.
  static let granted: [Answer: String] = [
    .allowed: """
    case.triage case.note case.amend case.link case.refer case.withhold
    referral.send referral.acknowledge referral.decline referral.withdraw
    """,
    .reason: "case.read identity.disclose",
  ]

  /// What the assigned case worker may do.
  static let assigned: [Answer: String] = [
    .allowed: """
    case.read case.triage case.screen-out case.merge case.start case.refer case.record case.close
    case.reopen case.unmerge case.assign case.amend case.link case.note case.withhold
    referral.send referral.acknowledge referral.decline referral.complete referral.withdraw
    """,
    .reason: "identity.disclose erasure.propose",
  ]

  static func answer(
    _ code: String, roles: Set<Role>, standing: Set<Standing>, isHeld: Bool, supervisors: Int
  ) -> Answer {
    var best = Answer.refused
    func see(_ list: [Answer: Set<String>]?) {
      for (answer, codes) in list ?? [:] where codes.contains(code) {
        if answer.rawValue > best.rawValue { best = answer }
      }
    }
    for role in roles { see(roleCodes[role]) }
    let doesCaseWork = roles.contains(.caseWorker) || roles.contains(.supervisor)
    if standing.contains(.author), doesCaseWork || roles.contains(.operator) { see(authorCodes) }
    if standing.contains(.granted), doesCaseWork || roles.contains(.operator) { see(grantedCodes) }
    if standing.contains(.assigned), doesCaseWork { see(assignedCodes) }
    if isHeld && code.hasPrefix("erasure.") { return .refused }
    return best == .two && supervisors < 2 ? .reason : best
  }

  private static let roleCodes = byRole.mapValues(codes)
  private static let authorCodes = codes(author)
  private static let grantedCodes = codes(granted)
  private static let assignedCodes = codes(assigned)

  static func codes(_ list: [Answer: String]) -> [Answer: Set<String>] {
    list.mapValues { Set($0.split(whereSeparator: \.isWhitespace).map(String.init)) }
  }
}
