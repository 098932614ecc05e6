import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import Testing

@testable import CaseStore

/// Forms of a child: sealed, by the version they were filled by, corrected by revision.
struct ChildFormTests {
  private let log: TestLog
  private let child: ChildNumber
  private static let siblings: [String: JSONValue] = [
    "children": .array([
      .object([
        "name": .string("A Thử Mẫu"),
        "age": .object(["from": .number(9), "to": .number(9), "basis": .string("stated")]),
      ]),
      .object([
        "name": .string("Y Thử Mẫu"),
        "age": .object(["from": .number(6), "to": .number(6), "basis": .string("stated")]),
      ]),
    ])
  ]

  init() throws {
    log = try TestLog()
    child = try log.child()
  }

  private func answers(_ words: String) -> JSONValue {
    .object(["harm": .object(["description": .string(words), "severity": .string("medium")])])
  }

  private func form(_ form: WorkForm, _ revision: Int? = nil) throws -> CaseStore.FormCopy {
    try log.store.form(form, of: child, revision: revision, stamp: log.stamp(50, for: .supervision))
  }

  @Test func `a correction is the next revision, the earlier stays as it was`() throws {
    #expect(try form(.initialAssessment).revision == 0)
    try log.fill(.initialAssessment, child, answers("lần một bịa"))
    try log.fill(.initialAssessment, child, answers("lần hai bịa"), correcting: 1, at: 5)
    #expect(try form(.initialAssessment).answers["harm"]?["description"] == .string("lần hai bịa"))
    #expect(try form(.initialAssessment, 1).answers["harm"]?["description"] == .string("lần một bịa"))
    #expect(throws: StoreError.staleForm(child, .initialAssessment, seen: 1, now: 2)) {
      try log.fill(.initialAssessment, child, answers("muộn bịa"), correcting: 1, at: 6)
    }
  }

  @Test func `a filled form is shown by the version that it was filled by`() throws {
    try log.fill(.initialAssessment, child, answers("bịa"))
    let old = try form(.initialAssessment).layout
    let header = "form,code,position,kind,labelVi,labelEn,sure,source,validFrom,validTo\n"
    _ = try log.person("q", .administrator)
    let admin = try log.person("q2", .administrator)
    _ = try admin.updateReference(
      table: "formItem",
      text: header + "02,harm.new,45,words,Câu mới,New question,article,NĐ 56/2017 Đ26 k2,2026-10-02,\n",
      stamp: log.stamp(1, by: "q2"))
    #expect(try form(.initialAssessment).layout == old)
    try log.fill(.initialAssessment, child, answers("bịa"), correcting: 1, at: 2)
    let new = try form(.initialAssessment).layout
    #expect(new.version > old.version && new.items.count == old.items.count + 1)
    #expect(try form(.initialAssessment, 1).layout == old)
  }

  @Test func `nothing that was answered stands readable in the file`() throws {
    try log.fill(.initialAssessment, child, answers("Kimtuyếntest bầm tím"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: log.path))
    #expect(bytes.range(of: Data("Kimtuyếntest".utf8)) == nil)
  }

  @Test func `a fault names the question, and nothing is stored`() throws {
    let faults = #expect(throws: IntakeFaults.self) {
      try log.fill(.initialAssessment, child, .object(["harm": .object(["severity": .string("very")])]))
    }
    #expect(faults?.faults.map(\.path) == ["$.harm.severity"])
    #expect(try form(.initialAssessment).revision == 0)
  }

  @Test func `a correction moves no limit; a review and an approved plan count again`() throws {
    func at(_ act: Act) throws -> Instant? {
      try log.store.children(of: child.number, stamp: log.stamp(90, for: .supervision))[0].path.done[act]
    }
    try log.fill(.initialAssessment, child)
    try log.fill(.initialAssessment, child, correcting: 1, at: 9)
    #expect(try at(.initialAssessment) == log.stamp(0).now)
    try log.fill(.detailedAssessment, child, at: 10)
    try log.fill(.detailedAssessment, child, correcting: 1, anew: true, at: 11)
    #expect(try at(.detailedAssessment) == log.stamp(11).now)
    try log.fill(.meeting, child, at: 12)
    try log.fill(.plan, child, at: 13)
    try log.fill(.plan, child, correcting: 1, at: 14)
    #expect(try at(.plan) == log.stamp(13).now)
    _ = try log.store.confirmDecision(
      try log.decide(.planApproval, child, at: 15), of: child, stamp: log.stamp(16))
    try log.fill(.plan, child, correcting: 2, at: 17)
    #expect(try at(.plan) == log.stamp(17).now)
    #expect(try at(.planApproval) == nil)
  }

  @Test func `form 02 of one child makes the case an emergency, and siblings have duties of their own`() throws {
    let number = try log.inProgress(Self.siblings)
    let (one, two) = (ChildNumber(number: number, position: 1), ChildNumber(number: number, position: 2))
    try log.fill(.initialAssessment, one, .object(["conclusion": .object(["emergency": .string("yes")])]), at: 1)
    #expect(try log.store.summary(number).urgency == .emergency)
    let files = try log.store.children(of: number, stamp: log.stamp(2, for: .supervision))
    #expect(files.map(\.number) == [one, two])
    #expect(files[0].path.has(.initialAssessment) && !files[1].path.has(.initialAssessment))
    func clock(_ file: CaseStore.ChildFile) -> Clock? { file.clocks.first { $0.code == "d26-initial-assessment" } }
    #expect(clock(files[0])?.isRunning == false && clock(files[1])?.isRunning == true)
    #expect(clock(files[1])?.child == two)
    #expect(try log.store.reviewClocks(stamp: log.stamp(3)).differing.isEmpty)
  }

  @Test func `a print leaves out where a separated child is, and refuses words that give a caller away`() throws {
    let member: [String: JSONValue] = [
      "caller": .object([
        "name": .string("Y Hàng Xóm Mẫu"), "phone": .string("0900 000 001"), "anonymous": .string("no"),
      ])
    ]
    let child = try log.child(member)
    let placing: [String: JSONValue] = ["carer": .string("Bà Nuôi"), "address": .string("Thôn Bí Mật")]
    try log.fill(.separation, child, .object(["placing": .object(placing)]), at: 1)
    func printed(_ withPlacing: Bool) throws -> JSONValue? {
      try log.store.printForm(.separation, of: child, withPlacing: withPlacing, stamp: log.stamp(2)).copy.answers[
        "placing"]
    }
    #expect(try printed(true)?["address"] == .string("Thôn Bí Mật"))
    #expect(try printed(false)?["address"] == nil && printed(false)?["carer"] == nil)
    #expect(
      try log.store.history(child.number, stamp: log.stamp(3, for: .supervision)).contains { $0.action == .formPrint })
    try log.fill(.initialAssessment, child, answers("Y Hàng Xóm Mẫu kể (bịa)"), at: 4)
    #expect(throws: StoreError.self) {
      try log.store.printForm(.initialAssessment, of: child, withPlacing: false, stamp: log.stamp(5))
    }
  }
}
