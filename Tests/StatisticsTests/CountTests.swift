import _StatisticsTestSupport
import Statistics
import Testing

struct CountTests {
  let october: Period

  init() throws { october = try Period("2026-10") }

  @Test func `a table adds up to the distinct things counted`() throws {
    let answer = try answers(
      [try Question("sex-age", counting: .child, by: [.sex, .ageLaw], in: october)],
      [
        .child(), .child(sex: "female", age: "5-6"), .child(sex: "female", age: "unknown"),
        .child(age: "17-19"), .child(age: "16-17"), .child("2026-11-01"), .child(isCounted: false),
      ])[0]
    #expect(answer.total == 5)
    #expect(answer.count([.sex: "female"]) == 2 && answer.count([.sex: "male"]) == 3)
    #expect(answer.count([.sex: "female", .ageLaw: "unknown"]) == 2)
    #expect(answer.count([.ageLaw: "Y6T9"]) == 1 && answer.count([.ageLaw: "Y16T17"]) == 1)
    let cells = answer.codes(.sex).flatMap { sex in
      answer.codes(.ageLaw).map { answer.count([.sex: sex.code, .ageLaw: $0.code]) }
    }
    #expect(cells.reduce(0, +) == answer.total)
  }

  @Test func `any-topic tables count a thing in several rows and say so`() throws {
    let question = try Question("any", counting: .child, by: [.anyTopic], in: october)
    let answer = try answers(
      [question], [.child(topics: ["BL01", "TN01"]), .child(topics: ["BL06", "BL01"]), .child()])[0]
    #expect(!question.addsUp)
    #expect(answer.total == 3)
    #expect(answer.count([.anyTopic: "any:BL"]) == 3 && answer.count([.anyTopic: "any:TN"]) == 1)
  }

  @Test func `tables at several levels of topics share their finest classes`() throws {
    let both = try answers(
      [
        try Question("one", counting: .child, by: [.topic], in: october),
        try Question("two", counting: .child, by: [.topicDetail], in: october),
        try Question("chi", counting: .child, by: [.childHelpline], in: october),
      ], [.child(), .child(topic: "BL06"), .child(topic: "BL"), .child(topic: "zz")])
    #expect(both[0].tally == both[2].tally)
    #expect(both[0].count([.topic: "BL"]) == 3 && both[0].count([.topic: "unknown"]) == 1)
    #expect(both[1].count([.topicDetail: "BL00"]) == 1)
    #expect(both[2].count([.childHelpline: "chi:Mental Health"]) == 1)
    #expect(both[2].count([.childHelpline: "chi:Violence"]) == 2)
    #expect(both[2].key([.childHelpline: "chi:Physical Health"]) == both[0].key([.topic: "TN"]))
  }

  @Test func `a place is rolled up to the units of the reference day, and never down`() throws {
    let rows: [StatisticsRow] = [
      .child(), .child(place: "23422@1900-01-01"), .child(place: "23425@1900-01-01"),
      .child(place: "23416@1900-01-01"), .child(place: "51@2025-07-01"), .child(place: "unknown"),
      .child(place: "21001@2025-07-01"), .child(place: "01@2025-07-01"),
    ]
    let new = try answers(
      [try Question("new", counting: .child, by: [.commune], in: october)], rows)[0]
    #expect(new.count([.commune: "23425@2025-07-01"]) == 3)
    #expect(new.count([.commune: "23416@2025-07-01"]) == 1)
    #expect(new.count([.commune: "unknown"]) == 2 && new.count([.commune: "other"]) == 2)
    let old = try answers(
      [try Question("old", counting: .child, by: [.commune], in: october, unitsOn: "2025-06-30")],
      rows)[0]
    #expect(old.count([.commune: "23422@1900-01-01"]) == 1)
    #expect(old.count([.commune: "23416@1900-01-01"]) == 1)
    #expect(old.count([.commune: "unknown"]) == 5 && old.total == 8)
    let district = try answers(
      [try Question("d", counting: .child, by: [.district], in: october, unitsOn: "2025-06-30")],
      rows)[0]
    #expect(district.count([.district: "617@1900-01-01"]) == 4)
  }

  @Test func `months add up to their quarter in one tally`() throws {
    let codes = ["2026-10", "2026-11", "2026-12", "2026-Q4"]
    let found = try answers(
      try codes.map { try Question("topic", counting: .child, by: [.topic], in: Period($0)) },
      [.child(), .child("2026-11-30"), .child("2026-12-31"), .child("2027-01-01")])
    #expect(found.map(\.total) == [1, 1, 1, 3])
    #expect(found.dropFirst().allSatisfy { $0.tally == found[0].tally })
    let dimension = try #require(found[0].tally.dimensions.first { $0.name == "registered" })
    #expect(dimension.total == Scheme.total && dimension.leaves.count == 4)
  }

