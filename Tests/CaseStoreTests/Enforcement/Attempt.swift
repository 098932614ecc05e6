import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import CaseStore
import Vault

/// One use case that the policy guards, as somebody tries it.
struct Attempt: Sendable {
  /// The function of the store, by its name.
  let function: String
  let action: Action
  /// The case that the history tells a refusal of; nil where no case is concerned.
  let subject: Subject?
  /// Whether it brings its own reason on record, such as the referral that goes out.
  let hasReason: Bool
  let run: @Sendable (CaseStore, Scene, CaseStore.Stamp) throws -> Void

  enum Subject: Sendable { case open, ended }

  /// - Parameter subject: nil where no case is concerned.
  init(
    _ function: String, _ action: Action, of subject: Subject? = nil, hasReason: Bool = false,
    _ run: @escaping @Sendable (CaseStore, Scene, CaseStore.Stamp) throws -> Void
  ) {
    self.function = function
    self.action = action
    self.subject = subject
    self.hasReason = hasReason
    self.run = run
  }

  func number(in scene: Scene) -> CaseNumber? {
    switch subject {
    case .open: scene.open
    case .ended: scene.ended
    case nil: nil
    }
  }
}

extension Attempt {
  /// Everything that the policy guards; that nothing is missing is tested.
  static let all = calls + ofCases + ofChildren + ofReferrals + ofPeople + ofFigures + ofTheLog

  private static let calls = [
    Attempt("record", .recordContact) { store, scene, stamp in
      let intake = try store.read(.object(TestLog.document), now: stamp.now)
      _ = try store.record(intake, key: "try", stamp: stamp)
    },
    Attempt("contacts", .recordContact) { store, _, stamp in
      _ = try store.contacts(
        from: TestLog.noon, to: stamp.now, after: nil, limit: 9, stamp: stamp)
    },
    Attempt("saveDraft", .recordContact) { store, _, stamp in
      try store.saveDraft(.object([:]), stamp: stamp)
    },
    Attempt("draft", .recordContact) { store, _, stamp in _ = try store.draft(1, stamp: stamp) },
    Attempt("discardDraft", .recordContact) { store, _, stamp in
      try store.discardDraft(1, stamp: stamp)
    },
    Attempt("recordUnanswered", .recordContact) { store, _, stamp in
      _ = try store.recordUnanswered(
        .missed, rangAt: stamp.now, waited: nil, phone: nil, key: "missed", stamp: stamp)
    },
    Attempt("oweCallback", .callBack) { store, scene, stamp in
      _ = try store.oweCallback(of: scene.open, stamp: stamp)
    },
    Attempt("oweCallback", .callBack) { store, _, stamp in
      _ = try store.oweCallback(ofContact: 1, stamp: stamp)
    },
    Attempt("callback", .callBack) { store, _, stamp in _ = try store.callback(1, stamp: stamp) },
    Attempt("attemptCallback", .callBack) { store, _, stamp in
      _ = try store.attemptCallback(1, .noAnswer, words: nil, at: stamp.now, stamp: stamp)
    },
    Attempt("endCallback", .callBack) { store, _, stamp in
      _ = try store.endCallback(1, because: .unsafe, words: nil, stamp: stamp)
    },
    Attempt("endShift", .handOverShift) { store, _, stamp in
      _ = try store.endShift(until: stamp.now.adding(hours: 8), words: nil, stamp: stamp)
    },
    Attempt("shift", .handOverShift) { store, _, stamp in _ = try store.shift(nil, stamp: stamp) },
    Attempt("startShift", .handOverShift) { store, _, stamp in _ = try store.startShift(1, stamp: stamp) },
    Attempt("setTurn", .changeRoster) { store, _, stamp in
      _ = try store.setTurn(of: "q", from: stamp.now, to: stamp.now.adding(hours: 8), stamp: stamp)
    },
    Attempt("takeBackTurn", .changeRoster) { store, _, stamp in try store.takeBackTurn(1, stamp: stamp) },
    Attempt("writeDebrief", .writeDebrief) { store, _, stamp in _ = try store.writeDebrief("bịa", stamp: stamp) },
    Attempt("writeCallerPlan", .planCaller) { store, _, stamp in
      _ = try store.writeCallerPlan(
        for: Sought(name: "", phone: "0900 000 001"), "bịa", until: Day(daysSince1970: 20_800), stamp: stamp)
    },
    Attempt("endCallerPlan", .planCaller) { store, _, stamp in try store.endCallerPlan(1, stamp: stamp) },
    Attempt("callerPlan", .callBack) { store, _, stamp in _ = try store.callerPlan(1, stamp: stamp) },
    Attempt("callerPlans", .searchRegister) { store, _, stamp in
      _ = try store.callerPlans(names: [], phones: ["0900 000 001"], stamp: stamp)
    },
    Attempt("drawCalls", .reviewCall) { store, _, stamp in
      _ = try store.drawCalls(of: Day(daysSince1970: 20_727), stamp: stamp)
    },
    Attempt("review", .reviewCall) { store, _, stamp in
      _ = try store.review(1, Review.Feedback(ratings: [:], words: nil), stamp: stamp)
    },
    Attempt("reviewFigures", .reviewCall) { store, _, stamp in
      _ = try store.reviewFigures(of: Day(daysSince1970: 20_727), stamp: stamp)
    },
    Attempt("reviews", .readReview) { store, _, stamp in _ = try store.reviews(limit: 9, stamp: stamp) },
    Attempt("review", .readReview) { store, _, stamp in _ = try store.review(1, stamp: stamp) },
    Attempt("acknowledgeReview", .readReview) { store, _, stamp in
      _ = try store.acknowledgeReview(1, stamp: stamp)
    },
    Attempt("debriefs", .writeDebrief) { store, _, stamp in _ = try store.debriefs(limit: 9, stamp: stamp) },
    Attempt("debrief", .writeDebrief) { store, _, stamp in _ = try store.debrief(1, stamp: stamp) },
    Attempt("recordBreach", .recordBreach) { store, _, stamp in
      _ = try store.recordBreach(foundAt: stamp.now, .object([:]), stamp: stamp)
    },
    Attempt("amendBreach", .recordBreach) { store, _, stamp in
      try store.amendBreach(1, .object([:]), stamp: stamp)
    },
    Attempt("breach", .recordBreach) { store, _, stamp in _ = try store.breach(1, stamp: stamp) },
    Attempt("printBreach", .endBreach) { store, _, stamp in _ = try store.printBreach(1, stamp: stamp) },
    Attempt("endBreach", .endBreach) { store, _, stamp in
      try store.endBreach(1, as: .told, words: "bịa", stamp: stamp)
    },
    Attempt("importCallCounts", .countCalls) { store, _, stamp in
      _ = try store.importCallCounts([], stamp: stamp)
    },
    Attempt("owedCallbacks", .searchRegister) { store, _, stamp in
      _ = try store.owedCallbacks(to: ["0900 000 001"], stamp: stamp)
    },
    Attempt("openRegister", .searchRegister) { store, _, stamp in
      _ = try store.openRegister(stamp: stamp)
    },
    Attempt("similar", .searchRegister) { store, _, stamp in
      _ = try store.similar(names: ["A Thử Mẫu"], phones: [], stamp: stamp)
    },
  ]

