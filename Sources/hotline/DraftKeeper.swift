import CaseModel
import CaseStore

/// Keeps the answers of an intake in the log while it is typed: a power cut costs the last few, not the call.
final class DraftKeeper {
  private let session: Session
  private let hold: DraftHold
  /// The draft that stands in the log now.
  private(set) var draft: Int64?
  /// What it holds.
  private var kept: JSONValue?
  private var hasWarned = false

  /// Takes up the newest draft, or the one that `choose` picks of several that nobody is typing.
  ///
  /// - Throws: ``StoreError/noSuchDraft``, ``CommandError/draftIsTyped``.
  static func resumed(
    _ session: Session, choose: ([CaseStore.Draft]) throws -> CaseStore.Draft
  ) throws -> (DraftKeeper, JSONValue) {
    let keeper = DraftKeeper(session)
    let free = try keeper.free()
    guard let newest = free.first else {
      throw try session.store.drafts(of: session.stamp.actor).isEmpty
        ? StoreError.noSuchDraft : CommandError.draftIsTyped
    }
    let chosen = try free.count > 1 ? choose(free) : newest
    guard keeper.hold.take(chosen.id) else { throw CommandError.draftIsTyped }
    let document = try session.store.draft(chosen.id, stamp: session.stampNow)
    keeper.draft = chosen.id
    keeper.kept = document
    return (keeper, document)
  }

  init(_ session: Session) {
    self.session = session
    hold = DraftHold(log: session.store.log.id, in: session.surroundings)
  }

  /// This person's drafts that no terminal is typing, newest first.
  func free() throws -> [CaseStore.Draft] {
    try hold.alone {
      try session.store.drafts(of: session.stamp.actor).filter { !hold.isTaken($0.id) }
    }
  }

  /// Keeps what was answered, in place of what it kept before.
  func keep(_ document: JSONValue) throws {
    guard document != kept else { return }
    let old = draft
    let new = try hold.alone {
      let new = try session.store.saveDraft(document, insteadOf: old, stamp: session.stampNow)
      hold.take(new)
      return new
    }
    if let old { hold.release(old) }
    draft = new
    kept = document
  }

  /// Keeps it if that can be done at once: the call goes on in any case, and the first failure is told.
  func keepIfPossible(_ document: JSONValue) {
    do {
      try keep(document)
    } catch {
      if !hasWarned {
        session.talk(
          Text(
            vi: "Chưa giữ được bản nháp giữa chừng; cứ hỏi tiếp, ghi xong sẽ có đủ.",
            en: "No draft could be kept on the way. Go on asking: the recording has it all."))
      }
      hasWarned = true
    }
  }

  /// Throws the draft away.
  func discard() throws {
    guard let draft else { return }
    try session.store.discardDraft(draft, stamp: session.stampNow)
  }
}
