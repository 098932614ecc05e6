import Base
import CaseModel
import Testing

/// What stands in reference data and in code is one thing.
struct OneTruthTests {
  @Test func `an urgency is called the same wherever it is said`() throws {
    let rows = try referenceRows("urgency")
    #expect(Set(rows.compactMap { $0["code"] }) == Set(Urgency.allCases.map(\.rawValue)))
    for row in rows {
      let urgency = try #require(Urgency(rawValue: row["code"] ?? ""))
      #expect(row["labelVi"] == urgency.label.vi && row["labelEn"] == urgency.label.en)
      #expect(row["rank"] == "\(urgency.rank + 1)")
    }
  }

  @Test func `every group of topics has its place, and a topic of a graver one comes first`() throws {
    let groups = Set(try referenceRows("topic").compactMap { $0["code"]?.prefix(2) }).map(
      String.init)
    let ranks = groups.map { TopicOrder.rank(ofGroup: $0) }
    #expect(Set(ranks).count == groups.count)
    for (one, other) in groups.flatMap({ one in groups.map { (one, $0) } }) where one != other {
      let gravest = try #require(TopicOrder.gravest([other + "99", one + "99"]))
      let isGraver = TopicOrder.rank(ofGroup: one) < TopicOrder.rank(ofGroup: other)
      #expect(gravest == (isGraver ? one : other) + "99")
    }
  }

  @Test func `the day in which a call is corrected ends for keys and policy together`() {
    let at = Instant(milliseconds: 1_790_917_200_000)
    let end = Standing.correctionEnds(of: at)
    func isAuthor(_ now: Instant) -> Bool {
      Standing.current(tookInAt: at, isAssigned: false, grantedUntil: nil, now: now) == [.author]
    }
    #expect(isAuthor(Instant(milliseconds: end.milliseconds - 1)) && !isAuthor(end))
  }
}
