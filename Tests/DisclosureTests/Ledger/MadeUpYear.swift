import _StatisticsTestSupport
import Disclosure
import Statistics

/// Rows of a made-up year, the same every time, and a register of what went out of them.
struct MadeUpYear {
  private var random: UInt64
  /// Each thing as it was known at the closing of its month, and at the end of the next year.
  private(set) var things: [(then: StatisticsRow, later: StatisticsRow)] = []
  private(set) var releases: [(asked: [Question], published: [PublishedTable], policy: Policy)] = []
  private(set) var omissions: [[Omission]] = []
  private(set) var proofs: [[String: Proof]] = []

  init(seed: UInt64, casesAMonth: Int, months: ClosedRange<Int> = 1...12) {
    random = seed
    for month in months { add(casesAMonth + below(casesAMonth / 2 + 1), in: month) }
  }

  mutating func add(_ count: Int, in month: Int) {
    for _ in 0..<count {
      let then = row(day: "2026-\(month < 10 ? "0" : "")\(month)-\(10 + below(19))")
      var later = then
      if below(40) == 0 { later.codes["topic"] = "TN01" }
      things.append((then, later))
    }
  }

  /// Gives everything one code of an attribute.
  mutating func set(_ attribute: String, to code: String) {
    for number in things.indices {
      things[number].then.codes[attribute] = code
      things[number].later.codes[attribute] = code
    }
  }

  /// The counts of the months of a question's period.
  func periods(of question: Question) -> [Int] {
    question.period.parts.map { part in
      things.count { part.contains($0.then.registeredOn) }
    }
  }

  private mutating func below(_ bound: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((random >> 33) % UInt64(bound))
  }

  private mutating func one(of codes: [String]) -> String { codes[below(codes.count)] }

  private mutating func row(day: String) -> StatisticsRow {
    let age = below(17)
    return StatisticsRow(
      unit: .child, registeredOn: day,
      codes: [
        "topic": one(of: ["BL01", "BL01", "BL06", "BL", "TN01", "TN"]),
        "sex": one(of: ["male", "female", "female", "unknown"]),
        "age": below(9) == 0 ? "unknown" : "\(age)-\(age)",
        "place": one(of: [
          "23425@2025-07-01", "23425@2025-07-01", "23416@2025-07-01", "21001@2025-07-01",
        ]), "nature": one(of: ["actual", "at-risk", "unknown"]),
      ])
  }

  static func questions(_ code: String, known: Knowledge = .closing) throws -> [Question] {
    let period = try Period(code)
    return [
      try Question("sex", counting: .child, by: [.topic, .sex], in: period, known: known),
      try Question("age", counting: .child, by: [.topic, .ageLaw], in: period, known: known),
      try Question(
        "place", counting: .child, by: [.commune, .topicGroup], in: period, known: known),
      try Question("nature", counting: .child, by: [.nature], in: period, known: known),
    ]
  }

  /// All tables that were asked so far, and those of `questions`, counted together.
  func tables(_ questions: [Question], upTo count: Int? = nil) throws -> (
    new: [CountTable], earlier: [EarlierTable]
  ) {
    let releases = self.releases.prefix(count ?? self.releases.count)
    var all: [Question] = []
    for question in releases.flatMap(\.asked) + questions where !all.contains(question) {
      all.append(question)
    }
    var counting = try Count(all, .sample)
    for thing in things {
      counting.add(counting.snapshots.map { $0.known == .closing ? thing.then : thing.later })
    }
    let answers = try counting.answers()
    func table(_ question: Question) -> CountTable? { answers.first { $0.question == question } }
    return (
      questions.compactMap(table),
      releases.flatMap { release in
        release.published.compactMap { published in
          table(published.question).map {
            EarlierTable(published, $0, zeros: release.policy.zeros)
          }
        }
      }
    )
  }

  @discardableResult
  mutating func release(_ questions: [Question], _ policy: Policy) throws -> Draft {
    let asked = try questions.withTotals()
    let (new, earlier) = try tables(asked)
    let draft = try Drafting(new, after: earlier, policy: policy).draft()
    releases.append((asked, draft.published, policy))
    omissions.append(draft.omissions)
    proofs.append(draft.proofs)
    return draft
  }
}