  private static let ofCases = [
    Attempt("show", .readCase, of: .open) { store, scene, stamp in
      _ = try store.show(scene.open, stamp: stamp)
    },
    Attempt("history", .readCase, of: .open) { store, scene, stamp in
      _ = try store.history(scene.open, stamp: stamp)
    },
    Attempt("proof", .readCase, of: .open) { store, scene, stamp in
      _ = try store.proof(ofEntry: scene.entry, stamp: stamp)
    },
    Attempt("triage", .step(.triage), of: .open) { store, scene, stamp in
      _ = try store.triage(scene.open, urgency: nil, reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("screenOut", .step(.screenOut), of: .open) { store, scene, stamp in
      try store.screenOut(
        scene.open, because: .counselled, reason: nil, seen: nil, stamp: stamp)
    },
    Attempt("merge", .step(.merge), of: .open) { store, scene, stamp in
      try store.merge(scene.open, into: scene.ended, reason: nil, seen: nil, stamp: stamp)
    },
    Attempt("unmerge", .step(.unmerge), of: .open) { store, scene, stamp in
      try store.unmerge(scene.open, reason: nil, seen: nil, stamp: stamp)
    },
    Attempt("start", .step(.start), of: .open) { store, scene, stamp in
      try store.start(scene.open, seen: nil, stamp: stamp)
    },
    Attempt("record", .step(.record), of: .open) { store, scene, stamp in
      try store.record(
        scene.open, act: .review, form: ActForm(), words: nil, at: stamp.now, seen: nil,
        stamp: stamp)
    },
    Attempt("close", .step(.close), of: .open) { store, scene, stamp in
      try store.close(
        scene.open, because: .other, decision: nil, reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("reopen", .step(.reopen), of: .ended) { store, scene, stamp in
      try store.reopen(scene.ended, reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("assign", .step(.assign), of: .open) { store, scene, stamp in
      try store.assign(scene.open, to: stamp.actor, seen: nil, stamp: stamp)
    },
    Attempt("amend", .step(.amend), of: .open) { store, scene, stamp in
      let intake = try store.read(.object(TestLog.document), now: stamp.now)
      try store.amend(scene.open, with: intake, reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("readAmendment", .step(.amend), of: .open) { store, scene, stamp in
      _ = try store.readAmendment(
        .object(TestLog.document), of: scene.open, seen: 1, stamp: stamp)
    },
    Attempt("document", .step(.amend), of: .open) { store, scene, stamp in
      _ = try store.document(scene.open, stamp: stamp)
    },
    Attempt("link", .step(.link), of: .open) { store, scene, stamp in
      try store.link(contact: 1, to: scene.open, seen: nil, stamp: stamp)
    },
    Attempt("note", .step(.note), of: .open) { store, scene, stamp in
      try store.note(scene.open, "ghi", seen: nil, stamp: stamp)
    },
    Attempt("recordEmergencyCall", .step(.note), of: .open) { store, scene, stamp in
      try store.recordEmergencyCall(scene.open, at: stamp.now, stamp: stamp)
    },
    Attempt("addTask", .step(.note), of: .open) { store, scene, stamp in
      try store.addTask(
        CaseTask(.household, dueAt: stamp.now.adding(hours: 1)), in: scene.open, words: nil, stamp: stamp)
    },
    Attempt("endTask", .step(.note), of: .open) { store, scene, stamp in
      try store.endTask(99, in: scene.open, .done, words: nil, stamp: stamp)
    },
    Attempt("splitTask", .step(.note), of: .open) { store, scene, stamp in
      try store.splitTask(nil, in: scene.open, children: 2, stamp: stamp)
    },
    Attempt("tie", .step(.note), of: .open) { store, scene, stamp in
      try store.tie(scene.open, CaseTie(to: scene.ended, .sameHome), words: nil, stamp: stamp)
    },
    Attempt("printCase", .discloseIdentity, of: .open, hasReason: true) { store, scene, stamp in
      _ = try store.printCase(scene.open, to: "court", stamp: stamp)
    },
    Attempt("attach", .step(.note), of: .open) { store, scene, stamp in
      try store.attach(Data([1]), .photo, format: "jpg", to: scene.open, words: nil, stamp: stamp)
    },
    Attempt("attachment", .readCase, of: .open) { store, scene, stamp in
      _ = try store.attachment(99, of: scene.open, stamp: stamp)
    },
    Attempt("handOverEvidence", .step(.note), of: .open) { store, scene, stamp in
      try store.handOverEvidence(
        of: scene.open, to: "emergency-113", words: "máy", at: stamp.now, stamp: stamp)
    },
    Attempt("askAccess", .requestAccess, of: .open) { store, scene, stamp in
      _ = try store.askAccess(scene.open, hours: 1, stamp: stamp)
    },
    Attempt("grantAccess", .grantAccess, of: .open) { store, scene, stamp in
      _ = try store.grantAccess(scene.open, to: "q", hours: 1, stamp: stamp)
    },
    Attempt("proposeErasure", .proposeErasure, of: .ended) { store, scene, stamp in
      _ = try store.proposeErasure(scene.ended, stamp: stamp)
    },
    Attempt("eraseNumbers", .proposeErasure) { store, _, stamp in _ = try store.eraseNumbers(stamp: stamp) },
    Attempt("decide", .approveErasure, of: .ended, hasReason: true) { store, scene, stamp in
      _ = try store.decide(scene.erasure, approve: true, stamp: stamp)
    },
    Attempt("decide", .approveErasure, of: .ended, hasReason: true) { store, scene, stamp in
      _ = try store.decide(scene.erasure, approve: false, stamp: stamp)
    },
    Attempt("ask", .step(.triage), of: .open) { store, scene, stamp in
      _ = try store.ask(
        for: .triage(.routine), of: scene.open, reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("decide", .approveEnding, of: .open, hasReason: true) { store, scene, stamp in
      _ = try store.decide(scene.ending, approve: true, stamp: stamp)
    },
    Attempt("withhold", .withholdCase, of: .open) { store, scene, stamp in
      _ = try store.withhold(
        scene.open, fromUser: "y-lan", reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("askToLift", .withholdCase, of: .open) { store, scene, stamp in
      _ = try store.askToLift(scene.open, fromUser: "q", reason: "vì", seen: nil, stamp: stamp)
    },
    Attempt("decide", .liftWithholding, of: .open, hasReason: true) { store, scene, stamp in
      _ = try store.decide(scene.lifting, approve: true, stamp: stamp)
    },
    Attempt("secondReadings", .rereadTriage) { store, _, stamp in
      _ = try store.secondReadings(limit: 9, stamp: stamp)
    },
    Attempt("reread", .rereadTriage, of: .open) { store, scene, stamp in
      _ = try store.reread(scene.open, as: nil, reason: nil, seen: nil, stamp: stamp)
    },
    Attempt("hold", .hold, of: .ended) { store, scene, stamp in
      try store.hold(scene.ended, until: nil, stamp: stamp)
    },
    Attempt("liftHold", .hold, of: .ended) { store, scene, stamp in
      try store.liftHold(scene.ended, stamp: stamp)
    },
    Attempt("askAsSubject", .subjectAccess, hasReason: true) { store, scene, stamp in
      _ = try store.askAsSubject(
        .see, by: .caller, child: nil, in: scene.open, words: nil, at: stamp.now, stamp: stamp)
    },
    Attempt("answerSubject", .subjectAccess, hasReason: true) { store, scene, stamp in
      try store.answerSubject(99, in: scene.open, .received, words: nil, stamp: stamp)
    },
    Attempt("printSubject", .subjectAccess, hasReason: true) { store, scene, stamp in
      _ = try store.printSubject(99, in: scene.open, stamp: stamp)
    },
    Attempt("consultations", .subjectAccess, hasReason: true) { store, scene, stamp in
      _ = try store.consultations(of: scene.open, naming: nil, stamp: stamp)
    },
  ]

  private static let ofReferrals =
    ReferralStep.allCases.map { step in
      Attempt("step", .referralStep(step), of: .open) { store, scene, stamp in
        _ = try store.step(scene.referral, step, words: "vì", seen: nil, stamp: stamp)
      }
    } + [
      Attempt("proposals", .step(.refer), of: .open) { store, scene, stamp in
        _ = try store.proposals(scene.open, stamp: stamp)
      },
      Attempt("draftReferral", .step(.refer), of: .open) { store, scene, stamp in
        _ = try store.draftReferral(
          scene.open, to: "emergency-113", consent: .given, law: nil, words: nil, seen: nil,
          stamp: stamp)
      },
      Attempt("withhold", .step(.refer), of: .open) { store, scene, stamp in
        _ = try store.withhold(
          scene.open, from: ["emergency-113"], lift: false, reason: "vì", seen: nil, stamp: stamp)
      },
      Attempt("form01", .discloseIdentity, of: .open, hasReason: true) { store, scene, stamp in
        _ = try store.form01(of: scene.open, stamp: stamp)
      },
      Attempt("setConsent", .step(.refer), of: .open) { store, scene, stamp in
        _ = try store.setConsent(scene.referral, .refused, law: nil, seen: nil, stamp: stamp)
      },
      Attempt("referral", .readCase, of: .open) { store, scene, stamp in
        _ = try store.referral(scene.referral, stamp: stamp)
      },
      Attempt("referralList", .recordContact) { store, _, stamp in
        _ = try store.referralList(of: nil, all: true, stamp: stamp)
      },
      Attempt("printed", .discloseIdentity, of: .open, hasReason: true) { store, scene, stamp in
        _ = try store.printed(scene.referral, stamp: stamp)
      },
      Attempt("sealReferral", .discloseIdentity, of: .open, hasReason: true) {
        store, scene, stamp in
        _ = try store.sealReferral(scene.sent, to: nil, stamp: stamp)
      },
      Attempt("addAgency", .changeAgencies) { store, _, stamp in
        try store.addAgency(
          Agency(
            code: "ca-mau", validFrom: Day(daysSince1970: 20_454), validTo: nil,
            kind: "commune-police", name: Text(vi: "Mẫu", en: "Sample"), phone: nil, superior: nil,
            places: [], situations: [], source: "x"), stamp: stamp)
      },
      Attempt("endAgency", .changeAgencies) { store, _, stamp in
        try store.endAgency(
          "emergency-113", on: Day(daysSince1970: 20_818), stamp: stamp)
      },
      Attempt("verifyAgency", .changeAgencies) { store, _, stamp in
        try store.verifyAgency("emergency-113", on: Day(daysSince1970: 20_454), stamp: stamp)
      },
      Attempt("setAgencyKey", .changeAgencies) { store, _, stamp in
        try store.setAgencyKey("emergency-113", AgeIdentity().recipient, stamp: stamp)
      },
    ]
}
