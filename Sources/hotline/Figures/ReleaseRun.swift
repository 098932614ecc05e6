import Releases
import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Statistics

/// Makes a release of some questions: shows what it would be, or puts it before a second pair of eyes.
struct ReleaseRun {
  let session: Session
  let options: ReleaseOptions

  func run(_ questions: [Question]) throws {
    try session.unlockIfLocked()
    let preparation = try ReleasePreparation(
      session.store, options.readers, threshold: options.threshold,
      coalition: options.coalition == 0 ? nil : options.coalition,
      method: options.method.chosen, stamp: session.stamp)
    let wanted = Double(options.keep) / 100
    let (made, joined) =
      preparation.policy.method == .recode
      ? try preparation.recode(questions, wanted: wanted) : (try preparation.make(questions), [])
    session.talkOfUnfinished(questions)
    if options.preview {
      let proposals =
        preparation.policy.method == .recode
        ? [] : try preparation.proposals(for: made, wanted: wanted)
      return try session.show(
        PreviewSheet(
          made: made, proposals: proposals, joined: joined, policy: preparation.policy,
          words: try session.store.figureWords()))
    }
    let entry = try preparation.propose(
      made, secrecy: options.grade, scope: options.scope.map(Fold.stored) ?? "",
      revises: options.revises)
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
