import CaseModel
import GRDB
import Statistics
import Triage

extension Scheme {
  /// The log's reference data, as figures need them: every topic and unit that ever was.
  init(_ db: Database, served: [PlaceKey]) throws {
    let topics = try Row.fetchAll(db, sql: "SELECT * FROM topic ORDER BY code, validFrom")
    // The newest meaning of a code stands last.
    let newest = Dictionary(topics.map { ($0["code"] as String, $0) }) { $1 }
    let units = try Row.each(db, sql: "SELECT * FROM place ORDER BY code, validFrom") {
      let place = try reading("place", $0, Place.init)
      return UnitBook.Unit(
        key: "\(place.key)", validFrom: "\(place.key.validFrom)",
        validTo: place.validTo.map { "\($0)" }, level: place.level.rawValue,
        parent: place.parent.map { "\($0)" })
    }
    let changes = try Row.each(
      db, sql: "SELECT * FROM placeChange ORDER BY fromCode, fromValidFrom, toCode, toValidFrom"
    ) {
      let change = try reading("placeChange", $0, PlaceChange.init)
      return (from: "\(change.from)", to: "\(change.to)")
    }
    let agencies = try String.fetchAll(
      db, sql: "SELECT DISTINCT code FROM agencyKind ORDER BY code")
    let signs = try String.fetchAll(db, sql: "SELECT DISTINCT code FROM sign ORDER BY code")
    let ordered = newest.values.sorted { Topic.precedes($0["code"], $1["code"]) }.map(Topic.init)
    self.init(
      topics: ordered,
      units: UnitBook(units, changes: changes, served: served.map { "\($0)" }),
      vocabularies: Scheme.vocabularies.merging([.agency: agencies, .signs: signs]) { $1 },
      impossible: CountedUnits.impossible(ordered))
  }

  /// The closed vocabularies, in the order of their types.
  private static let vocabularies: [Attribute: [String]] = [
    .sex: Sex.allCases.map(\.rawValue), .nature: Nature.allCases.map(\.rawValue),
    .setting: Setting.allCases.map(\.rawValue), .relation: Relation.allCases.map(\.rawValue),
    .channel: Channel.allCases.map(\.rawValue), .caller: Relation.allCases.map(\.rawValue),
    .kind: ContactKind.allCases.map(\.rawValue),
    .result: ContactResult.allCases.map(\.rawValue) + [ContactKind.noResult],
    .urgency: Urgency.allCases.map(\.rawValue),
    .outcome: ["open"] + ClosingReason.allCases.map(\.rawValue) + [CaseState.screenedOut.rawValue],
    .referralState: ReferralState.allCases.map(\.rawValue),
    .referralOutcome: ["open"] + Referral.Outcome.allCases.map(\.rawValue),
    .override: Override.allCases.map(\.rawValue), .rule: Override.rules,
    .putAsideAs: PutAside.How.allCases.map(\.rawValue),
    .cameBack: PutAside.Sequel.allCases.map(\.rawValue),
    .reading: Reading.allCases.map(\.rawValue),
  ]
}

extension Scheme.Topic {
  init(_ row: Row) {
    let code: String = row["code"]
    let parent: String? = row["parent"]
    self.init(
      code: code, parent: parent, group: Self.group(parent ?? code),
      hotline111: row["hotline111Line"] ?? Scheme.elsewhere,
      childHelpline: row["childHelplineCategory"] ?? Scheme.elsewhere)
  }

  /// The four groups of form 03 (standards.md 3.4 rule 5: only the first is ever called abuse).
  private static func group(_ topic: String) -> String {
    switch topic {
    case "BL", "XH", "BO", "MB", "BR", "KH": "abuse"
    case "TN": "accident"
    case "SK": "health"
    default: "other"
    }
  }

  /// Gravest groups first, as forms print them; the codes of a group in their own order.
  static func precedes(_ a: String, _ b: String) -> Bool {
    (TopicOrder.rank(ofGroup: a), a) < (TopicOrder.rank(ofGroup: b), b)
  }
}
