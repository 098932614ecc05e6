import CaseStore
import Disclosure
import Statistics

/// Offices that know releases of their own besides the public ones: whether a public release would tell them more.
struct OfficialReaders {
  private let desk: ReleasePreparation
  private let register: ReleaseLedger
  /// What the legend of the public release says of zeros.
  private let zeros: Disclosure.Policy.Zeros

  /// Nil when the release isn't public, or all that is out is.
  init?(_ desk: ReleasePreparation, _ known: [ReleaseEntry]) throws {
    guard desk.audience == .public, try known.contains(where: { try $0.audience() == .official })
    else { return nil }
    register = try ReleaseLedger(known)
    zeros = desk.policy.zeros
    self.desk = try ReleasePreparation(
      desk.store, .official, threshold: nil, coalition: register.coalition, stamp: desk.stamp)
  }

  /// The finest table of a draft by which they find out what they couldn't before; nil when there is none.
  func tells(_ made: PreparedRelease) throws -> Question? {
    let published = made.draft.published
    let tables = try desk.store.answer(
      register.questions(and: published.map(\.question)), stamp: desk.stamp)
    let counted = Dictionary(tables.map { ($0.question, $0) }) { first, _ in first }
    let before = register.earlier(in: tables)
    let new = published.compactMap { published in
      counted[published.question].map {
        EarlierTable(published, $0, zeros: zeros)
      }
    }
    let known = try LedgerAudit(before, desk.policy).groups
    for group in try LedgerAudit(before + new, desk.policy).groups
    where !group.findings.isSafe {
      let already = known.first { $0.name == group.name }?.findings.unsafe ?? []
      guard !group.findings.unsafe.isSubset(of: already) else { continue }
      let finest = published.map(\.question).filter { group.questions.contains($0) }
        .max { ($0.axes.count, $0.name) < ($1.axes.count, $1.name) }
      if let finest { return finest }
    }
    return nil
  }
}
