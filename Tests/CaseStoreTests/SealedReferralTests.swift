import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import GRDB
import Testing
import Vault

struct SealedReferralTests {
  private let log: TestLog
  private let number: ReferralNumber
  private let agency = AgeIdentity()

  init() throws {
    log = try TestLog()
    let opened = try log.open()
    _ = try log.store.triage(opened, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
    number = try log.store.draftReferral(
      opened, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
      stamp: log.stamp())
    try log.store.setAgencyKey("emergency-113", agency.recipient, stamp: log.stamp())
  }

  /// The referral sealed and sent; what the agency answers with.
  private func sent() throws -> AgeRecipient {
    let disclosure = try log.store.sealReferral(number, to: nil, stamp: log.stamp(1))
    _ = try log.store.step(number, .send, words: nil, seen: nil, stamp: log.stamp(2))
    return disclosure.answerTo
  }

  private func answer(_ members: String, to recipient: AgeRecipient) throws -> Data {
    try AgeFile.seal(Data(#"{"referral":"\#(number)",\#(members)}"#.utf8), to: [recipient])
  }

  private func detail(_ action: String) throws -> [String] {
    try DatabaseQueue(path: log.path).read {
      try String.fetchAll(
        $0, sql: "SELECT detail FROM journal WHERE action = ?", arguments: [action])
    }
  }

  @Test func `it goes to the agency's newest key, as a disclosure with its basis`() throws {
    let newer = AgeIdentity()
    try log.store.setAgencyKey("emergency-113", newer.recipient, stamp: log.stamp(1))
    let disclosure = try log.store.sealReferral(
      number, to: "emergency-113", stamp: log.stamp(2))
    #expect(disclosure.key.recipient == newer.recipient)
    #expect(disclosure.key.enteredBy == "y-lan" && "\(newer.recipient)".hasSuffix(disclosure.key.fingerprint))
    #expect(disclosure.referral.facts.sealedTo == "\(newer.recipient)")
    #expect(disclosure.file.contacts.first?.report.children.first?.name == "A Thử Mẫu")
    #expect(try detail("referral.seal") == [#"{"law":"given","purpose":"hand-over"}"#])
    #expect(
      try log.store.agencyKeys(of: "emergency-113").map(\.recipient)
        == [newer.recipient, agency.recipient])
  }

  @Test func `a key that was put into the file is no agency's: nothing is sealed to it`() throws {
    let evil = AgeIdentity().recipient
    try DatabaseQueue(path: log.path).write {
      try $0.execute(sql: "UPDATE agencyKey SET recipient = ?", arguments: ["\(evil)"])
    }
    #expect(throws: StoreError.rulesChanged(["agencyKey"])) {
      try log.reopened(log.founding.keyring).sealReferral(number, to: nil, stamp: log.stamp(1))
    }
    #expect(try detail("referral.seal") == [])
  }

  @Test func `no key, no consent, another agency, an ended referral: nothing is disclosed`() throws {
    #expect(throws: StoreError.notTheAgency(number, "child-111")) {
      try log.store.sealReferral(number, to: "child-111", stamp: log.stamp(1))
    }
    _ = try log.store.setConsent(number, .refused, law: nil, seen: nil, stamp: log.stamp(1))
    #expect(throws: StoreError.consentNeeded(number, .refused)) {
      try log.store.sealReferral(number, to: nil, stamp: log.stamp(2))
    }
    _ = try log.store.step(number, .withdraw, words: nil, seen: nil, stamp: log.stamp(3))
    #expect(throws: StoreError.illegalReferralStep(number, .send, .withdrawn)) {
      try log.store.sealReferral(number, to: nil, stamp: log.stamp(4))
    }
    let other = try log.store.draftReferral(
      number.number, to: "emergency-115", consent: .given, law: nil, words: nil, seen: nil,
      stamp: log.stamp(5))
    #expect(throws: StoreError.noAgencyKey("emergency-115")) {
      try log.store.sealReferral(other, to: nil, stamp: log.stamp(6))
    }
    #expect(try detail("referral.seal") == [])
  }

  @Test func `the supervisors hear of a new key`() throws {
    let second = try log.person("b", .supervisor)
    try log.store.setAgencyKey("emergency-113", agency.recipient, stamp: log.stamp(1))
    let notices = try second.notices(all: false, limit: 9, stamp: log.stamp(2, by: "b"))
    #expect(notices.contains { $0.kind == .agencyKey && $0.subject == "emergency-113" })
  }

  @Test func `a good answer makes the step, once`() throws {
    let recipient = try sent()
    let file = try answer(#""step":"acknowledge","words":"Đã nhận (bịa)""#, to: recipient)
    let referral = try log.store.receive(file, stamp: log.stamp(3))
    #expect(referral.state == .acknowledged && referral.words == ["Đã nhận (bịa)"])
    #expect(throws: StoreError.answerTaken(number)) {
      try log.store.receive(file, stamp: log.stamp(4))
    }
    #expect(try log.store.audit().isGood)
  }

  @Test func `who answers that it is done has received it`() throws {
    let file = try answer(#""step":"complete","outcome":"helped""#, to: try sent())
    let referral = try log.store.receive(file, stamp: log.stamp(3))
    #expect(referral.state == .completed && referral.facts.outcome == .helped)
    #expect(referral.acknowledgedAt != nil)
    #expect(throws: StoreError.answerTaken(number)) {
      try log.store.receive(file, stamp: log.stamp(4))
    }
  }

  @Test func `an altered, a foreign and a misdirected answer record nothing`() throws {
    let recipient = try sent()
    var altered = try answer(#""step":"acknowledge""#, to: recipient)
    altered[altered.count - 1] ^= 1
    #expect(throws: AgeError.self) { try log.store.receive(altered, stamp: log.stamp(3)) }
    let foreign = try answer(#""step":"acknowledge""#, to: AgeIdentity().recipient)
    #expect(throws: StoreError.answerUnopened) {
      try log.store.receive(foreign, stamp: log.stamp(3))
    }
    let elsewhere = try AgeFile.seal(
      Data(#"{"referral":"\#(number.number)/9","step":"acknowledge"}"#.utf8), to: [recipient])
    #expect(throws: StoreError.answerElsewhere(number)) {
      try log.store.receive(elsewhere, stamp: log.stamp(3))
    }
    #expect(try log.store.referral(number, stamp: log.stamp(4)).0.state == .sent)
  }

  @Test func `all faults of an answer are told at once`() throws {
    let recipient = try sent()
    let file = try AgeFile.seal(
      Data(#"{"referral":"x","step":"send","outcome":"helped","note":"?"}"#.utf8),
      to: [recipient])
    let faults = #expect(throws: IntakeFaults.self) {
      try log.store.receive(file, stamp: log.stamp(3))
    }
    #expect(faults?.faults.map(\.path).sorted() == ["$.note", "$.outcome", "$.referral", "$.step"])
    let noDocument = try AgeFile.seal(Data("xin chào".utf8), to: [recipient])
    #expect(throws: IntakeFaults([Fault(path: "$", problem: .notAnAnswer)])) {
      try log.store.receive(noDocument, stamp: log.stamp(3))
    }
  }

  @Test func `only who can open the case opens the answer, and nobody once it is erased`() throws {
    let file = try answer(#""step":"acknowledge""#, to: try sent())
    let stranger = try log.person("b", .caseWorker)
    #expect(throws: StoreError.answerUnopened) {
      try stranger.receive(file, stamp: log.stamp(3, by: "b"))
    }
    _ = try log.store.receive(file, stamp: log.stamp(4))
  }
}
