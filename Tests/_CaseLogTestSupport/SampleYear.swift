import Base
import CaseModel
import CaseStore
import Foundation

/// The made-up year 2026 of a district: calls of every kind, cases that are triaged, referred, followed and closed,
/// late reports, corrections, merges. The same seed makes the same year.
package struct SampleYear {
  package let log: TestLog
  private var random = SplitMix64(seed: 2026)
  package private(set) var calls = 0
  private var cases: [CaseNumber] = []

  /// - Parameter casesAMonth: On average; twice as many calls are no case.
  package init(in log: TestLog, casesAMonth: Int) throws {
    self.log = log
    let start = Day(daysSince1970: 20_454)
    try log.store.addAgency(
      Agency(
        code: "ca", validFrom: start, validTo: nil, kind: "commune-police",
        name: Text(vi: "Công an xã (bịa)", en: "Police (made up)"), phone: nil, superior: nil,
        places: [], situations: [], source: "x"), stamp: stamp(0))
    let minutes = 365 * 24 * 60
    let count = casesAMonth * 12 * 3
    for call in 0..<count {
      try record(at: minutes * call / count + random.below(600), isCase: call % 3 == 0)
    }
  }

  /// The first moment of 2026 in Viet Nam.
  private static let newYear = Instant(milliseconds: 1_767_200_400_000)

  package static func stamp(_ minutes: Int, by actor: String = "y-lan") -> CaseStore.Stamp {
    CaseStore.Stamp(actor: actor, now: newYear.adding(minutes: minutes))
  }

  package func stamp(_ minutes: Int, by actor: String = "y-lan") -> CaseStore.Stamp {
    Self.stamp(minutes, by: actor)
  }

  private mutating func record(at minutes: Int, isCase: Bool) throws {
    let stamp = stamp(minutes)
    let document = isCase ? report(received: minutes) : line(random.below(3) == 0)
    let recorded = try log.store.record(
      try log.store.read(.object(document), now: stamp.now), key: "call-\(calls)", stamp: stamp)
    calls += 1
    guard let number = recorded.number else { return }
    try follow(number, from: minutes)
  }

  /// What is done in a case in the days after the call.
  private mutating func follow(_ number: CaseNumber, from minutes: Int) throws {
    let store = log.store
    _ = try store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: stamp(minutes + 5))
    if random.below(3) == 0 {
      let referral = try store.draftReferral(
        number, to: "ca", consent: .overridden, law: "x", words: "bịa", despiteConflict: true,
        seen: nil,
        stamp: stamp(minutes + 10))
      _ = try store.step(referral, .send, words: nil, seen: nil, stamp: stamp(minutes + 11))
      if random.below(2) == 0 {
        _ = try store.step(
          referral, .acknowledge, words: nil, seen: nil,
          stamp: stamp(minutes + 20 + random.below(3000)))
      }
    }
    switch random.below(10) {
    case 0:
      // Whatever is grave takes a second person's word; nobody else works here, so it is given alone.
      let request = try store.ask(
        for: .screenOut(.falseReport), of: number, reason: "x", seen: nil,
        stamp: stamp(minutes + 60))
      _ = try store.decide(request, approve: true, stamp: stamp(minutes + 60))
      return
    case 1:
      if let earlier = cases.last {
        try store.merge(number, into: earlier, reason: "x", seen: nil, stamp: stamp(minutes + 60))
        return
      }
    case 2:
      // Learnt long after the month was closed.
      let later = stamp(minutes + 60 * 24 * 60)
      let document = report(received: minutes)
      try store.amend(
        number, with: try store.read(.object(document), now: later.now), reason: "x", seen: nil,
        stamp: later)
    default:
      try store.start(number, seen: nil, stamp: stamp(minutes + 30 + random.below(5000)))
    }
    cases.append(number)
  }

  private mutating func line(_ isAdvice: Bool) -> [String: JSONValue] {
    guard isAdvice else {
      return ["kind": random.one(of: ["silent", "wrong-number", "prank", "hang-up", "question"])]
    }
    return [
      "kind": .string("about-child"), "result": random.one(of: ["counselling", "information"]),
      "topics": .array([random.one(of: ["TV01", "TV04", "HC01"])]),
      "caller": .object(["relation": random.one(of: ["parent", "teacher", "relative"])]),
    ]
  }

  private mutating func report(received minutes: Int) -> [String: JSONValue] {
    let topics = [
      "BL01", "BL01", "BL03", "BL04", "XH02", "BR05", "BO01", "KH01", "TN01", "SK03", "HC01",
    ]
    let children = (0...(random.below(6) == 0 ? 1 : 0)).map { _ -> JSONValue in
      let age = 1 + random.below(16)
      let from = JSONValue.number(Double(age))
      let to = JSONValue.number(Double(random.below(6) == 0 ? age + 2 : age))
      return .object([
        "name": .string("A Thử \(random.below(100))"),
        "sex": random.one(of: ["male", "female", "female", "unknown"]),
        "age": .object(
          random.below(12) == 0 ? [:] : ["from": from, "to": to, "basis": .string("stated")]),
      ])
    }
    var members: [String: JSONValue] = [
      "kind": random.one(of: ["about-child", "about-child", "child-about-self"]),
      "topics": .array([random.one(of: topics)]),
      "nature": random.one(of: ["actual", "at-risk", "unknown"]),
      "channel": random.one(of: ["phone", "phone", "in-person"]),
      "incident": .object([
        "place": random.one(of: ["23416", "23419", "23425", "23446", "23446"]),
        "setting": random.one(of: ["home", "school", "unknown"]),
      ]),
      "children": .array(children),
      "offenders": .array([
        .object(["relation": random.one(of: ["parent", "neighbour", "stranger", "unknown"])])
      ]),
      "caller": .object([
        "relation": random.one(of: ["parent", "neighbour", "teacher", "village-head"])
      ]),
    ]
    if random.below(12) == 0 {
      // Received ten days before it is written down.
      let received = Self.newYear.adding(minutes: max(0, minutes - 10 * 24 * 60))
      members["receivedAt"] = .string("\(received)")
    }
    return members
  }
}

extension SplitMix64 {
  fileprivate mutating func one(of codes: [String]) -> JSONValue {
    .string(codes[below(codes.count)])
  }
}
