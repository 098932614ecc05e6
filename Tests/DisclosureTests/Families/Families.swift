import _StatisticsTestSupport
import Base
import Disclosure
import Statistics

extension Scheme {
  /// Three topics of abuse, and one each of accidents, health and the rest.
  static let families = Scheme(
    topics: [
      ("V", "abuse"), ("S", "abuse"), ("N", "abuse"), ("A", "accident"), ("H", "health"),
      ("O", "other"),
    ]
    .map { code, group in
      Topic(code: code, parent: nil, group: group, hotline111: "x", childHelpline: "x")
    }, units: Scheme.sample.units,
    vocabularies: [
      .sex: ["male", "female", "unknown"], .nature: ["actual", "at-risk", "unknown"],
      .result: ["case", "counselling", "information", "none"],
      .kind: ["child-about-self", "about-child", "silent", "unknown"],
      .caller: ["child", "parent", "teacher", "unknown"],
      .channel: ["phone", "letter", "unknown"],
      .urgency: ["emergency", "urgent", "soon", "unknown"],
      .outcome: ["open", "stable", "handed-over", "screened-out", "unknown"],
    ])
}

/// Made-up families, the same every time: each case is an opening call, an incident and its children.
struct Families {
  private(set) var things: [StatisticsRow] = []
  private var random: SplitMix64
  let siblings: Int

  /// - Parameter siblings: One family in so many has two children; none when it is 0.
  init(seed: UInt64, cases: Int, calls: Int = 0, siblings: Int = 0, month: Int = 1) {
    random = SplitMix64(seed: seed)
    self.siblings = siblings
    add(cases: cases, calls: calls, month: month)
  }

  mutating func add(cases: Int, calls: Int = 0, month: Int) {
    for _ in 0..<cases { family(month) }
    for _ in 0..<calls { things.append(call(month)) }
  }

  private mutating func one(of codes: [String]) -> String {
    codes[Int.random(in: 0..<codes.count, using: &random)]
  }

  private mutating func day(_ month: Int) -> String {
    "2026-\(month < 10 ? "0" : "")\(month)-\(Int.random(in: 10...28, using: &random))"
  }

  private mutating func family(_ month: Int) {
    let day = day(month)
    let shared = [
      "topic": one(of: ["V", "V", "V", "V", "S", "N", "A", "H", "H", "O", "O"]),
      "place": one(of: [
        "23425@2025-07-01", "23425@2025-07-01", "23416@2025-07-01", "21001@2025-07-01",
      ]), "nature": one(of: ["actual", "actual", "at-risk"]),
      "caller": one(of: ["parent", "parent", "teacher", "child"]), "channel": "phone",
      "urgency": one(of: ["emergency", "urgent", "soon"]),
    ]
    func row(_ unit: StatisticsRow.Unit, _ own: [String: String] = [:]) -> StatisticsRow {
      StatisticsRow(
        unit: unit, registeredOn: day, codes: shared.merging(own) { $1 },
        sets: ["topic": [shared["topic"] ?? ""]])
    }
    things.append(
      row(
        .contact,
        ["kind": one(of: ["about-child", "about-child", "child-about-self"]), "result": "case"]))
    var whole = row(
      .case, ["outcome": one(of: ["open", "open", "open", "handed-over", "handed-over", "stable"])])
    whole.minutes["first-action"] = [20, 40, 50, 300, 600, 2_000].randomElement(using: &random)
    things.append(whole)
    things.append(row(.incident))
    let isPair = siblings > 0 && Int.random(in: 0..<siblings, using: &random) == 0
    for _ in 0...(isPair ? 1 : 0) {
      let age = Int.random(in: 0...16, using: &random)
      things.append(
        row(.child, ["sex": one(of: ["male", "female", "female"]), "age": "\(age)-\(age)"]))
    }
  }

  private mutating func call(_ month: Int) -> StatisticsRow {
    StatisticsRow(
      unit: .contact, registeredOn: day(month),
      codes: [
        "kind": one(of: ["silent", "silent", "about-child"]),
        "result": one(of: ["none", "none", "counselling", "information"]),
        "caller": one(of: ["unknown", "parent", "child"]), "channel": one(of: ["phone", "letter"]),
      ])
  }

  /// The monthly report of cases and children, and an ad-hoc table of incidents.
  static func questions(_ code: String, incidents: Bool = false) throws -> [Question] {
    let period = try Period(code)
    return try [
      Question("topic-sex", counting: .child, by: [.topic, .sex], in: period),
      Question("topic-age", counting: .child, by: [.topic, .ageFive], in: period),
      Question("place", counting: .case, by: [.commune, .topicGroup], in: period),
    ]
      + (incidents
        ? [Question("incident", counting: .incident, by: [.topic, .nature], in: period)] : [])
  }

  func tables(_ questions: [Question], linking: Linking = .all) throws -> [CountTable] {
    var count = try Count(questions, .families, linking: linking)
    for thing in things { count.add(count.snapshots.map { _ in thing }) }
    return try count.answers()
  }

  func draft(_ questions: [Question], _ policy: Policy, linking: Linking = .all) throws -> Draft {
    try Drafting(tables(questions.withTotals(), linking: linking), after: [], policy: policy).draft()
  }
}
