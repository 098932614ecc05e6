import Base
import CaseModel
import CaseStore
import Glibc

/// A form of a child as one screen.
extension GuidedForm {
  func onScreen(
    _ page: FormPage, _ document: JSONValue, at place: [String]?, _ record: (JSONValue, DraftID?) throws -> Void
  ) throws {
    let screen = FormScreen(
      .work(layout), document, at: place, choices: try FormChoices(session), dates: dates, language: session.language)
    let conversation = FormConversation(
      session, page, screen,
      heading: { [keeper, layout, copy] in
        let kept = keeper.keptWords
        let (child, label) = (copy.child, layout.form.label)
        return Text(vi: "\(child)\(kept.vi) · \(label.vi)", en: "\(child)\(kept.en) · \(label.en)")
      },
      keep: { [keeper, mark] document, path, _ in keeper.keepIfPossible(document, at: mark + path, link: nil) })
    do {
      try conversation.run { document, _, _ in try record(document, keeper.draft) }
    } catch {
      page.close()
      if case FormConversation.Stop.discarded = error {
        try session.keepingUnlocked { try keeper.discard() }
        throw IntakeStopped.discarded
      }
      keepStopped(conversation.document, at: conversation.place)
      guard let stop = error as? FormConversation.Stop else { throw error }
      throw stop.ended ?? LineEditor.Interrupted(signal: SIGINT)
    }
  }
}
