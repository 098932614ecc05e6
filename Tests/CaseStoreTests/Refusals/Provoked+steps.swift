import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import Vault

@testable import CaseStore

extension Provoked {
  private static let missing = CaseNumber(year: 2026, sequence: 999)

  private static func act(_ log: TestLog, at minutes: Int) throws {
    try log.store.record(
      try log.inProgress(), act: .plan, form: ActForm(), words: nil, at: log.stamp(minutes).now,
      seen: nil, stamp: log.stamp(5))
  }

  /// A suspected crime.
  private static let beaten: [String: JSONValue] = [
    "nature": .string("actual"),
    "offenders": .array([.object(["relation": .string("stranger"), "carer": .string("no")])]),
  ]

  static let bySteps = [
    Provoked("badKey") { log in try log.record(key: "") },
    Provoked("keyTaken") { log in
      try log.record(key: "k")
      try log.record(["nature": .string("actual")], key: "k")
    },
    Provoked("staleDocument") { log in
      let number = try log.open()
      let other = TestLog.document.merging(["nature": .string("actual")]) { $1 }
      try log.store.amend(
        number, with: try log.store.read(.object(other), now: log.stamp().now), reason: "vì",
        seen: nil, stamp: log.stamp(1))
      _ = try log.store.readAmendment(
        .object(TestLog.document), of: number, seen: 1, stamp: log.stamp(2))
    },
    Provoked("noSuchCase") { log in
      try log.store.note(missing, "ghi", seen: nil, stamp: log.stamp())
    },
    Provoked("noSuchContact") { log in
      try log.store.link(contact: 99, to: try log.open(), seen: nil, stamp: log.stamp())
    },
    Provoked("noSuchReview") { log in _ = try log.store.review(9, stamp: log.stamp()) },
    Provoked("callNotDrawn") { log in
      _ = try log.open()
      _ = try log.store.review(1, Review.Feedback(ratings: [:], words: nil), stamp: log.stamp())
    },
    Provoked("ratingsMissing") { log in
      let contact = try log.callOfAnother()
      _ = try log.store.review(contact, Review.Feedback(ratings: ["x": .met], words: nil), stamp: log.stamp(2))
    },
    Provoked("callReviewed") { log in
      let contact = try log.callOfAnother()
      for _ in 0..<2 { _ = try log.store.review(contact, try log.feedback(), stamp: log.stamp(2)) }
    },
    Provoked("noSuchCallerPlan") { log in _ = try log.store.callerPlan(9, stamp: log.stamp()) },
    Provoked("planDays") { log in
      _ = try log.store.writeCallerPlan(
        for: Sought(name: "", phone: "0900 000 001"), "bịa", until: Day(daysSince1970: 0), stamp: log.stamp())
    },
    Provoked("noSuchCard") { log in
      _ = try log.store.card("none", on: Day(daysSince1970: 20_700))
    },
    Provoked("noSuchCallback") { log in _ = try log.store.callback(9, stamp: log.stamp()) },
    Provoked("callbackEnded") { log in
      let id = try log.callback()
      for _ in 0..<2 { _ = try log.store.endCallback(id, because: .unsafe, words: nil, stamp: log.stamp()) }
    },
    Provoked("callbackErased") { log in
      let id = try log.callback()
      _ = try log.store.endCallback(id, because: .unsafe, words: nil, stamp: log.stamp())
      let then = log.stamp(367 * 24 * 60, for: .retention)
      _ = try log.store.eraseNumbers(stamp: then)
      _ = try log.store.callback(id, stamp: then)
    },
    Provoked("callbackSpent") { log in
      let id = try log.callback()
      for _ in 0..<4 {
        _ = try log.store.attemptCallback(id, .noAnswer, words: nil, at: log.stamp().now, stamp: log.stamp())
      }
    },
    Provoked("callbackNotSpent") { log in
      _ = try log.store.endCallback(try log.callback(), because: .spent, words: nil, stamp: log.stamp())
    },
    Provoked("callbackOwed") { log in
      let number = try log.open()
      for _ in 0..<2 { _ = try log.store.oweCallback(of: number, stamp: log.stamp()) }
    },
    Provoked("noNumber") { log in
      _ = try log.store.oweCallback(of: try log.open(["caller": .object([:])]), stamp: log.stamp())
    },
    Provoked("noSuchShift") { log in _ = try log.store.shift(nil, stamp: log.stamp()) },
    Provoked("shiftTaken") { log in
      let shift = try log.store.endShift(until: log.stamp(60).now, words: nil, stamp: log.stamp())
      for _ in 0..<2 { _ = try log.store.startShift(shift.id, stamp: log.stamp()) }
    },
    Provoked("shiftLength") { log in
      _ = try log.store.endShift(until: log.stamp().now, words: nil, stamp: log.stamp())
    },
    Provoked("noSuchTurn") { log in try log.store.takeBackTurn(9, stamp: log.stamp()) },
    Provoked("noSuchDebrief") { log in _ = try log.store.debrief(9, stamp: log.stamp()) },
    Provoked("noSuchPerson") { log in
      try log.store.tie(
        try log.open(), CaseTie(to: try log.open(), .siblings, here: .child(9), there: .child(1)), words: nil,
        stamp: log.stamp())
    },
    Provoked("noSuchBreach") { log in _ = try log.store.breach(9, stamp: log.stamp()) },
    Provoked("breachEnded") { log in
      let breach = try log.store.recordBreach(foundAt: log.stamp().now, .object([:]), stamp: log.stamp())
      for _ in 0..<2 { try log.store.endBreach(breach.id, as: .needless, words: "vì", stamp: log.stamp()) }
    },
    Provoked("noSuchSubjectRequest") { log in
      try log.store.answerSubject(9, in: try log.inProgress(), .received, words: nil, stamp: log.stamp())
    },
    Provoked("subjectAnswered") { log in
      let number = try log.inProgress()
      let request = try log.store.askAsSubject(
        .see, by: .accused, child: nil, in: number, words: nil, at: log.stamp().now, stamp: log.stamp())
      _ = try log.store.printSubject(request.id, in: number, stamp: log.stamp())
    },
    Provoked("notRestricting") { log in
      let child = try log.child()
      let request = try log.store.askAsSubject(
        .see, by: .child, child: child, in: child.number, words: nil, at: log.stamp().now, stamp: log.stamp())
      try log.store.answerSubject(request.id, in: child.number, .lifted, words: "vì", stamp: log.stamp())
    },
    Provoked("restricted") { log in
      let child = try log.child()
      let request = try log.store.askAsSubject(
        .restrict, by: .child, child: child, in: child.number, words: nil, at: log.stamp().now, stamp: log.stamp())
      try log.store.answerSubject(request.id, in: child.number, .done, words: "đã ghi", stamp: log.stamp())
      _ = try log.store.printCase(child.number, to: "school", stamp: log.stamp(1, for: .authority))
    },
    Provoked("householdUnseen") { log in
      let child = try log.child([
        "incident": .object(["place": .string("23425"), "setting": .string("home")])
      ])
      try log.closeAsSafe(child)
    },
    Provoked("notAPhone") { log in try log.callback("123") },
    Provoked("unansweredKeyTaken") { log in
      for ending in UnansweredCall.Ending.allCases {
        _ = try log.store.recordUnanswered(
          ending, rangAt: log.stamp().now, waited: nil, phone: nil, key: "k", stamp: log.stamp())
      }
    },
    Provoked("noSuchDraft") { log in _ = try log.store.draft(9, stamp: log.stamp()) },
    Provoked("illegalStep") { log in try log.close(try log.open()) },
    Provoked("stale") { log in
      let number = try log.open()
      try log.store.note(number, "ghi", seen: nil, stamp: log.stamp())
      try log.store.note(number, "ghi", seen: 1, stamp: log.stamp())
    },
    Provoked("reasonNeeded") { log in try log.close(try log.inProgress(), because: nil) },
    Provoked("secondPersonNeeded") { log in
      try log.close(try log.inProgress(beaten))
    },
    Provoked("withheldFromYou") { log in
      _ = try log.person("b", .supervisor)
      let number = try log.open()
      for _ in 0..<2 {
        _ = try log.store.withhold(
          number, fromUser: "y-lan", reason: "vì", seen: nil, stamp: log.stamp())
      }
    },
    Provoked("withheldFrom") { log in
      _ = try log.person("o", .caseWorker)
      let number = try log.open()
      _ = try log.store.withhold(
        number, fromUser: "o", reason: "vì", seen: nil, stamp: log.stamp())
      try log.store.assign(number, to: "o", seen: nil, stamp: log.stamp())
    },
    Provoked("notWithheld") { log in
      _ = try log.store.askToLift(
        try log.open(), fromUser: "y-lan", reason: "vì", seen: nil, stamp: log.stamp())
    },
    Provoked("notDrawn") { log in
      _ = try log.store.reread(
        try log.open(), as: nil, reason: nil, seen: nil, stamp: log.stamp())
    },
    Provoked("ownTriage") { log in
      let second = try log.person("b", .supervisor)
      let number = try log.drawn(for: second, by: "b")
      _ = try log.store.reread(number, as: nil, reason: nil, seen: nil, stamp: log.stamp(3))
    },
    Provoked("stillSeparated") { log in
      let number = try log.inProgress()
      let child = ChildNumber(number: number, position: 1)
      let decision = try log.decide(.separationDecision, child)
      _ = try log.store.confirmDecision(decision, of: child, stamp: log.stamp())
      try log.store.record(.separationStart, for: child, words: nil, at: log.stamp().now, stamp: log.stamp())
      try log.close(number)
    },
    Provoked("actOutOfOrder") { log in
      try log.store.record(
        try log.inProgress(), act: .separationStart, form: ActForm(), words: nil,
        at: log.stamp().now, seen: nil, stamp: log.stamp())
    },
    Provoked("openReferrals") { log in
      let number = try log.inProgress()
      _ = try log.referral(number)
      try log.close(number)
    },
    Provoked("notOpen") { log in
      let number = try log.open()
      try log.store.screenOut(number, because: .counselled, reason: "bịa", seen: nil, stamp: log.stamp())
      try log.store.addTask(CaseTask(.own, dueAt: log.stamp(9).now), in: number, words: "bịa", stamp: log.stamp())
    },
    Provoked("attachmentSize") { log in
      try log.store.attach(Data(), .photo, format: "jpg", to: try log.open(), words: nil, stamp: log.stamp())
    },
    Provoked("noSuchAttachment") { log in
      _ = try log.store.attachment(99, of: try log.open(), stamp: log.stamp())
    },
    Provoked("taskInPast") { log in
      try log.store.addTask(
        CaseTask(.own, dueAt: log.stamp().now), in: try log.open(), words: "bịa", stamp: log.stamp())
    },
    Provoked("noSuchTask") { log in
      try log.store.endTask(99, in: try log.open(), .done, words: nil, stamp: log.stamp())
    },
    Provoked("taskEnded") { log in
      let number = try log.open()
      let task = try log.store.addTask(
        CaseTask(.own, dueAt: log.stamp(9).now), in: number, words: "Gọi lại.", stamp: log.stamp())
      for _ in 1...2 { try log.store.endTask(task, in: number, .done, words: nil, stamp: log.stamp(1)) }
    },
    Provoked("noOpenTask") { log in
      try log.store.endTask(nil, in: try log.open(), .done, words: nil, stamp: log.stamp())
    },
    Provoked("whichTask") { log in
      let number = try log.open()
      for _ in 1...2 {
        try log.store.addTask(CaseTask(.own, dueAt: log.stamp(9).now), in: number, words: "bịa", stamp: log.stamp())
      }
      try log.store.endTask(nil, in: number, .done, words: nil, stamp: log.stamp(1))
    },
    Provoked("childCount") { log in
      try log.store.splitTask(nil, in: try log.open(), children: 0, stamp: log.stamp())
    },
    Provoked("tieWithItself") { log in
      let number = try log.open()
      try log.store.tie(number, CaseTie(to: number, .siblings), words: nil, stamp: log.stamp())
    },
    Provoked("notTied") { log in
      let (one, other) = (try log.open(), try log.open())
      try log.store.tie(one, CaseTie(to: other, .siblings), words: nil, stamp: log.stamp())
      try log.store.tie(one, CaseTie(to: other, .sameHome, isUndone: true), words: nil, stamp: log.stamp())
    },
    Provoked("mergeWithItself") { log in
      let number = try log.open()
      try log.store.merge(number, into: number, reason: nil, seen: nil, stamp: log.stamp())
    },
    Provoked("mergeTarget") { log in
      let number = try log.inProgress()
      try log.close(number)
      try log.store.merge(
        try log.open(), into: number, reason: nil, seen: nil, stamp: log.stamp(6))
    },
    Provoked("alreadyLinked") { log in
      let contact = try log.record().contactID
      try log.store.link(contact: contact, to: try log.open(), seen: nil, stamp: log.stamp())
    },
    Provoked("notAReport") { log in
      let silent = try log.store.read(
        .object(["kind": .string("silent")]), now: log.stamp().now)
      let contact = try log.store.record(silent, key: "s", stamp: log.stamp()).contactID
      try log.store.link(contact: contact, to: try log.open(), seen: nil, stamp: log.stamp())
    },
    Provoked("beforeReceipt") { log in try act(log, at: -1) },
    Provoked("inTheFuture") { log in try act(log, at: 6) },
  ]