  @Test func `a revision shows what was known later beside what was known then`() throws {
    let questions = [
      try Question("topic", counting: .child, by: [.topic], in: october),
      try Question("topic", counting: .child, by: [.topic], in: october, known: .day("2027-01-31")),
    ]
    var count = try Count(questions, .sample)
    count.add([.child(), .child()])
    count.add([.child(), .child(topic: "TN01")])
    count.add([.child(), .child(isCounted: false)])
    count.add([nil, .child()])
    let found = try count.answers()
    #expect(found[0].total == 3 && found[0].count([.topic: "BL"]) == 3)
    #expect(found[1].total == 3 && found[1].count([.topic: "BL"]) == 2)
    #expect(found[1].count([.topic: "TN"]) == 1 && found[0].count([.topic: "TN"]) == 0)
    #expect(found[0].tally == found[1].tally)
  }

  @Test func `a filter counts only what it names`() throws {
    let found = try answers(
      [
        try Question("f", counting: .child, by: [.sex], where: [.topic: ["BL"]], in: october),
        try Question("s", counting: .child, by: [.sex], where: [.sex: ["female"]], in: october),
      ], [.child(), .child(topic: "TN01"), .child(topic: "TN", sex: "female")])
    #expect(found[0].total == 1 && found[0].count([.sex: "female"]) == 0)
    #expect(found[1].total == 1 && found[1].codes(.sex).map(\.code) == ["female"])
    #expect(throws: QuestionError.unknownCode("XX", .topic)) {
      try answers(
        [try Question("f", counting: .child, by: [], where: [.topic: ["XX"]], in: october)], [])
    }
  }

  /// What earlier releases were made by stays: an exclusion fell whole.
  @Test func `an old row breaks what the form rules out in its month alone`() throws {
    let scheme = Scheme(
      topics: [], units: UnitBook([], changes: [], served: []),
      vocabularies: [.kind: ["about-child", "silent", "prank"], .result: ["case", "counselling", "none"]],
      impossible: [.init(.kind, .but(["about-child"]), .result, .but(["none"]), linking: .intake)])
    let questions = try ["2026-10", "2026-11"].flatMap { code in
      try [Axis.kind, .result].map { try Question("\($0)", counting: .contact, by: [$0], in: Period(code)) }
    }
    func rulesOut(_ kind: String, _ result: String, _ month: String, _ linking: Linking) throws -> Bool {
      var count = try Count(questions, scheme, linking: linking)
      for (day, kind, result) in [("2026-10-03", "silent", "counselling"), ("2026-11-03", "prank", "none")] {
        let row = StatisticsRow(unit: .contact, registeredOn: day, codes: ["kind": kind, "result": result])
        count.add(count.snapshots.map { _ in row })
      }
      let tally = try count.answers()[0].tally
      let names = tally.dimensions.map(\.name)
      let places = Layout(tally.dimensions.map(\.leaves)).keys.filter { key in
        [kind, result, month].allSatisfy { code in key.codes.contains { $0.contains(code) } }
      }
      return !places.isEmpty
        && places.allSatisfy { place in tally.exclusions.contains { $0.holds(place, names) } }
    }
    #expect(try !rulesOut("silent", "counselling", "2026-10", .all))
    #expect(try rulesOut("silent", "counselling", "2026-11", .all))
    #expect(try rulesOut("silent", "case", "2026-10", .all))
    #expect(try rulesOut("prank", "counselling", "2026-10", .all))
    #expect(try !rulesOut("prank", "case", "2026-11", .intake))
  }

  @Test func `the order of the rows makes no difference`() throws {
    let rows: [StatisticsRow] = [
      .child(topics: ["BL01", "TN01"]), .child(topic: "TN01"), .child(sex: "?"), .child(age: "5-7"),
    ]
    let questions = [
      try Question("a", counting: .child, by: [.anyTopic, .sex], in: october),
      try Question("b", counting: .child, by: [.topic, .ageLaw], in: october),
    ]
    #expect(try answers(questions, rows) == answers(questions, rows.reversed()))
  }

  @Test func `the bulk count equals each single count`() throws {
    let answer = try answers(
      [try Question("a", counting: .child, by: [.topic, .topicDetail, .sex], in: october)],
      [.child(), .child(topic: "TN01"), .child(topic: "BL06", sex: "female")])[0]
    let cells = answer.cells
    for key in answer.layout.keys { #expect(cells[key, default: 0] == answer.tally.count(of: key)) }
  }
}
