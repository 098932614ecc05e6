import Base
import CaseModel

extension Proposal {
  /// Numbers to call first, then who acts: what is withheld or warned of last of its limit.
  static func precedes(_ a: Proposal, _ b: Proposal) -> Bool { a.order < b.order }

  private var order: Order {
    Order(
      group: group, dueAt: dueAt, doubt: isWithheld ? 2 : conflict == nil ? 0 : 1,
      rank: rank, code: agency?.code ?? agencyKind)
  }

  private struct Order: Comparable {
    let group: Int
    let dueAt: Instant
    let doubt: Int
    let rank: Int
    let code: String

    static func < (a: Order, b: Order) -> Bool {
      (a.group, a.dueAt, a.doubt, a.rank, a.code) < (b.group, b.dueAt, b.doubt, b.rank, b.code)
    }
  }

  private var group: Int {
    switch agencyKind {
    case Routing.numbers: 0
    case "hotline-111", "domestic-violence-hotline": legalOverride == nil ? 2 : 1
    default: 2
    }
  }

  /// Numbers by their gravest reason; other kinds by who acts first.
  private var rank: Int {
    if agencyKind == Routing.numbers {
      let first = reasons.first.flatMap { Situation.allCases.firstIndex(of: $0.situation) } ?? 0
      let number = Self.numberOrder.firstIndex(of: agency?.phone ?? "") ?? Self.numberOrder.count
      return first * 10 + number
    }
    let kind = Self.kindOrder.firstIndex(of: agencyKind) ?? Self.kindOrder.count
    let place = Situation.Place.allCases.firstIndex(of: place) ?? 0
    return kind * 10 + place
  }

  private static let numberOrder = ["113", "114", "115", "112"]

  private static let kindOrder = [
    "commune-police", "border-post", "commune-people-committee", "other-commune", "commune-chair",
    "child-protection-worker", "health-station", "hospital", "investigation-body", "procuracy",
    "health-department", "cyber-police", "social-facility", "school", "village-head",
  ]
}
