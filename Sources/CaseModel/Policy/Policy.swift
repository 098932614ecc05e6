/// Who may do what: the one place that decides it. Holding a key decides it a second time.
public enum Policy {
  /// Whether somebody may do something now.
  ///
  /// Of several roles and standings the one counts that allows most: no role takes a right away.
  /// - Parameters:
  ///   - action: What is to be done.
  ///   - roles: Their roles now; without one, nothing is allowed.
  ///   - standing: What they are to the case now (``Standing/current(tookInAt:isAssigned:grantedUntil:now:)``); empty
  ///     where no case is concerned.
  ///   - isHeld: Whether the case is under a legal hold.
  ///   - supervisors: How many people are supervisors now, the asker among them. Where there is no second one, what
  ///     needs one is allowed with a reason, and journalled as done alone.
  public static func decide(
    _ action: Action, roles: Set<Role>, standing: Set<Standing>, isHeld: Bool, supervisors: Int
  ) -> Decision {
    let columns = Self.columns(roles: roles, standing: standing)
    let mark = columns.compactMap { row(action)?[$0] }.max() ?? .not
    if mark > .not, isHeld, action.erases { return .refused(held) }
    return switch mark {
    case .yes: .allowed
    case .reason: .allowedWithReason
    case .twoSupervisors: supervisors > 1 ? .needsSecondSupervisor : .allowedWithReason
    case .existence: .existenceOnly
    case .not: .refused(refusal(of: action, roles: roles))
    }
  }

  /// Whether somebody may approve what needs a second person: never what they asked for themselves, unless there is
  /// nobody else.
  ///
  /// - Parameters:
  ///   - requestedBy: The code of the user who asked.
  ///   - approver: The code of the user who would approve; ``decide(_:roles:standing:isHeld:supervisors:)`` has seen
  ///     that they may.
  ///   - deciders: The codes of all who decide such things now, such as the supervisors. Whoever asked may be none of
  ///     them: then one is enough for a second person.
  public static func mayApprove(
    requestedBy: String, approver: String, deciders: Set<String>
  ) -> Approval {
    if requestedBy != approver { return .bySecond }
    return deciders.subtracting([approver]).isEmpty ? .alone : .refused(ownRequest)
  }

  /// The columns that somebody stands in. Only who answers for cases has a standing in one; assignment makes no case
  /// worker of an operator.
  static func columns(roles: Set<Role>, standing: Set<Standing>) -> [Column] {
    var columns = roles.map(Column.init)
    guard !roles.isDisjoint(with: [.operator, .caseWorker, .supervisor]) else { return columns }
    if standing.contains(.author) { columns.append(.author) }
    if standing.contains(.granted) { columns.append(.granted) }
    if standing.contains(.assigned), !roles.isDisjoint(with: Role.ofCaseWork) {
      columns.append(.assigned)
    }
    return columns
  }

  static func row(_ action: Action) -> Row? { rows[action] }

  private static let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.action, $0) })
}

extension Policy.Column {
  init(_ role: Role) {
    self =
      switch role {
      case .operator: .operator
      case .caseWorker: .caseWorker
      case .supervisor: .supervisor
      case .statistician: .statistician
      case .administrator: .administrator
      }
  }
}
