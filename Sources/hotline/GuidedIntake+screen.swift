import Base
import CaseModel
import CaseStore

/// The intake as one screen.
extension GuidedIntake {
  func onScreen<Result>(
    _ page: FormPage, linkTo: CaseNumber?,
    record: (JSONValue, CaseNumber?, DraftID?, Set<Fault>) throws -> Result
  ) throws -> (result: Result, calls: [EmergencyCall]) {
    let signals = SignalWatch.begin()
    defer { signals.end() }
    let dates = TimeReading(now: session.stamp.now.date, zone: session.calendar.timeZone)
    let begun = session.calendar.written(resumed?.draft.begunAt ?? session.stamp.now)
    let screen = FormScreen(
      .call, document, at: resumed?.draft.mark.question?.split(separator: ".").map(String.init),
      choices: vocabulary, dates: dates, language: session.language)
    let conversation = FormConversation(
      session, page, screen, link: linkTo ?? resumed?.link,
      heading: { [session, keeper] in
        let practice =
          session.store.log.isPractice ? Text(vi: " · SỔ THỰC HÀNH", en: " · PRACTICE") : Text(vi: "", en: "")
        let kept = keeper.keptWords
        return Text(vi: "BÁO TIN \(begun)\(kept.vi)\(practice.vi)", en: "REPORT \(begun)\(kept.en)\(practice.en)")
      },
      keep: { [keeper] in keeper.keepIfPossible($0, at: $1, link: $2) })
    do {
      let result = try conversation.run { document, link, confirmed in
        try record(document, link, keeper.draft, confirmed)
      }
      return (result, conversation.calls)
    } catch {
      page.close()
      throw try stopped(conversation, after: error)
    }
  }

  /// Keeps what stood on the screen, unless somebody threw it away.
  private func stopped(_ conversation: FormConversation, after error: any Error) throws -> any Error {
    let stop = error as? FormConversation.Stop
    if stop == .discarded {
      try session.keepingUnlocked { try keeper.discard() }
      return IntakeStopped.discarded
    }
    let ended = stop?.ended ?? error
    guard resumed != nil || conversation.document != document else {
      return stop == .kept || stop == .dropped ? IntakeStopped.discarded : ended
    }
    do {
      try session.keepingUnlocked {
        try keeper.keep(
          conversation.document, at: conversation.place, link: conversation.link, hasStopped: true)
      }
    } catch {
      guard keeper.holds(conversation.document, link: conversation.link) else { throw error }
    }
    guard let draft = keeper.draft else { return ended }
    guard stop == nil else { return IntakeStopped.kept(draft) }
    session.talk(IntakeStopped.kept(draft).text)
    return ended
  }
}
