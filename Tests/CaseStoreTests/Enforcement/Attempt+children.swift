import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore

extension Attempt {
  static let ofChildren = [
    Attempt("children", .readCase, of: .open) { store, scene, stamp in
      _ = try store.children(of: scene.open, stamp: stamp)
    },
    Attempt("doubles", .searchRegister) { store, _, stamp in
      _ = try store.doubles(days: 9, limit: 9, stamp: stamp)
    },
    Attempt("board", .recordContact) { store, _, stamp in _ = try store.board(limit: 9, stamp: stamp) },
    Attempt("form", .readCase, of: .open) { store, scene, stamp in
      _ = try store.form(.plan, of: child(scene), stamp: stamp)
    },
    Attempt("printForm", .discloseIdentity, of: .open, hasReason: true) { store, scene, stamp in
      _ = try store.printForm(.plan, of: child(scene), withPlacing: false, stamp: stamp)
    },
    Attempt("fill", .step(.record), of: .open) { store, scene, stamp in
      try store.fill(
        .initialAssessment, of: child(scene), .object([:]), at: stamp.now, correcting: 0, stamp: stamp)
    },
    Attempt("record", .step(.record), of: .open) { store, scene, stamp in
      try store.record(.courtRequest, for: child(scene), words: nil, at: stamp.now, stamp: stamp)
    },
    Attempt("recordDecision", .step(.record), of: .open) { store, scene, stamp in
      _ = try store.recordDecision(
        .separationDecision, of: child(scene), DecisionRecord(number: "1", day: Day(daysSince1970: 20_728)),
        words: .object([:]), at: stamp.now, stamp: stamp)
    },
    Attempt("confirmDecision", .step(.record), of: .open) { store, scene, stamp in
      _ = try store.confirmDecision(1, of: child(scene), stamp: stamp)
    },
    Attempt("progress", .step(.record), of: .open) { store, scene, stamp in
      try store.progress(
        1, of: child(scene), .done, referral: nil, words: nil, at: stamp.now, stamp: stamp)
    },
    Attempt("consent", .step(.record), of: .open) { store, scene, stamp in
      try store.consent(
        ConsentRecord(.therapy, by: .child, .given), of: child(scene), words: nil, at: stamp.now, stamp: stamp)
    },
    Attempt("end", .step(.close), of: .open) { store, scene, stamp in
      try store.end(child(scene), because: .other, reason: "vì", explained: false, stamp: stamp)
    },
  ]

  private static func child(_ scene: Scene) -> ChildNumber { ChildNumber(number: scene.open, position: 1) }
}
