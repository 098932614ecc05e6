import CaseModel
import GRDB

/// What was asked for while the history was written, and whether somebody else decided it, followed entry by entry.
///
/// Ending somebody's work, erasing, lifting a withholding take two people. One who signs the decision alone, of a
/// request that nobody made or that they made themselves, is found.
struct RequestsOfThen {
  private struct Asked {
    let action: JournalAction
    let actor: String
    let user: String?
  }

  private var asked: [String: Asked] = [:]
  /// The entries that are followed at all; of what is asked by others nothing is said.
  private let isFollowed: (JournalAction) -> Bool

  init(isFollowed: @escaping (JournalAction) -> Bool = { _ in true }) { self.isFollowed = isFollowed }

  /// What the history does only on a second person's word, each with the kind of request that it takes.
  private static let kinds: [JournalAction: Request.Kind] = [.caseErase: .erasure, .caseUnwithhold: .unwithhold]

  /// Whether the entry decides what nobody had asked, or what its own actor asked for.
  ///
  /// - Parameter isAlone: Whether nobody else could have decided then.
  func lacksSecond(
    _ action: JournalAction, _ detail: JournalDetail, _ actor: String, isAlone: @autoclosure () -> Bool
  ) -> Bool {
    switch action {
    case .requestApprove, .requestRefuse:
      guard let kind = detail["kind"].flatMap(Request.Kind.init) else { return true }
      return !isAgreed(kind, detail, actor) { detail["alone"] == "yes" && isAlone() }
    case .requestWithdraw:
      guard let request = detail["request"].flatMap({ asked[$0] }) else { return isFollowed(.accessAsk) }
      return request.actor != actor
    default: return Self.kinds[action].map { !isAgreed($0, detail, actor, isAlone: isAlone) } ?? false
    }
  }

  private func isAgreed(_ kind: Request.Kind, _ detail: JournalDetail, _ actor: String, isAlone: () -> Bool) -> Bool {
    guard kind.asking.allSatisfy(isFollowed) else { return true }
    guard let request = detail["request"].flatMap({ asked[$0] }), kind.asking.contains(request.action) else {
      return false
    }
    if [.departure, .certificate].contains(kind), request.user != detail["user"] { return false }
    return request.actor != actor || isAlone()
  }

  /// Takes up what an entry asks for.
  mutating func take(_ action: JournalAction, _ detail: JournalDetail, _ actor: String) {
    guard let id = detail["request"], Self.asking.contains(action), asked[id] == nil else { return }
    asked[id] = Asked(action: action, actor: actor, user: detail["user"])
  }

  private static let asking = Request.Kind.allCases.reduce(into: Set<JournalAction>()) { $0.formUnion($1.asking) }
}
