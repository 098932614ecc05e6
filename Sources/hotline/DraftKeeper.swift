import Base
import CaseModel
import CaseStore

/// Keeps the answers of an intake in the log while it is typed: whatever ends it, the answers given are there.
final class DraftKeeper {
  /// The key beside the answers under which the case stands that the call was linked to.
  private static let link = "$case"
  /// The same for the case and version whose report is being corrected.
  private static let amendedCase = "$amends"
  private static let amendedVersion = "$version"

  /// The most drafts of one person that are offered.
  private static let most = 100

  private let session: Session
  private let hold: DraftHold
  private let dangers: Set<String>
  /// The draft that stands in the log now.
  private(set) var draft: DraftID?
  /// What it holds.
  private var kept: JSONValue?
  private var hasWarned = false
  /// The report that is being corrected; nil for a new call.
  var amends: PrintedReport?

  /// - Parameters:
  ///   - session: The open log, and how to speak.
  ///   - dangers: The codes of the signs of danger.
  init(_ session: Session, dangers: Set<String>) {
    self.session = session
    self.dangers = dangers
    hold = DraftHold(log: session.store.log.id, in: session.surroundings)
  }

  /// What was taken up: the draft as it was, its answers, and the case that the call was linked to.
  struct Resumed {
    let draft: CaseStore.Draft
    let document: JSONValue
    let link: CaseNumber?
    /// The case and version whose report it corrects; nil for a new call.
    let amends: (number: CaseNumber, version: Int)?
  }

  /// This person's drafts of calls that no terminal is typing, newest first; or those of one form.
  ///
  /// - Parameter mark: How the question of the form's draft begins.
  func free(for mark: [String] = []) throws -> [CaseStore.Draft] {
    let start = mark.map { $0 + "." }.joined()
    return try hold.alone {
      try session.store.drafts(of: session.stamp.actor, limit: Self.most).filter { draft in
        !hold.isTaken(draft.id)
          && (mark.isEmpty ? !draft.mark.isOfForm : draft.mark.question.map { ($0 + ".").hasPrefix(start) } ?? false)
      }
    }
  }

  /// Takes up a draft: the one of a number, else the newest own one, or the one that `choose` picks of several.
  ///
  /// - Throws: `StoreError.noSuchDraft`, ``CommandError/draftIsTyped``.
  func resume(
    _ number: DraftID?, choose: ([CaseStore.Draft]) throws -> CaseStore.Draft
  ) throws -> Resumed {
    let actor = session.stamp.actor
    let chosen: CaseStore.Draft
    if let number {
      let named = try session.store.draftOutline(number)
      // What another person types elsewhere, this machine's marks don't tell.
      if named.savedBy != actor, !named.isOrphan, named.isTyped(at: session.stampNow.now) {
        throw CommandError.draftIsTyped
      }
      chosen = named
    } else {
      let free = try free()
      guard let newest = free.first else {
        throw try session.store.drafts(of: actor, limit: 1).isEmpty
          ? StoreError.noSuchDraft : CommandError.draftIsTyped
      }
      chosen = try free.count > 1 ? choose(free) : newest
    }
    guard hold.take(chosen.id) else { throw CommandError.draftIsTyped }
    let held = try session.store.draft(chosen.id, stamp: session.stampNow)
    draft = chosen.id
    kept = held
    // From now on somebody is typing it again.
    var mark = chosen.mark
    mark.hasStopped = false
    if chosen.savedBy == actor {
      try session.store.keepAnswers(held, of: chosen.id, at: mark, stamp: session.stampNow)
    } else {
      try begin(held, insteadOf: chosen.id, mark)
    }
    var link: CaseNumber?
    if case .string(let number)? = held[Self.link] { link = try? CaseNumber(number) }
    var amends: (CaseNumber, Int)?
    if case .string(let number)? = held[Self.amendedCase], case .number(let version)? = held[Self.amendedVersion] {
      amends = (try CaseNumber(number), Int(version))
    }
    let document = [Self.link, Self.amendedCase, Self.amendedVersion]
      .reduce(held) { $0.setting([$1], to: nil) }
    return Resumed(draft: chosen, document: document, link: link, amends: amends)
  }

