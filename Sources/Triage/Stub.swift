public import CaseModel
public struct TriageSubject: Sendable { public init(reports: [Report], contactTimes: [Instant], signs: [Sign]) {} }
public struct Finding: Hashable, Sendable { public let rule: String; public let urgency: Urgency; public let reason: Text; public let guidance: Text?; public let source: String }
public struct Assessment: Hashable, Sendable { public let proposed: Urgency; public let findings: [Finding] }
public enum Triage { public static func assess(_ subject: TriageSubject) -> Assessment { Assessment(proposed: .soon, findings: []) } }
public enum ClockConditions { public static func of(reports: [Report], urgency: Urgency, remote: Bool) -> Set<ClockRule.Condition> { [] } }
public enum Clocks { public static func compute(rules: [ClockRule], urgencyRules: [UrgencyRule], urgency: Urgency, conditions: Set<ClockRule.Condition>, timeline: [Happening], calendar: LogCalendar) -> [Clock] { [] } }
public enum Situations { public static func of(reports: [Report], urgency: Urgency, ownPlaces: [PlaceKey]) -> Set<Situation> { [] } }
public enum Routing { public static func propose(situations: Set<Situation>, rules: [ReferralRule], agencies: [Agency], place: PlaceKey?, parents: [PlaceKey], day: Day, receivedAt: Instant, calendar: LogCalendar) -> [Proposal] { [] } }
public enum Escalation { public static func ladder(for agency: String, in agencies: [Agency], on day: Day) -> [Agency] { [] } }
