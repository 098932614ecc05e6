import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Foundation
import Statistics

/// Makes a release of some questions: shows what it would be, or puts it before a second pair of eyes.
struct ReleaseRun {
  let session: Session
  let options: ReleaseOptions

  func run(_ questions: [Question]) throws {
    try session.unlockIfLocked()
    let desk = try FigureDesk(
      session.store, options.readers, threshold: options.threshold,
      coalition: options.coalition == 0 ? nil : options.coalition,
      method: options.method.chosen, stamp: session.stamp)
    let wanted = Double(options.keep) / 100
    let (made, joined) =
      desk.policy.method == .recode
      ? try desk.recode(questions, wanted: wanted) : (try desk.make(questions), [])
    session.talkOfUnfinished(questions)
    if options.preview {
      let proposals =
        desk.policy.method == .recode ? [] : try desk.proposals(for: made, wanted: wanted)
      return try session.show(
        PreviewSheet(
          made: made, proposals: proposals, joined: joined, policy: desk.policy,
          words: try session.store.figureWords()))
    }
    guard !made.draft.parts.isEmpty else { throw FiguresError.nothingLeft }
    let entry = try session.store.proposeRelease(
      ReleaseEntry.Content(
        audience: options.readers.rawValue, secrecy: options.grade.rawValue,
        scope: options.scope.map(Fold.stored) ?? "", revises: options.revises,
        policy: try JSONEncoder.stable.encode(desk.policy), questions: made.asked,
        published: try JSONEncoder.stable.encode(made.draft.published)),
      proof: try JSONEncoder.stable.encode(made.draft.proofs), after: made.known,
      stamp: session.stamp)
    for joining in joined { session.talk(joining.text) }
    for omission in made.draft.omissions {
      let name = "\(omission.question.name) · \(omission.question.period)"
      let why = omission.reason.label
      session.talk(Text(vi: "\(name): \(why.vi)", en: "\(name): \(why.en)"))
    }
    try session.show(
      Done(
        message: Text(
          vi: "Bản công bố \(entry.id) đang chờ người thứ hai: đề nghị \(entry.request).",
          en: "Release \(entry.id) waits for a second pair of eyes: request \(entry.request)."),
        next: Text(
          vi:
            "Người khác xem 'hotline figures show \(entry.id)', rồi 'hotline request approve \(entry.request)'.",
          en:
            "Somebody else looks at 'hotline figures show \(entry.id)', then 'hotline request approve \(entry.request)'."
        ),
        values: [
          ("release", "\(entry.id)"), ("request", "\(entry.request)"),
          ("tables", "\(made.draft.published.count)"),
          ("omitted", "\(made.draft.omissions.count)"),
          ("joined", "\(joined.count)"),
        ]))
  }
}