  /// Whether the log has these answers.
  func holds(_ document: JSONValue, link: CaseNumber?) -> Bool {
    draft != nil && kept == held(document, link)
  }

  private func held(_ document: JSONValue, _ link: CaseNumber?) -> JSONValue {
    let linked = document.setting([Self.link], to: link.map { .string($0.description) })
    guard let amends else { return linked }
    return linked.setting([Self.amendedCase], to: .string(amends.number.description))
      .setting([Self.amendedVersion], to: .number(Double(amends.version)))
  }

  /// Keeps what was answered: nothing is lost from here on but what is being typed.
  ///
  /// - Parameters:
  ///   - document: The answers so far.
  ///   - question: The path of the question that comes next.
  ///   - link: The case that the operator chose to link to.
  ///   - hasStopped: Whether nobody goes on typing now.
  func keep(
    _ document: JSONValue, at question: [String]?, link: CaseNumber?, hasStopped: Bool = false
  ) throws {
    let held = held(document, link)
    guard held != kept || hasStopped else { return }
    let mark = CaseStore.Draft.Mark(
      question: question.map { $0.joined(separator: ".") },
      answered: document.setting(["receivedAt"], to: nil).answers,
      isDanger: document.isDanger(signs: dangers), hasStopped: hasStopped)
    do {
      guard let draft else { throw StoreError.noSuchDraft }
      try session.store.keepAnswers(held, of: draft, at: mark, stamp: session.stampNow)
      kept = held
    } catch StoreError.noSuchDraft {
      // The first answer; or a supervisor has taken it up meanwhile, and what is typed here must stay all the same.
      try begin(held, insteadOf: nil, mark)
    }
  }

  private func begin(
    _ held: JSONValue, insteadOf old: DraftID?, _ mark: CaseStore.Draft.Mark
  ) throws {
    let new = try hold.alone {
      let new = try session.store.saveDraft(
        held, at: mark, insteadOf: old, stamp: session.stampNow)
      hold.take(new)
      return new
    }
    if let draft { hold.release(draft) }
    draft = new
    kept = held
  }

  /// Keeps it if that can be done at once: the call goes on in any case, and the first failure is told.
  func keepIfPossible(_ document: JSONValue, at question: [String]?, link: CaseNumber?) {
    do {
      try keep(document, at: question, link: link)
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

  /// That there is a draft, for the head of a form; empty where there is none yet.
  var keptWords: Text {
    draft.map { Text(vi: " · đã giữ (nháp \($0))", en: " · kept (draft \($0))") } ?? Text(vi: "", en: "")
  }

  /// Throws the draft away.
  func discard() throws {
    guard let draft else { return }
    try session.store.discardDraft(draft, stamp: session.stampNow)
  }
}

extension JSONValue {
  /// How many answers the document holds.
  fileprivate var answers: Int {
    switch self {
    case .object(let members): members.values.reduce(0) { $0 + $1.answers }
    case .array(let entries):
      entries.contains { if case .object = $0 { true } else { false } }
        ? entries.reduce(0) { $0 + $1.answers } : 1
    case .null: 0
    default: 1
    }
  }

  /// Whether a sign of danger was ticked, or a child isn't safe now.
  fileprivate func isDanger(signs: Set<String>) -> Bool {
    if case .array(let ticked)? = self["signs"],
      ticked.contains(where: {
        if case .string(let code) = $0 { signs.contains(code) } else { false }
      })
    {
      return true
    }
    guard case .array(let children)? = self["children"] else { return false }
    return children.contains { $0["safe"] == .string(Answer.no.rawValue) }
  }
}
