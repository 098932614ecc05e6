import _CaseLogTestSupport
import Base
import CaseModel
import Foundation

@testable import CaseStore

extension TestLog {
  /// The first child of a case in work.
  func child(_ members: [String: JSONValue] = [:]) throws -> ChildNumber {
    ChildNumber(number: try inProgress(members), position: 1)
  }

  @discardableResult
  func fill(
    _ form: WorkForm, _ child: ChildNumber, _ document: JSONValue = .object([:]), correcting revision: Int = 0,
    anew: Bool = false, at minutes: Int = 0
  ) throws -> FilledForm {
    try store.fill(
      form, of: child, document, at: stamp(minutes).now, correcting: revision, isAnew: anew, stamp: stamp(minutes))
  }

  /// Goes the whole way of NĐ 56 arts. 26–30 with a child, and asks to close its case.
  func closeAsSafe(_ child: ChildNumber) throws {
    let second = try person("b", .supervisor)
    func confirm(_ act: Act) throws {
      _ = try second.confirmDecision(try decide(act, child), of: child, stamp: stamp(1, by: "b"))
    }
    for form in [WorkForm.initialAssessment, .detailedAssessment, .meeting, .plan] {
      try fill(
        form, child, form == .meeting ? .object(["meeting": .object(["accusedPresent": .string("no")])]) : .object([:]))
    }
    try confirm(.planApproval)
    try fill(
      .review, child, .object(["conclusion": .object(["noMoreRisk": .string("yes"), "stable": .string("yes")])]), at: 2)
    _ = try second.confirmDecision(
      try decide(.closingDecision, child, at: 3), of: child, stamp: stamp(3, by: "b"))
    _ = try store.ask(
      for: .close(.safe, decision: "1/QĐ", explained: true), of: child.number, reason: "xong", seen: nil,
      stamp: stamp(9))
  }

  func decide(_ act: Act, _ child: ChildNumber, at minutes: Int = 0) throws -> EntryID {
    try store.recordDecision(
      act, of: child, DecisionRecord(number: "12/QĐ-UBND", day: Day(daysSince1970: 20_728)), words: .object([:]),
      at: stamp(minutes).now, stamp: stamp(minutes))
  }
}

extension Provoked {
  static let byChildren = [
    Provoked("noSuchChild") { log in
      try log.fill(.initialAssessment, ChildNumber(number: try log.inProgress(), position: 2))
    },
    Provoked("childMoved") { log in
      let names = ["A Một", "Y Hai"]
      func children(_ names: [String]) -> [String: JSONValue] {
        ["children": .array(names.map { .object(["name": .string($0)]) })]
      }
      let number = try log.inProgress(children(names))
      try log.fill(.initialAssessment, ChildNumber(number: number, position: 1))
      let swapped = TestLog.document.merging(children(names.reversed())) { $1 }
      try log.store.amend(
        number, with: try log.store.read(.object(swapped), now: log.stamp(1).now), reason: "vì", seen: nil,
        stamp: log.stamp(1))
    },
    Provoked("noSuchForm") { log in
      _ = try log.store.form(.plan, of: try log.child(), revision: 3, stamp: log.stamp(for: .supervision))
    },
    Provoked("staleForm") { log in
      let child = try log.child()
      try log.fill(.initialAssessment, child)
      try log.fill(.initialAssessment, child, correcting: 0, at: 1)
    },
    Provoked("formWanted") { log in
      let child = try log.child()
      try log.store.record(
        .initialAssessment, for: child, words: nil, at: log.stamp().now, stamp: log.stamp())
    },
    Provoked("separationTooLong") { log in
      let child = try log.child()
      let day = Day(daysSince1970: 20_728)
      _ = try log.store.recordDecision(
        .separationDecision, of: child, DecisionRecord(number: "12/QĐ-UBND", day: day, until: day.adding(days: 16)),
        words: .object([:]), at: log.stamp().now, stamp: log.stamp())
    },
    Provoked("tellsPlacing") { log in
      let child = try log.child()
      try log.fill(
        .separation, child, .object(["placing": .object(["address": .string("Nhà số 9, Thôn Kín Chín")])]))
      _ = try log.store.draftReferral(
        child.number, to: "hotline-111", consent: .overridden, law: "bịa", words: "Ở nhà số 9 thôn Kín Chín (bịa).",
        seen: nil, stamp: log.stamp(3))
    },
    Provoked("formTellsPlacing") { log in
      let child = try log.child()
      try log.fill(.separation, child, .object(["placing": .object(["address": .string("Thôn Kín Số Chín")])]))
      try log.fill(
        .initialAssessment, child, .object(["harm": .object(["description": .string("nay ở thôn kín số chín")])]))
      _ = try log.store.printForm(.initialAssessment, of: child, withPlacing: false, stamp: log.stamp())
    },
    Provoked("notADecision") { log in _ = try log.decide(.plan, try log.child()) },
    Provoked("noSuchDecision") { log in
      _ = try log.store.confirmDecision(7, of: try log.child(), stamp: log.stamp())
    },
    Provoked("accusedAtMeeting") { log in
      let child = try log.child()
      try log.fill(.initialAssessment, child)
      try log.fill(.detailedAssessment, child)
      try log.fill(.meeting, child, .object(["meeting": .object(["accusedPresent": .string("yes")])]))
    },
    Provoked("ownPlan") { log in
      let second = try log.person("b", .supervisor)
      let child = try log.child()
      try log.fill(.initialAssessment, child)
      try log.fill(.detailedAssessment, child)
      try log.fill(.meeting, child)
      try log.fill(.plan, child)
      let day = Day(daysSince1970: 20_728)
      _ = try second.recordDecision(
        .planApproval, of: child, DecisionRecord(number: "12/QĐ-UBND", day: day), words: .object([:]),
        at: log.stamp().now, stamp: log.stamp(by: "b"))
      _ = try log.store.confirmDecision(nil, of: child, stamp: log.stamp(1))
    },
    Provoked("ownDecision") { log in
      _ = try log.person("b", .supervisor)
      let child = try log.child()
      let decision = try log.decide(.separationDecision, child)
      _ = try log.store.confirmDecision(decision, of: child, stamp: log.stamp(1))
    },
    Provoked("noSuchItem") { log in
      try log.store.progress(
        1, of: try log.child(), .done, referral: nil, words: nil, at: log.stamp().now, stamp: log.stamp())
    },
    Provoked("gaps") { log in
      try log.store.end(try log.child(), because: .safe, reason: "vì", explained: true, stamp: log.stamp(1))
    },
  ]
}
