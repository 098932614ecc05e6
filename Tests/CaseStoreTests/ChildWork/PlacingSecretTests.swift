import Base
import CaseModel
import Testing
import _CaseLogTestSupport

@testable import CaseStore

/// Where a separated child is kept (NĐ 56/2017 art. 32): on no form's print, in whatever answer somebody wrote it.
struct PlacingSecretTests {
  private let log: TestLog
  private let child: ChildNumber

  init() throws {
    log = try TestLog()
    child = try log.child()
    try log.fill(
      .separation, child,
      .object([
        "placing": .object([
          "kind": .string("family"), "carer": .string("Bà Nuôi Mẫu"), "address": .string("Nhà số 9, Thôn Kín Chín"),
        ])
      ]))
  }

  @Test(arguments: WorkForm.allCases.filter { $0 != .separation })
  func `an answer that tells it is named, and nothing is printed; the copy for who may know is`(form: WorkForm) throws {
    let layout = try log.store.formLayout(form, on: LogCalendar.utc.day(of: log.stamp().now))
    try log.bring(before: form, child)
    for (index, item) in layout.items.filter({ [.words, .line].contains($0.kind) }).enumerated() {
      guard item.path.count == 2,
        layout.sections.first(where: { $0.code == item.path[0] })?.kind != .list
      else { continue }
      let secret = index.isMultiple(of: 2) ? "ở nhà số 9 thôn KÍN chín nhé" : "giao ba nuoi mau trông"
      let answers = JSONValue.object([item.path[0]: .object([item.path[1]: .string(secret)])])
      let revision = try log.store.form(form, of: child, stamp: log.stamp(20, for: .supervision)).revision
      try log.fill(form, child, answers, correcting: revision, at: 20)
      let error = #expect(throws: StoreError.self) {
        try log.store.printForm(form, of: child, withPlacing: false, stamp: log.stamp(21))
      }
      guard case .formTellsPlacing(let labels, _)? = error else {
        return #expect(Bool(false), "\(item.code): \(error as Any)")
      }
      #expect(labels == [item.label])
      _ = try log.store.printForm(form, of: child, withPlacing: true, stamp: log.stamp(21))
      // A review without both answers yes begins another cycle.
      if form == .review { break }
    }
  }

  @Test func `words for an agency tell it to nobody but those who decide and who come at once`() throws {
    let number = child.number
    let secret = "Cháu ở nhà số 9, thôn Kín Chín (bịa)."
    func draft(_ agency: String, _ words: String) throws -> ReferralNumber {
      try log.store.draftReferral(
        number, to: agency, consent: .overridden, law: "NĐ 56/2017 Đ31", words: words, seen: nil, stamp: log.stamp(3))
    }
    try log.agency("truong-mau", kind: "school")
    try log.agency("xa-mau", kind: "commune-people-committee")
    #expect(throws: StoreError.tellsPlacing([.message])) { try draft("truong-mau", secret) }
    let plain = try draft("truong-mau", "Theo dõi cháu (bịa).")
    #expect(throws: StoreError.tellsPlacing([.message])) {
      try log.store.step(plain, .send, words: secret, seen: nil, stamp: log.stamp(4))
    }
    _ = try draft("xa-mau", secret)
    _ = try draft("emergency-113", secret)
  }

  @Test func `where the child is now is told in its own line to those who treat, and in no other words`() throws {
    let address = "Nhà số 7, Thôn Kín Bảy"
    let other = try log.child([
      "children": .array([
        .object([
          "name": .string("A Kín Mẫu"), "now": .object(["place": .string("23425"), "address": .string(address)]),
        ])
      ])
    ])
    try log.fill(.separation, other, .object(["placing": .object(["address": .string(address)])]))
    try log.agency("tram-mau", kind: "health-station")
    func draft(_ words: String) throws -> ReferralNumber {
      try log.store.draftReferral(
        other.number, to: "tram-mau", consent: .overridden, law: "NĐ 56/2017 Đ31", words: words, seen: nil,
        stamp: log.stamp(3))
    }
    #expect(throws: StoreError.tellsPlacing([.message])) { try draft("Đến \(address) (bịa).") }
    let told = ReferralTold(
      try log.store.show(other.number, stamp: log.stamp(4, for: .supervision)).file.contacts.map(\.report),
      to: "health-station", message: nil)
    #expect(told.lines.contains { $0.part == .whereabouts && "\($0.values)".contains(address) })
    _ = try draft("Khám cho cháu (bịa).")
  }

  @Test func `where the child was kept before stays secret, too`() throws {
    try log.fill(
      .separation, child, .object(["placing": .object(["address": .string("Nhà số 2, Thôn Mới Hai")])]), correcting: 1,
      at: 1)
    for (revision, secret) in ["ở nhà số 9, thôn Kín Chín", "ở nhà số 2, thôn Mới Hai"].enumerated() {
      try log.fill(
        .initialAssessment, child, .object(["conclusion": .object(["words": .string(secret)])]), correcting: revision,
        at: 2)
      #expect(throws: StoreError.self, "\(secret)") {
        try log.store.printForm(.initialAssessment, of: child, withPlacing: false, stamp: log.stamp(3))
      }
    }
  }

  @Test func `what tells nothing of it is printed`() throws {
    try log.fill(
      .initialAssessment, child, .object(["conclusion": .object(["words": .string("Thôn Chín, nhà bà.")])]), at: 1)
    _ = try log.store.printForm(.initialAssessment, of: child, withPlacing: false, stamp: log.stamp(2))
    let order = try log.store.printForm(.separation, of: child, withPlacing: false, stamp: log.stamp(2))
    #expect(!"\(order.copy.answers)".contains("Kín") && !"\(order.copy.answers)".contains("Bà Nuôi"))
  }
}

extension TestLog {
  /// Fills what the law wants before a form.
  fileprivate func bring(before form: WorkForm, _ child: ChildNumber) throws {
    let order: [WorkForm] = [.initialAssessment, .detailedAssessment, .meeting, .plan]
    switch form {
    case .approval: for one in order { try fill(one, child, at: 1) }
    case .review:
      for one in order { try fill(one, child, at: 1) }
      let second = try person("b", .supervisor)
      _ = try second.confirmDecision(
        try decide(.planApproval, child, at: 2), of: child, stamp: stamp(3, by: "b"))
    default:
      for one in order.prefix(order.firstIndex(of: form) ?? 0) { try fill(one, child, at: 1) }
    }
  }
}
