import Base
import Disclosure
import Export
import Statistics

extension Sample {
  static let threshold = 5

  static func dimension(_ codebook: Codebook) throws -> Dimension {
    try Dimension(
      codebook.dimension,
      Hierarchy(
        codebook.entries.map { entry in
          var depth = 1
          var parent = entry.parent
          while let above = parent {
            depth += 1
            parent = codebook.entry(above)?.parent
          }
          return (depth, entry.code)
        }))
  }

  static func period() throws -> ReportingPeriod {
    try ReportingPeriod(code: "2026-10", firstDay: "2026-10-01", lastDay: "2026-10-31")
  }

  static func tally(
    _ codebooks: [Codebook], of count: Int, weights: [[(String, Int)]], seed: UInt64
  ) throws -> Tally {
    var chance = SplitMix64(seed: seed)
    let counted = (0..<count).map { _ in
      (key: CellKey(weights.map { chance.choose($0) }), value: 1)
    }
    return try Tally(codebooks.map(dimension), counts: counted)
  }

  static func release(
    _ tally: Tally, _ layouts: [Layout], policy: Policy? = nil
  ) throws -> Release {
    let policy = try policy ?? Policy(threshold: threshold)
    return try TableProtector(tally: tally, policy: policy).protect(layouts)
  }

  static let childWeights: [[(String, Int)]] = [
    [("23425", 40), ("23446", 25), ("23419", 30), ("23416", 12), ("other", 3), ("unknown", 4)],
    [
      ("BL", 40), ("XH", 12), ("BO", 3), ("BR", 18), ("KH", 2), ("LK", 2), ("CQ", 6), ("TN", 34),
      ("SK", 22), ("HC", 44), ("TV", 26), ("MT", 2),
    ],
    [("male", 45), ("female", 52), ("unknown", 3)],
    [("0-5", 20), ("6-9", 22), ("10-12", 26), ("13-15", 28), ("16-17", 12), ("unknown", 6)],
  ]

  static func childTally() throws -> Tally {
    try tally([place(), topic(), sex(), age()], of: 214, weights: childWeights, seed: 10)
  }

  /// The tables of forms 02 and 03: topic by sex, topic by age, place by topic.
  static func childLayouts(_ dimensions: [Dimension]) -> [Layout] {
    let all = dimensions.map(\.codes)
    let total = ["total"]
    return [
      Layout([total, all[1], all[2], total]), Layout([total, all[1], total, all[3]]),
      Layout([all[0], total, total, total]),
    ]
  }

  // Protected once for all tests: it is the dear part.
  private static let madeChildren = Result { try makeChildren() }
  private static let madeContacts = Result { try makeContacts() }
  private static let madeReferrals = Result { try makeReferrals() }

  static func children() throws -> Figures { try madeChildren.get() }
  static func contacts() throws -> Figures { try madeContacts.get() }
  static func referrals() throws -> Figures { try madeReferrals.get() }

  private static func makeChildren() throws -> Figures {
    let tally = try childTally()
    return try Figures(
      "children", release(tally, childLayouts(tally.dimensions)), counting: .child, in: period(),
      codebooks: [place(), topic(), sex(), age()])
  }

  private static func makeContacts() throws -> Figures {
    let tally = try tally(
      [kind(), channel()], of: 1_326,
      weights: [
        [("report", 30), ("question", 40), ("wrong-number", 20), ("silent", 25), ("prank", 9)],
        [("phone", 90), ("in-person", 12), ("app", 20)],
      ], seed: 7)
    return try Figures(
      "contacts", release(tally, [Layout(whole: tally.dimensions)]), counting: .contact,
      in: period(), codebooks: [kind(), channel()])
  }

  private static func makeReferrals() throws -> Figures {
    let tally = try tally(
      [agency(), state()], of: 131,
      weights: [
        [("commune", 50), ("police", 20), ("health", 22), ("school", 12)],
        [("completed", 50), ("acknowledged", 22), ("sent", 9), ("declined", 3)],
      ], seed: 21)
    return try Figures(
      "referrals", release(tally, [Layout(whole: tally.dimensions)]), counting: .referral,
      in: period(), codebooks: [agency(), state()])
  }
}

extension SplitMix64 {
  /// One of some codes, by weight.
  fileprivate mutating func choose(_ weights: [(String, Int)]) -> String {
    var rest = below(weights.reduce(0) { $0 + $1.1 })
    for (code, weight) in weights {
      rest -= weight
      if rest < 0 { return code }
    }
    return weights[0].0
  }
}
