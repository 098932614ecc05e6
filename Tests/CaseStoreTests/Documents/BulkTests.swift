import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing

struct `Many intakes at once` {
  private let log: TestLog

  init() throws { log = try TestLog() }

  private func order(_ key: String, child: String, phone: String? = nil, at minutes: Int = 0) throws
    -> CaseStore.Order
  {
    var document: [String: JSONValue] = [
      "kind": .string("about-child"), "children": .array([.object(["name": .string(child)])]),
    ]
    if let phone { document["caller"] = .object(["phone": .string(phone)]) }
    let stamp = log.stamp(minutes)
    return CaseStore.Order(
      try log.store.read(.object(document), now: stamp.now), key: key, stamp: stamp)
  }

  private func record(
    _ orders: [CaseStore.Order], strict: Bool = false, skipping: Bool = false
  ) throws -> [CaseStore.Outcome] {
    try log.store.record(
      orders, register: try log.store.openRegister(stamp: log.stamp()), strict: strict,
      skipping: skipping
    ) { _ in }
  }

  private var cases: Int {
    get throws { try log.store.cases(CaseStore.Filter(), limit: 99).count }
  }

  @Test func `all are recorded, each at its own time, and a second run records nothing`() throws {
    let orders = try [
      order("m-1", child: "Y Một"), order("m-2", child: "A Hai", at: 5),
      order("m-3", child: "Y Ba", at: 9),
    ]
    for isNew in [true, false] {
      for (position, outcome) in try record(orders).enumerated() {
        guard case .recorded(let recorded, _) = outcome else {
          Issue.record("\(outcome)")
          continue
        }
        #expect(recorded.isNew == isNew && recorded.contactID == ContactID(Int64(position + 1)))
      }
      #expect(try cases == 3)
    }
    #expect(
      try log.store.cases(CaseStore.Filter(), limit: 9).map(\.recordedAt)
        == [log.stamp().now, log.stamp(5).now, log.stamp(9).now])
    #expect(try log.store.audit().findings == [])
  }

  @Test func `one that can't be recorded leaves nothing of the others, unless it is passed over`()
    throws
  {
    _ = try log.record(key: "taken")
    let orders = try [
      order("m-1", child: "Y Một"), order("taken", child: "Y Hai"), order("m-3", child: "Y Ba"),
    ]
    let before = try cases
    let refusal = try #require(throws: BulkRefusal.self) { try record(orders) }
    #expect(refusal.position == 1)
    #expect(try cases == before)
    let outcomes = try record(orders, skipping: true)
    guard case .keyTaken(.keyTaken(contact: 1, _)) = outcomes[1] else {
      Issue.record("\(outcomes[1])")
      return
    }
    #expect(try cases == before + 2)
  }

  @Test func `what ends the work leaves nothing`() throws {
    struct Stop: Error {}
    let orders = try [order("m-1", child: "Y Một"), order("m-2", child: "Y Hai")]
    #expect(throws: Stop.self) {
      try log.store.record(
        orders, register: try log.store.openRegister(stamp: log.stamp()), strict: false,
        skipping: false
      ) { if $0 == 2 { throw Stop() } }
    }
    #expect(try cases == 0)
  }

  @Test func `an earlier contact is told, whether it stood in the log or came with the same file`()
    throws
  {
    let number = try log.open([
      "children": .array([.object(["name": .string("Nguyễn Thị Hoà Thử")])])
    ])
    let orders = try [
      order("m-1", child: "Ng. Thị Hoà Thử"), order("m-2", child: "A Khác", phone: "0911 000 111"),
      order("m-3", child: "Y Lạ", phone: "+84 911 000 111"),
    ]
    func similar(_ outcome: CaseStore.Outcome) -> [CaseStore.Hit] {
      switch outcome {
      case .recorded(_, let hits), .similar(let hits): hits
      case .keyTaken, .faulty: []
      }
    }
    let outcomes = try record(orders)
    #expect(similar(outcomes[0]).map(\.number) == [number] && similar(outcomes[0])[0].sameName)
    #expect(similar(outcomes[1]).isEmpty)
    #expect(similar(outcomes[2]).map(\.contactID) == [3] && similar(outcomes[2])[0].samePhone)
    // A retry isn't like itself, and with strict only what is new is recorded.
    #expect(try record(orders, strict: true, skipping: true).allSatisfy { similar($0).isEmpty })
    let more = try record(
      [order("m-4", child: "bé Hoà Thử Thị Nguyễn"), order("m-5", child: "Y Mới Tinh")],
      strict: true,
      skipping: true)
    guard case .similar = more[0], case .recorded = more[1] else {
      Issue.record("\(more)")
      return
    }
    #expect(throws: BulkRefusal.self) {
      try record([order("m-6", child: "Y Mới Tinh")], strict: true)
    }
  }

  @Test func `the case that all belong to isn't told as an earlier one`() throws {
    let number = try log.open()
    let outcomes = try log.store.record(
      [try order("m-1", child: "A Thử Mẫu")], linkTo: number,
      register: try log.store.openRegister(stamp: log.stamp()), strict: true, skipping: false
    ) { _ in }
    guard case .recorded(let recorded, let similar) = outcomes[0] else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(recorded.number == number && similar.isEmpty)
  }

  @Test func `keys for a day end among many as they end one by one`() throws {
    _ = try record([order("s-1", child: "Y Một"), order("s-2", child: "A Hai", at: 25 * 60)])
    let ends = try DatabaseQueue(path: log.path).read {
      try Int64.fetchAll($0, sql: "SELECT DISTINCT expiresAt FROM keyWrap WHERE expiresAt IS NOT NULL")
    }
    #expect(ends == [log.stamp(49 * 60).now.milliseconds])
  }
}
