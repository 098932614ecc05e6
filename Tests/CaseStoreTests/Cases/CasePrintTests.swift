import Base
import CaseModel
import Foundation
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// A case as one document: to each kind of agency what its task takes, and never who called or what was noted.
struct CasePrintTests {
  private static let call: [String: JSONValue] = [
    "topics": .array([.string("BL01")]),
    "children": .array([
      .object(["name": .string("Y Kín Mẫu")])
    ]),
    "caller": .object([
      "name": .string("Bà Gọi Mẫu"), "phone": .string("0900000009"), "consentToPassIdentity": .string("no"),
    ]),
    "story": .object(["account": .string("Lời kể riêng"), "condition": .string("Vết bầm ở lưng")]),
  ]
  private let log: TestLog
  private let number: CaseNumber

  init() throws {
    log = try TestLog()
    number = try log.inProgress(Self.call)
    try log.store.note(number, "Ghi chú kín", seen: nil, stamp: log.stamp(1))
    try log.store.record(
      number, act: .communeTold, form: ActForm(), words: "Đã gọi riêng", at: log.stamp(1).now, seen: nil,
      stamp: log.stamp(1))
    try log.store.attach(
      Data("ảnh".utf8), .photo, format: "jpg", to: number, words: "Ảnh kín", stamp: log.stamp(1))
  }

  private func told(_ kind: String, at minutes: Int = 2) throws -> CaseFileTold {
    let file = try log.store.printCase(number, to: kind, stamp: log.stamp(minutes, for: .authority))
    return CaseFileTold(file, to: kind)
  }

  /// Everything that a print could say, in words.
  private func words(_ told: CaseFileTold) -> String { "\(told)" }

  @Test(arguments: ["court", "commune-police", "commune-chair", "health-department"])
  func `who decides sees what was done, and what is kept`(kind: String) throws {
    let told = try told(kind)
    #expect(told.done.contains { $0.what == Act.communeTold.label })
    #expect(told.kept.map(\.attachment.format) == ["jpg"])
    #expect(!told.told.lines.isEmpty)
  }

  @Test(arguments: ["school", "hospital", "womens-union", "social-facility"])
  func `others see what a referral tells them, and nothing of the work`(kind: String) throws {
    let told = try told(kind)
    #expect(told.done.isEmpty && told.forms.isEmpty && told.sent.isEmpty && told.kept.isEmpty)
    let file = try log.store.show(number, stamp: log.stamp(3)).file
    #expect(told.told == ReferralTold(file.contacts.map(\.report), to: kind, message: nil))
  }

  @Test func `notes, reasons, callers and who did what are told to nobody`() throws {
    for kind in try log.store.reference(at: log.stamp().now).agencyKinds.keys.sorted() {
      let words = words(try told(kind))
      for secret in ["Ghi chú kín", "Đã gọi riêng", "Ảnh kín", "Bà Gọi Mẫu", "0900000009", "Lời kể riêng", "y-lan"] {
        #expect(!words.contains(secret), "\(kind): \(secret)")
      }
    }
  }

  @Test func `a decision that nobody confirmed isn't told`() throws {
    let second = try log.person("b", .supervisor)
    let child = ChildNumber(number: number, position: 1)
    try log.fill(.initialAssessment, child, at: 2)
    let decision = try log.decide(.separationDecision, child, at: 3)
    #expect(try !told("court", at: 4).done.contains { $0.what == Act.separationDecision.label })
    _ = try second.confirmDecision(decision, of: child, stamp: log.stamp(5, by: "b"))
    let done = try #require(try told("court", at: 6).done.first { $0.what == Act.separationDecision.label })
    #expect(done.paper != nil && done.child == child)
    #expect(try told("court", at: 6).forms.map(\.filled.form) == [.initialAssessment])
  }

  @Test func `an office that gets nothing of the case gets no file of it, and an unknown one is named`() throws {
    _ = try log.store.withhold(
      number, from: ["commune-police"], lift: false, reason: "vì", seen: nil, stamp: log.stamp(2))
    #expect(throws: StoreError.withheld("commune-police")) { try told("commune-police", at: 3) }
    #expect(throws: StoreError.self) { try told("nobody", at: 3) }
    #expect(try !told("court", at: 3).told.lines.isEmpty)
  }

  @Test func `printing is a disclosure on record, and takes a reason`() throws {
    #expect(throws: StoreError.purposeNeeded(.discloseIdentity)) {
      try log.store.printCase(number, to: "court", stamp: log.stamp(2))
    }
    _ = try told("court")
    let entry = try #require(try log.store.history(number, stamp: log.stamp(4)).last { $0.action == .casePrint })
    #expect(entry.action.kind == .disclosed)
  }
}
