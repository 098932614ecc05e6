import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Schema
import Statistics
import Vault

/// A log in which everything was done, so that each table has rows; and its file as it was halfway.
final class FullLog: Sendable {
  /// Made once: most tests only copy its file.
  static let shared = Result { try FullLog() }

  let path: String
  let early: String
  let keyring: Keyring
  /// An operator of it, who isn't in charge of anything.
  let operatorKeyring: any KeyHolder
  let stamp: CaseStore.Stamp
  private let scene: Scene

  private init() throws {
    scene = try Scene()
    let log = scene.log
    let store = log.store
    operatorKeyring = try store.addUser("o", roles: [.operator], stamp: log.stamp()).keyring
    let second = try log.person("b", .supervisor)
    for user in ["r", "s"] {
      try store.addUser(user, roles: [.operator], stamp: log.stamp()) { keys in
        try keys.sealed(passphrase: Secret([1]), pepper: Secret(Data(count: 32)), cost: .practice)
      }
    }
    let draft = try store.saveDraft(.object([:]), stamp: log.stamp(1))
    let other = try store.saveDraft(.object([:]), stamp: log.stamp(1))
    try store.hold(scene.ended, until: nil, stamp: log.stamp(1, for: .authority))
    try log.record(at: 1)
    for key in ["m", "n"] {
      let missed = try store.recordUnanswered(
        .missed, rangAt: log.stamp(1).now, waited: 30, phone: "0900 000 009", key: key, stamp: log.stamp(1))
      for _ in 0..<2 {
        _ = try store.attemptCallback(
          missed.callback?.id ?? 0, .noAnswer, words: nil, at: log.stamp(1).now, stamp: log.stamp(1))
      }
    }
    for _ in 0..<2 {
      _ = try store.endShift(until: log.stamp(60).now, words: "bịa", stamp: log.stamp(1))
      _ = try store.setTurn(of: "o", from: log.stamp(1).now, to: log.stamp(60).now, stamp: log.stamp(1))
      _ = try store.writeDebrief("bịa", stamp: log.stamp(1))
      _ = try store.recordBreach(
        foundAt: log.stamp().now, .object(["what": .string("Mất máy (bịa).")]), stamp: log.stamp(1))
      _ = try store.askAsSubject(
        .restrict, by: .caller, child: nil, in: scene.open, words: "bịa", at: log.stamp(1).now, stamp: log.stamp(1))
    }
    try Self.count(["2026-08-31,3,1,0,12", "2026-08-30,3,1,0,"], store, log.stamp(1))
    early = log.path + ".early"
    try FileManager.default.copyItem(atPath: log.path, toPath: early)
    for draft in [draft, other] {
      try store.keepAnswers(
        .object(["kind": .string("silent")]), of: draft, at: .init(question: "kind", answered: 1), stamp: log.stamp(2))
    }
    for shift: ShiftID in [1, 2] { _ = try store.startShift(shift, stamp: log.stamp(2)) }
    for phone in ["0900 000 021", "0900 000 022"] {
      _ = try store.writeCallerPlan(
        for: Sought(name: "", phone: phone), "bịa",
        until: try store.calendar().day(of: log.stamp(2).now), stamp: log.stamp(2))
    }
    for user in ["k1", "k2"] {
      _ = try store.review(try log.callOfAnother(user), try log.feedback("bịa"), stamp: log.stamp(2))
    }
    try store.amendBreach(1, .object(["what": .string("Tìm thấy (bịa).")]), stamp: log.stamp(2))
    try store.endBreach(2, as: .told, words: "Công văn bịa.", stamp: log.stamp(2))
    try store.takeBackTurn(1, stamp: log.stamp(2))
    try store.takeBackTurn(2, stamp: log.stamp(2))
    _ = try store.writeDebrief("bịa", stamp: log.stamp(2))
    try Self.count(["2026-08-31,4,1,0,12", "2026-09-02T03,2,0,0,4 9"], store, log.stamp(1))
    for callback: CallbackID in [1, 2] {
      _ = try store.attemptCallback(callback, .wrongPerson, words: "bịa", at: log.stamp(2).now, stamp: log.stamp(2))
    }
    _ = try store.receive(scene.answer, stamp: log.stamp(2))
    try store.note(scene.open, "Ghi chú bịa.", seen: nil, stamp: log.stamp(3))
    let intake = try store.read(.object(TestLog.document), now: log.stamp().now)
    try store.amend(scene.open, with: intake, reason: "bịa", seen: nil, stamp: log.stamp(3))
    try store.assign(scene.open, to: "y-lan", seen: nil, stamp: log.stamp(3))
    for days in [3, 4] {
      try store.addTask(
        CaseTask(.household, dueAt: log.stamp(days * 24 * 60).now), in: scene.open, words: nil, stamp: log.stamp(3))
    }
    try store.attach(
      Data(count: Attachment.part + 1), .photo, format: "jpg", to: scene.open, words: nil, stamp: log.stamp(3))
    let child = ChildNumber(number: scene.open, position: 1)
    try store.start(scene.open, seen: nil, stamp: log.stamp(3))
    try store.fill(
      .initialAssessment, of: child, .object([:]), at: log.stamp(4).now, correcting: 0, stamp: log.stamp(4))
    _ = try store.form01(of: scene.open, stamp: log.stamp(5))
    _ = try store.secondReadings(limit: 9, stamp: log.stamp(5))
    _ = try store.backUp(into: log.path + ".backups", tool: "0.0.0", stamp: log.stamp(6))
    let content = ReleaseEntry.Content(
      audience: "public", secrecy: "open", scope: "", revises: nil, policy: Data("{}".utf8),
      questions: [], published: Data("[]".utf8))
    for earlier: ReleaseID? in [nil, 1] {
      let release = try store.proposeRelease(content, proof: Data(), after: earlier, stamp: log.stamp(7))
      _ = try second.decide(release.request, approve: true, stamp: log.stamp(7, by: "b"))
    }
    let clocks = ReferenceFile.all.first { $0.name == "clock" }?.text ?? ""
    _ = try store.updateReference(table: "clock", text: clocks, stamp: log.stamp(8))
    try store.unlockFailed("o", now: log.stamp(8).now)
    var paper = log.founding.paper
    for _ in 0..<2 {
      let next = PaperKey()
      _ = try store.renewPaper(next, by: paper, stamp: log.stamp(8))
      while try store.rotate(batch: 100, stamp: log.stamp(8)).left > 0 {}
      paper = next
    }
    stamp = log.stamp(9)
    keyring = log.founding.keyring
    path = log.path
  }

  private static func count(_ rows: [String], _ store: CaseStore, _ stamp: CaseStore.Stamp) throws {
    let text = (["period,answered,missed,abandoned,waiting"] + rows).joined(separator: "\n")
    let file = try CallCountFile(text, calendar: try store.calendar(), now: stamp.now)
    _ = try store.importCallCounts(file.lines, replacing: true, stamp: stamp)
  }
}
