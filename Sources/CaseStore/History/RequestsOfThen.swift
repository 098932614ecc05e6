import CaseModel
import GRDB

/// What was asked for while the history was written, and whether somebody else decided it, followed entry by entry.
///
/// Ending somebody's work, erasing, lifting a withholding, putting figures out, deciding about a child take two people.
/// One who signs the decision alone, of a request that nobody made, that they made themselves, that was decided or
/// taken back, or that was about another case, is found.
struct RequestsOfThen {
  private struct Asked {
    let action: JournalAction
    let actor: String
    let user: String?
    let caseID: CaseID?
  }

  /// Who proposed a release, and the hash of what it says.
  private struct Proposal {
    let actor: String
    let hash: String?
    let audience: String?
  }

  private var asked: [String: Asked] = [:]
  /// The requests that were decided, or taken back: nobody decides them again.
  private var closed: Set<String> = []
  private var proposals: [String: Proposal] = [:]
  /// Who entered each decision about a child that waits for somebody else's word.
  private var decisions: [String: String] = [:]
  /// The entries that are followed at all; of what is asked by others nothing is said.
  private let isFollowed: (JournalAction) -> Bool

  init(isFollowed: @escaping (JournalAction) -> Bool = { _ in true }) { self.isFollowed = isFollowed }

  /// What the history does only on a second person's word, each with the kind of request that it takes.
  private static let kinds: [JournalAction: Request.Kind] = [.caseErase: .erasure, .caseUnwithhold: .unwithhold]
  /// What one does alone, or on a second person's word where the entry names the request.
  private static let lowerings: Set<JournalAction> = [.caseClose, .caseScreenOut, .caseTriage]

  /// Whether the entry decides what nobody had asked, what its own actor asked for, or what was decided before.
  ///
  /// - Parameters:
  ///   - entry: A row of the journal.
  ///   - isAlone: Whether nobody else could have decided then.
  func lacksSecond(
    _ action: JournalAction, _ detail: JournalDetail, _ entry: Row, isAlone: @autoclosure () -> Bool
  ) -> Bool {
    let actor: String = entry["actor"]
    func isAgreed(_ kind: Request.Kind, isAlone: () -> Bool) -> Bool {
      self.isAgreed(kind, detail, entry, isAlone: isAlone)
    }
    switch action {
    case .requestApprove, .requestRefuse:
      guard let kind = detail["kind"].flatMap(Request.Kind.init) else { return true }
      return !isAgreed(kind) { detail["alone"] == "yes" && isAlone() }
    case .requestWithdraw:
      guard let id = detail["request"], let request = asked[id] else { return isFollowed(.accessAsk) }
      return request.actor != actor || closed.contains(id)
    case .figuresRelease:
      guard isFollowed(.figuresPropose) else { return false }
      guard let proposal = detail["release"].flatMap({ proposals[$0] }), proposal.hash == detail["hash"],
        detail["audience"].map({ $0 == proposal.audience }) ?? true
      else { return true }
      return proposal.actor == actor && !isAlone()
    case .decisionConfirm:
      guard isFollowed(.decisionRecord) else { return false }
      guard let author = detail["decision"].flatMap({ decisions[$0] }) else { return true }
      return author == actor && !(detail["alone"] == "yes" && isAlone())
    case _ where Self.lowerings.contains(action):
      return detail["request"] != nil && !isAgreed(.ending, isAlone: isAlone)
    default: return Self.kinds[action].map { !isAgreed($0, isAlone: isAlone) } ?? false
    }
  }

  private func isAgreed(_ kind: Request.Kind, _ detail: JournalDetail, _ entry: Row, isAlone: () -> Bool) -> Bool {
    guard kind.asking.allSatisfy(isFollowed) else { return true }
    guard let id = detail["request"], let request = asked[id], !closed.contains(id),
      kind.asking.contains(request.action), request.caseID == entry["caseID"] as CaseID?
    else { return false }
    if [.departure, .certificate].contains(kind), request.user != detail["user"] { return false }
    return request.actor != entry["actor"] || isAlone()
  }

  /// Takes up what an entry asks for, or decides.
  mutating func take(_ action: JournalAction, _ detail: JournalDetail, _ entry: Row) {
    let actor: String = entry["actor"]
    switch action {
    case .figuresPropose:
      if let id = detail["release"], proposals[id] == nil {
        proposals[id] = Proposal(actor: actor, hash: detail["hash"], audience: detail["audience"])
      }
    case .decisionRecord:
      if let id = detail["decision"], decisions[id] == nil { decisions[id] = actor }
    case .decisionConfirm:
      if let id = detail["decision"] { decisions[id] = nil }
    default: break
    }
    guard let id = detail["request"] else { return }
    if Self.asking.contains(action), asked[id] == nil {
      asked[id] = Asked(action: action, actor: actor, user: detail["user"], caseID: entry["caseID"])
    }
    // A certificate waits for as many signatures as it takes.
    if Self.closing.contains(action), detail["kind"] != Request.Kind.certificate.rawValue || action != .requestApprove {
      closed.insert(id)
    }
  }

  private static let asking = Request.Kind.allCases.reduce(into: Set<JournalAction>()) { $0.formUnion($1.asking) }
  private static let closing: Set<JournalAction> = [.accessGrant, .requestApprove, .requestRefuse, .requestWithdraw]
}
