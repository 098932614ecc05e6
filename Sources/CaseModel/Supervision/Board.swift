public import Base

/// Where children wait: counts by place, worker and agency, made of what a queue shows and of referrals. No names.
public struct Board: Hashable, Sendable {
  /// How many open cases stand how.
  public struct Load: Hashable, Codable, Sendable {
    public var open = 0
    public var unassigned = 0
    public var late = 0
    /// Due within 24 hours, not late.
    public var dueSoon = 0
    public var over30Days = 0
    public var over90Days = 0

    public init() {}
  }

  /// How an agency answers.
  public struct Answers: Hashable, Sendable {
    public var name: Text
    /// Sent, and not acknowledged.
    public var silent = 0
    public var silentLate = 0
    /// Minutes from sending to the acknowledgement, of those that were.
    public var minutes: [Int] = []

    public init(name: Text) { self.name = name }

    /// The median; of an even number the lower one. Nil when there is none.
    public var medianMinutes: Int? {
      minutes.isEmpty ? nil : minutes.sorted()[(minutes.count - 1) / 2]
    }
  }

  public let at: Instant
  /// How many open cases a worker may have.
  public let limit: Int
  public private(set) var total = Load()
  /// By the unit's code; those without a unit under nil.
  public private(set) var places: [PlaceKey?: Load] = [:]
  /// By the worker's code.
  public private(set) var workers: [String: Load] = [:]
  /// By the agency's code.
  public private(set) var agencies: [String: Answers] = [:]
  /// Duties that nobody met, by whose they were, of the cases that could be opened: of open ones those that are late or
  /// were missed, of those that ended within ``missedDays`` the missed ones.
  public private(set) var missed: [String: Int] = [:]
  /// For how many days after its end a case's missed duties stand on the board.
  public static let missedDays = 90
  /// Open cases about which several calls came within 90 days, most calls first.
  public var repeated: [(number: CaseNumber, calls: Int)] { repeatedCalls.map { ($0.number, $0.calls) } }
  private var repeatedCalls: [Repeated] = []

  private struct Repeated: Hashable, Sendable {
    let number: CaseNumber
    let calls: Int
  }

  public init(at: Instant, limit: Int) {
    self.at = at
    self.limit = limit
  }

  /// Takes in an open case; others don't count.
  public mutating func add(_ summary: CaseSummary) {
    guard summary.state.isOpen else { return }
    var one = Load()
    one.open = 1
    one.unassigned = summary.assignedTo == nil ? 1 : 0
    if let dueAt = summary.dueAt {
      one.late = dueAt < at ? 1 : 0
      one.dueSoon = dueAt >= at && dueAt <= at.adding(hours: 24) ? 1 : 0
    }
    let age = at - summary.receivedAt
    one.over30Days = age > 30 * 86_400_000 ? 1 : 0
    one.over90Days = age > 90 * 86_400_000 ? 1 : 0
    total += one
    places[summary.place, default: Load()] += one
    if let worker = summary.assignedTo { workers[worker, default: Load()] += one }
  }

  /// Takes in a referral that was sent; others don't count.
  public mutating func add(_ referral: Referral) {
    guard let sentAt = referral.sentAt else { return }
    var answers = agencies[referral.facts.agency] ?? Answers(name: referral.facts.agencyName)
    if let acknowledgedAt = referral.acknowledgedAt {
      answers.minutes.append(Int((acknowledgedAt - sentAt) / 60_000))
    } else if referral.state == .sent {
      answers.silent += 1
      if let limit = referral.acknowledgeBy, limit < at { answers.silentLate += 1 }
    }
    agencies[referral.facts.agency] = answers
  }

  public mutating func add(missed clocks: [Clock]) {
    for clock in clocks where clock.isMissed || clock.state(at: at) == .overdue {
      missed[clock.responsible, default: 0] += 1
    }
  }

  /// Takes in how many calls came about an open case within 90 days; one isn't repeated.
  public mutating func add(calls: Int, about number: CaseNumber) {
    guard calls > 1 else { return }
    repeatedCalls.append(Repeated(number: number, calls: calls))
    repeatedCalls.sort { ($1.calls, $0.number.description) < ($0.calls, $1.number.description) }
  }

  /// Workers with more open cases than the limit.
  public var overloaded: [String] { workers.filter { $0.value.open > limit }.keys.sorted() }
}

extension Board.Load {
  static func += (sum: inout Board.Load, one: Board.Load) {
    sum.open += one.open
    sum.unassigned += one.unassigned
    sum.late += one.late
    sum.dueSoon += one.dueSoon
    sum.over30Days += one.over30Days
    sum.over90Days += one.over90Days
  }
}