  private static func disclosed(_ log: TestLog, _ number: ReferralNumber) throws -> AgeRecipient {
    try log.store.setAgencyKey("emergency-113", AgeIdentity().recipient, stamp: log.stamp())
    let recipient = try log.store.sealReferral(number, to: nil, stamp: log.stamp()).answerTo
    _ = try log.store.step(number, .send, words: nil, seen: nil, stamp: log.stamp())
    return recipient
  }

  private static func answer(_ number: String, to recipient: AgeRecipient) throws -> Data {
    try AgeFile.seal(
      Data(#"{"referral":"\#(number)","step":"acknowledge"}"#.utf8), to: [recipient])
  }

  static let byReferrals = [
    Provoked("noSuchReferral") { log in
      let number = ReferralNumber(number: try log.inProgress(), position: 9)
      _ = try log.store.referral(number, stamp: log.stamp())
    },
    Provoked("illegalReferralStep") { log in
      _ = try log.store.step(
        try log.referral(), .acknowledge, words: nil, seen: nil, stamp: log.stamp())
    },
    Provoked("staleReferral") { log in
      let number = try log.referral()
      _ = try log.store.setConsent(number, .refused, law: nil, seen: 1, stamp: log.stamp())
      _ = try log.store.setConsent(number, .given, law: nil, seen: 1, stamp: log.stamp())
    },
    Provoked("consentNeeded") { log in
      _ = try log.store.step(
        try log.referral(consent: .notAsked), .send, words: nil, seen: nil, stamp: log.stamp())
    },
    Provoked("lawNeeded") { log in _ = try log.referral(consent: .overridden) },
    Provoked("alreadyReferred") { log in
      let number = try log.inProgress()
      for _ in 1...2 { _ = try log.referral(number) }
    },
    Provoked("conditionNeeded") { log in
      try log.police("ca-mau")
      _ = try log.store.step(
        try log.referral(to: "ca-mau", words: nil), .send, words: nil, seen: nil, stamp: log.stamp()
      )
    },
    Provoked("namesCaller") { log in
      try log.police("ca-mau")
      _ = try log.referral(to: "ca-mau", words: "Gọi lại 0900 000 001.")
    },
    Provoked("agencyEnded") { log in
      try log.police("ca-mau")
      try log.store.endAgency("ca-mau", on: Day(daysSince1970: 20_500), stamp: log.stamp())
      _ = try log.referral(to: "ca-mau")
    },
    Provoked("conflictOfInterest") { log in
      try log.police("ca-mau")
      let number = try log.open([
        "offenders": .array([.object(["relation": .string("police")])])
      ])
      _ = try log.store.triage(number, urgency: nil, reason: nil, seen: nil, stamp: log.stamp())
      _ = try log.referral(number, to: "ca-mau")
    },
    Provoked("withheld") { log in
      try log.police("ca-mau")
      let number = try log.inProgress()
      _ = try log.store.withhold(
        number, from: ["ca-mau"], lift: false, reason: "vì", seen: nil, stamp: log.stamp())
      _ = try log.referral(number, to: "ca-mau")
    },
    Provoked("formNamesCaller") { log in
      let number = try log.open([
        "story": .object(["family": .string("gọi lại 0900 000 001")])
      ])
      _ = try log.store.form01(of: number, stamp: log.stamp())
    },
    Provoked("noSuchAgencyKind") { log in
      try log.store.addAgency(
        Agency(
          code: "x", validFrom: Day(daysSince1970: 20_454), validTo: nil, kind: "nothing",
          name: Text(vi: "x", en: "x"), phone: nil, superior: nil, places: [], situations: [],
          source: "x"), stamp: log.stamp())
    },
    Provoked("noSuchAgency") { log in _ = try log.referral(to: "nowhere") },
    Provoked("agencyExists") { log in
      guard let agency = try log.store.agencies(on: Day(daysSince1970: 20_700)).first else {
        return
      }
      try log.store.addAgency(agency, stamp: log.stamp())
    },
    Provoked("noAgencyKey") { log in
      _ = try log.store.sealReferral(try log.referral(), to: nil, stamp: log.stamp())
    },
    Provoked("notTheAgency") { log in
      _ = try log.store.sealReferral(
        try log.referral(), to: "emergency-115", stamp: log.stamp())
    },
    Provoked("answerUnopened") { log in
      _ = try disclosed(log, try log.referral())
      _ = try log.store.receive(
        try answer("26-0001-1/1", to: AgeIdentity().recipient), stamp: log.stamp())
    },
    Provoked("answerTaken") { log in
      let number = try log.referral()
      let file = try answer("\(number)", to: try disclosed(log, number))
      _ = try log.store.receive(file, stamp: log.stamp())
      _ = try log.store.receive(file, stamp: log.stamp())
    },
    Provoked("answerElsewhere") { log in
      let number = try log.referral()
      let recipient = try disclosed(log, number)
      _ = try log.store.receive(
        try answer("\(number.number)/9", to: recipient), stamp: log.stamp())
    },
  ]

  static let byData = [
    Provoked("noSuchPlace") { log in _ = try log.store.place("00000", at: log.stamp().now) },
    Provoked("badReference") { log in
      _ = try log.store.updateReference(table: "holiday", text: "date\nx\n", stamp: log.stamp())
    },
    Provoked("placeUnclear") { log in
      _ = try log.store.importPlaces(
        """
        code,name,type,province_code,valid_from
        99901,Xã Mẫu Một,Xã,51,2025-07-01
        99902,Xã Mẫu Một,Xã,51,2025-07-01
        """, stamp: log.stamp())
      _ = try log.store.place("Mẫu Một", at: log.stamp().now)
    },
    Provoked("damagedRow") { log in
      try log.raw(
        "PRAGMA ignore_check_constraints = ON; UPDATE clock SET duty = 'asign' WHERE code = 'assign'"
      )
      _ = try log.store.reference(at: log.stamp().now)
    },
    Provoked("notInList") { log in _ = try log.store.users(after: "nobody", limit: 1) },
    Provoked("unknownTable") { log in
      _ = try log.store.updateReference(table: "user", text: "", stamp: log.stamp())
    },
  ]
}
