import Base
import CaseModel
import GRDB

// The rows of reference data as values. A file that is loaded and a row that is read go through the same code.

extension Sign {
  init(_ row: Row) throws {
    self.init(
      code: row["code"], label: row.text("label"), question: row.text("question"),
      urgency: try row.code("urgency"), source: row["source"])
  }
}

extension UrgencyRule {
  init(_ row: Row) throws {
    self.init(
      urgency: try row.code("code"), meaning: row.text("meaning"),
      firstAction: try row.spanIfAny("firstAction"), source: row["source"])
  }
}

/// Until when an agency acknowledges and acts, from sending.
struct AnswerRule {
  let urgency: Urgency
  let acknowledge: Span
  let act: Span

  init(_ row: Row) throws {
    urgency = try row.code("code")
    acknowledge = try row.span("acknowledge")
    act = try row.span("act")
  }
}

extension ClockRule {
  init(_ row: Row) throws {
    let meets: [Event] = try row.codes("meets")
    guard !meets.isEmpty else { throw BadCell(column: "meets", fault: .missing) }
    self.init(
      code: row["code"], label: row.text("label"), duty: try row.code("duty"),
      startsAt: try row.code("startsAt"), meets: meets, span: try row.span(""),
      conditions: Set(try row.codes("condition")), responsible: row["responsible"],
      basis: try row.code("basis"), source: row["source"])
  }
}

extension ReferralRule {
  init(_ row: Row) throws {
    self.init(
      code: row["code"], situation: try row.code("situation"), agencyKind: row["agencyKind"],
      span: try row.span(""), why: row.text("why"), legalOverride: row["legalOverride"],
      source: row["source"])
  }
}

extension Agency {
  init(_ row: Row) throws {
    let places = try row.words("places").map { word in
      guard let key = PlaceKey(word) else { throw BadCell(column: "places", fault: .notAPlace) }
      return key
    }
    self.init(
      code: row["code"], validFrom: try row.day("validFrom"), validTo: try row.dayIfAny("validTo"),
      kind: row["kind"], name: row.text("label"), phone: row["phone"], superior: row["superior"],
      places: Set(places), situations: Set(try row.codes("situations")), source: row["source"],
      verifiedOn: try row.dayIfAny("verifiedOn"))
  }
}

extension Place {
  init(_ row: Row) throws {
    self.init(
      key: try row.place("code", "validFrom"), validTo: try row.dayIfAny("validTo"),
      level: try row.code("level"), parent: try row.placeIfAny("parentCode", "parentValidFrom"),
      name: row.text("label"))
  }
}

/// What became of a unit.
struct PlaceChange {
  enum Kind: String, CaseIterable { case merge, split, rename, same }

  let from: PlaceKey
  let to: PlaceKey
  let kind: Kind

  init(_ row: Row) throws {
    from = try row.place("fromCode", "fromValidFrom")
    to = try row.place("toCode", "toValidFrom")
    kind = try row.code("kind")
    _ = try row.day("effective")
  }
}

/// A day off, or a day that is worked in its stead.
struct Holiday {
  enum Kind: String, CaseIterable { case holiday, working }

  let day: Day
  let kind: Kind
  /// False while nobody has officially said it.
  let isAnnounced: Bool

  init(_ row: Row) throws {
    day = try row.day("date")
    kind = try row.code("kind")
    isAnnounced = !(row["source"] as String).contains("not officially announced")
  }
}

/// For how many years a case is kept after it ended, and the number of a call that nobody answered.
struct RetentionRule {
  /// How it ended.
  enum Ending: String, CaseIterable {
    case closed
    case screenedOut = "screened-out"
    /// A call that nobody answered, once nobody is to be called any more.
    case unanswered
  }

  /// Where a log has no row for numbers of calls that nobody answered, rather than for ever.
  static let yearsUnanswered = 1

  let ending: Ending
  let years: Int
  let source: String

  init(_ row: Row) throws {
    ending = try row.code("code")
    years = row["years"]
    source = row["source"]
  }
}

/// After how many months it is made sure of something again.
struct VerifyLimit {
  enum Kind: String, CaseIterable { case agency }

  let kind: Kind
  let months: Int

  /// Where a log has no row for it.
  static let monthsWithout = 6

  init(_ row: Row) throws {
    kind = try row.code("code")
    months = row["months"]
  }
}

/// Within how many hours a task that sets itself is to be done.
struct TaskLimit {
  enum Kind: String, CaseIterable { case household }

  let kind: Kind
  let hours: Int

  /// Where a log has no row for it.
  static let hoursWithout = 72

  init(_ row: Row) throws {
    kind = try row.code("code")
    hours = row["hours"]
  }
}

/// How many minutes a draft may lie.
struct DraftLimit {
  /// What stands in it.
  enum Kind: String, CaseIterable { case danger, other }

  let kind: Kind
  let minutes: Int

  init(_ row: Row) throws {
    kind = try row.code("code")
    minutes = row["minutes"]
  }
}

/// What people say for a topic in a language.
struct TopicWords {
  let topic: String
  let language: Language
  let words: [String]

  init(_ row: Row) throws {
    topic = row["topic"]
    language = try row.code("language")
    words = (row["words"] as String).split(separator: ";").map(Fold.stored).filter { !$0.isEmpty }
    if words.isEmpty { throw BadCell(column: "words", fault: .missing) }
  }
}

extension Criterion {
  init(_ row: Row) throws {
    self.init(
      code: row["code"], position: row["position"], label: row.text("label"), help: row.text("help"),
      source: row["source"])
  }
}

extension Card {
  init(_ row: Row) throws {
    self.init(
      code: row["code"], sign: row["sign"], topic: row["topic"], label: row.text("label"), say: row.text("say"),
      sureness: try row.code("sure"), source: row["source"])
    if sign == nil, topic == nil { throw BadCell(column: "sign", fault: .missing) }
  }
}

extension FormItem {
  init(_ row: Row) throws {
    guard let validFrom = Day(row["validFrom"] as String) else {
      throw BadCell(column: "validFrom", fault: .notADay)
    }
    self.init(
      form: try row.code("form"), code: row["code"], position: row["position"], kind: try row.code("kind"),
      label: row.text("label"), help: nil, sureness: try row.code("sure"), source: row["source"],
      validFrom: validFrom)
    guard path.count == (kind.isSection ? 1 : 2) else { throw BadCell(column: "code", fault: .wrong) }
  }
}
