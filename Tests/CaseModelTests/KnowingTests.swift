import Base
import CaseModel
import Testing

/// What several calls about one case tell together.
struct KnowingTests {
  private func report(
    children: [(name: String?, sex: Sex, age: ClosedRange<Int>?)] = [],
    offenders: [(name: String?, relation: Relation, sex: Sex)] = [], topics: [String] = [],
    nature: Nature = .unknown
  ) throws -> Report {
    let members: [String: JSONValue] = [
      "kind": .string("about-child"), "receivedAt": .string("2026-10-02T04:00:00.000Z"),
      "nature": .string(nature.rawValue), "topics": .array(topics.map { .string($0) }),
      "children": .array(
        children.map { child in
          var members: [String: JSONValue] = ["sex": .string(child.sex.rawValue)]
          if let name = child.name { members["name"] = .string(name) }
          if let age = child.age {
            members["age"] = .object([
              "from": .number(Double(age.lowerBound)), "to": .number(Double(age.upperBound)),
              "basis": .string("stated"),
            ])
          }
          return .object(members)
        }),
      "offenders": .array(
        offenders.map { offender in
          var members: [String: JSONValue] = [
            "relation": .string(offender.relation.rawValue), "sex": .string(offender.sex.rawValue),
          ]
          if let name = offender.name { members["name"] = .string(name) }
          return .object(members)
        }),
    ]
    let reader = FormReader(hasCode: { _, _ in true }, place: { _ in nil }, offset: 7 * 60)
    return try Intake(
      .object(members), reader: reader, now: Instant(milliseconds: 1_790_917_200_000)
    ).report
  }

  typealias Child = (name: String?, sex: Sex, age: ClosedRange<Int>?)

  /// The second and third example are calls about the child of the first.
  static let same: [(Child, Child)] = [
    ((nil, .female, 7...7), (nil, .female, 7...7)),
    ((nil, .unknown, nil), ("Y Thử", .female, 4...4)),
    ((nil, .female, 7...7), ("Y Thử", .female, 6...8)),
    ((nil, .female, 7...7), (nil, .unknown, nil)),
    (("Y Thử", .female, 7...7), ("y thu", .unknown, 12...12)),
    (("Nguyễn Văn Thử", .male, 5...5), ("Thử", .male, 5...6)),
    (("Nguyễn Thị Thử", .female, nil), (nil, .female, 3...3)),
    (("A Thử", .male, 5...5), ("A Thử", .female, 5...5)),
  ]
  static let different: [(Child, Child)] = [
    ((nil, .female, 7...7), (nil, .male, 7...7)), ((nil, .female, 7...7), (nil, .female, 10...10)),
    (("Y Thử", .female, 7...7), ("Y Mẫu", .female, 7...7)),
    (("Nguyễn Văn An", .male, 5...5), ("Nguyễn Văn Anh", .male, 9...9)),
    (("Nguyễn Thị Thử", .female, 3...3), ("Thử", .male, 3...3)),
  ]

  @Test(arguments: same.indices)
  func `the same child told of again is no second one`(index: Int) throws {
    let (one, other) = Self.same[index]
    let (first, second) = (try report(children: [one]), try report(children: [other]))
    #expect(first.knowing([second]).children.count == 1)
    #expect(second.knowing([first]).children.count == 1)
    #expect(first.knowing([second, second, first]).children.count == 1)
  }

  @Test(arguments: different.indices)
  func `another child is one more, once`(index: Int) throws {
    let (one, other) = Self.different[index]
    let (first, second) = (try report(children: [one]), try report(children: [other]))
    #expect(first.knowing([second]).children.count == 2)
    #expect(second.knowing([first]).children.count == 2)
    #expect(first.knowing([second, first, second]).children.count == 2)
  }

  @Test func `two children of one call are two, however alike`() throws {
    let twins: [Child] = [(nil, .female, 4...4), (nil, .female, 4...4)]
    let one = try report(children: [twins[0]])
    #expect(try one.knowing([report(children: twins)]).children.count == 2)
    #expect(try report(children: twins).knowing([one]).children.count == 2)
  }

  @Test func `what the first left open is filled in, what it said stands`() throws {
    let first = try report(
      children: [(nil, .unknown, nil)], offenders: [(nil, .unknown, .unknown)], topics: ["BL03"])
    let second = try report(
      children: [("Y Thử", .female, 7...7), (nil, .male, 4...4), (nil, .male, 2...2)],
      offenders: [(nil, .neighbour, .male)], topics: ["XH01", "BL03"], nature: .actual)
    let known = first.knowing([second])
    #expect(known.children.map(\.sex) == [.female, .male, .male])
    #expect(known.children.map { $0.age.from } == [7, 4, 2])
    #expect(known.offenders.map(\.relation) == [.neighbour])
    #expect(known.topics == ["BL03", "XH01"] && known.primaryTopic == "BL03")
    #expect(known.nature == .actual)
    let third = try report(children: [("Y Thử", .female, 9...9)], nature: .atRisk)
    #expect(known.knowing([third]).children[0].age.from == 7)
    #expect(known.knowing([third]).nature == .actual)
  }

  @Test func `offenders are told apart by relation and sex`() throws {
    let father: (name: String?, relation: Relation, sex: Sex) = (nil, .parent, .male)
    let first = try report(offenders: [father])
    #expect(try first.knowing([report(offenders: [father])]).offenders.count == 1)
    #expect(try first.knowing([report(offenders: [(nil, .parent, .female)])]).offenders.count == 2)
    #expect(try first.knowing([report(offenders: [(nil, .teacher, .male)])]).offenders.count == 2)
    #expect(try first.knowing([report(offenders: [(nil, .unknown, .male)])]).offenders.count == 1)
    let more = try report(offenders: [("Thử Mẫu", .teacher, .male), father])
    #expect(first.knowing([more]).offenders.count == 2)
  }
}
