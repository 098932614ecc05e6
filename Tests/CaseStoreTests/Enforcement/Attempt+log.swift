import _CaseLogTestSupport
import CaseModel
import CaseStore
import Foundation
import Statistics
import Vault

extension Attempt {
  static let ofPeople = [
    Attempt("addUser", .addUser) { store, _, stamp in
      try store.addUser("x", roles: [.operator], stamp: stamp)
    },
    Attempt("name", .addUser) { store, _, stamp in
      try store.name("q", fullName: "Mẫu", office: nil, stamp: stamp)
    },
    Attempt("name", .recordContact) { store, _, stamp in
      try store.name(stamp.actor, fullName: "Mẫu", office: nil, stamp: stamp)
    },
    Attempt("endUser", .endUser) { store, _, stamp in try store.endUser("q", stamp: stamp) },
    Attempt("changeRoles", .changeRoles) { store, _, stamp in
      try store.changeRoles(of: "q", to: [.operator], stamp: stamp)
    },
    Attempt("certifyUser", .certifyKey) { store, _, stamp in
      try store.certifyUser("q", stamp: stamp) { _, _ in nil }
    },
    Attempt("renew", .certifyKey) { store, _, stamp in try store.renew("q", stamp: stamp) },
    Attempt("decide", .certifyKey, hasReason: true) { store, scene, stamp in
      _ = try store.decide(scene.newcomer, approve: true, stamp: stamp)
    },
    Attempt("acceptTable", .updateReference) { store, _, stamp in
      _ = try store.acceptTable("holiday", stamp: stamp)
    },
    Attempt("registerMissing", .rotateKeys) { store, _, stamp in
      _ = try store.registerMissing(stamp: stamp)
    },
    Attempt("checkRenewal", .rotateKeys) { store, _, stamp in
      try store.checkRenewal(by: nil, stamp: stamp)
    },
    Attempt("renewPaper", .rotateKeys) { store, _, stamp in
      _ = try store.renewPaper(PaperKey(), stamp: stamp)
    },
    Attempt("beginRotation", .rotateKeys) { store, _, stamp in
      try store.beginRotation(stamp: stamp)
    },
    Attempt("rotate", .rotateKeys) { store, _, stamp in
      _ = try store.rotate(batch: 1, stamp: stamp)
    },
  ]

  static let ofFigures = [
    Attempt("answer", .tally) { store, _, stamp in _ = try store.answer([], stamp: stamp) },
    Attempt("proof", .tally) { store, _, stamp in _ = try store.proof(of: 1, stamp: stamp) },
    Attempt("proposeRelease", .table) { store, _, stamp in
      let content = ReleaseEntry.Content(
        audience: "public", secrecy: "open", scope: "", revises: nil, policy: Data("{}".utf8),
        questions: [], published: Data("[]".utf8))
      _ = try store.proposeRelease(content, proof: Data(), after: nil, stamp: stamp)
    },
    Attempt("withdrawRelease", .table) { store, _, stamp in
      try store.withdrawRelease(1, stamp: stamp)
    },
  ]

  static let ofTheLog = [
    Attempt("backUp", .backup) { store, scene, stamp in
      _ = try store.backUp(into: scene.log.path + ".backups", tool: "0.0.0", stamp: stamp)
    },
    Attempt("reviewClocks", .verifyLog) { store, _, stamp in
      _ = try store.reviewClocks(stamp: stamp)
    },
    Attempt("mendSchema", .verifyLog) { store, _, stamp in
      _ = try store.mendSchema(stamp: stamp)
    },
    Attempt("recompute", .verifyLog) { store, _, stamp in
      _ = try store.recompute(stamp: stamp)
    },
    Attempt("accept", .verifyLog) { store, _, stamp in
      _ = try store.accept(nil, because: .unexplained, stamp: stamp)
    },
    Attempt("signedCheckpoint", .checkpoint) { store, _, stamp in
      _ = try store.signedCheckpoint(stamp: stamp)
    },
    Attempt("witnessRequest", .checkpoint) { store, _, stamp in
      _ = try store.witnessRequest(since: 1, stamp: stamp)
    },
    Attempt("proof", .checkpoint) { store, _, stamp in
      _ = try store.proof(ofEntry: 1, stamp: stamp)
    },
    Attempt("updateReference", .updateReference) { store, _, stamp in
      _ = try store.updateReference(table: "holiday", text: "date\n", stamp: stamp)
    },
    Attempt("importPlaces", .changePlaces) { store, _, stamp in
      _ = try store.importPlaces("code,name\n", stamp: stamp)
    },
  ]
}
