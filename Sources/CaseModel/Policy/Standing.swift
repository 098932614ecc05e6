public import Base

/// Why somebody may have to do with one case. Nobody is told of a case without one, save by a supervisor's duty.
public enum Standing: String, CaseIterable, Codable, Sendable {
  /// Took the case in less than ``correctionWindow`` ago.
  case author
  /// The case is assigned to them.
  case assigned
  /// Was given access for a time that isn't over.
  case granted
}

extension Standing {
  /// 24 hours, in which whoever took a case in may still correct and pass it on.
  public static let correctionWindow = Span(24, .hour)

  /// When whoever took something in at a moment may correct it no more: keys and policy end together.
  public static func correctionEnds(of tookInAt: Instant) -> Instant {
    tookInAt.adding(hours: correctionWindow.amount)
  }

  /// After which moment something was taken in that may still be corrected.
  public static func correctionBegins(of now: Instant) -> Instant {
    now.adding(hours: -correctionWindow.amount)
  }

  /// What somebody is to a case now; nothing that has expired counts.
  ///
  /// - Parameters:
  ///   - tookInAt: When they recorded the case, nil if somebody else did. A time in the future opens nothing.
  ///   - isAssigned: Whether the case is theirs.
  ///   - grantedUntil: The end of their access, itself excluded; nil if they were given none.
  ///   - now: The moment for which it is asked.
  public static func current(
    tookInAt: Instant?, isAssigned: Bool, grantedUntil: Instant?, now: Instant
  ) -> Set<Standing> {
    var standing: Set<Standing> = []
    if let tookInAt, tookInAt <= now, now < correctionEnds(of: tookInAt) {
      standing.insert(.author)
    }
    if isAssigned { standing.insert(.assigned) }
    if let grantedUntil, now < grantedUntil { standing.insert(.granted) }
    return standing
  }
}
