public import Base

/// What a referral's paper tells its agency of a case, picked by who receives it.
///
/// Never told: the caller's own words, callers who didn't agree, other agencies, notes.
public struct ReferralTold: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let part: PaperPart
    public let values: [Value]
  }

  /// One thing that is told, still without a language.
  public enum Value: Hashable, Sendable {
    case words(String)
    case label(Text)
    case topic(String)
    case sign(String)
    case place(PlaceKey)
    case date(PartialDate)
  }

  public let recipient: Recipient
  public let lines: [Line]

  /// - Parameters:
  ///   - reports: What was told of the case, the opening report first.
  ///   - agencyKind: Code of the kind of the agency that is told.
  ///   - situations: Why it is told: of a dangerous spot nobody needs a child's name.
  ///   - message: What was written to this agency.
  public init(
    _ reports: [Report], to agencyKind: String, for situations: [Situation] = [], message: String?
  ) {
    let recipient = Recipient(agencyKind: agencyKind, situations: situations)
    let secret = CallerSecret(of: reports)
    self.recipient = recipient
    lines = PaperPart.allCases.filter { $0.isTold(to: recipient) }.flatMap { part in
      part.values(in: reports, message: message, for: recipient)
        .map { values in
          // Relatives are named in fields of their own: one who called and didn't agree is left out there.
          part.namesPeople ? values.filter { !$0.isBetraying(secret) } : values
        }
        .filter { !$0.isEmpty }
        .map { Line(part: part, values: $0) }
    }
  }

  /// The parts whose words give away a caller who didn't agree.
  public func betrayals(in reports: [Report]) -> [PaperPart] {
    let secret = CallerSecret(of: reports)
    return lines.filter { line in
      ![.child, .caller].contains(line.part)
        && line.values.contains { $0.isBetraying(secret, isPlace: line.part.isPlace) }
    }
    .reduce(into: []) { if !$0.contains($1.part) { $0.append($1.part) } }
  }

  /// The parts whose words tell where a separated child is kept, or by whom, to somebody who needn't know it. Where the
  /// child is and who cares for it have parts of their own, which go by who receives them.
  public func parts(telling placing: PlacingSecret) -> [PaperPart] {
    if recipient.decides || recipient == .rescue { return [] }
    return lines.filter { line in
      ![.whereabouts, .carer].contains(line.part)
        && line.values.contains {
          if case .words(let words) = $0 { placing.isBetrayed(by: words) } else { false }
        }
    }
    .reduce(into: []) { if !$0.contains($1.part) { $0.append($1.part) } }
  }

  /// Whether somebody who reads it learns what to act on.
  public var saysEnough: Bool {
    if recipient == .rescue { return true }
    return !PaperPart.condition.isTold(to: recipient)
      || lines.contains { [.condition, .message].contains($0.part) }
  }
}

extension ReferralTold.Value {
  fileprivate func isBetraying(_ secret: CallerSecret, isPlace: Bool = false) -> Bool {
    guard case .words(let words) = self else { return false }
    return isPlace ? secret.isBetrayed(byPlace: words) : secret.isBetrayed(by: words)
  }
}
