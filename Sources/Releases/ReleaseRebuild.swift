public import CaseStore
public import Disclosure
import Foundation
import Statistics

/// Makes a release of the register again from the log: what was known then, protected together with what was out then.
public struct ReleaseRebuild {
  private let store: CaseStore
  private let stamp: CaseStore.Stamp

  public init(store: CaseStore, stamp: CaseStore.Stamp) {
    self.store = store
    self.stamp = stamp
  }

  /// - Throws: `DisclosureError` for the first number that the counts don't give, and the first promise that its
  ///   proof doesn't keep.
  public func draft(_ entry: ReleaseEntry) throws -> Draft { try rebuilt(entry).draft }

  /// The same, cut into what is handed out.
  public func periods(_ entry: ReleaseEntry) throws -> [PeriodRelease] {
    let (drafting, draft, published) = try rebuilt(entry)
    return try drafting.periods(of: draft, published)
  }

  /// What somebody finds out about the release who has the program and the log's seed.
  public func rerun(_ entry: ReleaseEntry) throws -> [PartRerun] {
    let (drafting, draft, _) = try rebuilt(entry)
    return drafting.rerun(draft)
  }

  private func rebuilt(
    _ entry: ReleaseEntry
  ) throws -> (drafting: Drafting, draft: Draft, published: [PublishedTable]) {
    let audience = try entry.audience()
    let before = try store.releases().filter { $0.id < entry.id && $0.isKnown }
    let register = try ReleaseLedger(before.filter { try audience.knows($0.audience()) })
    let others = try ReleaseLedger(before.filter { try !audience.knows($0.audience()) })
    let own = try ReleaseLedger([entry]).entries[0]
    let asked = entry.content.questions
    let tables = try store.answer(
      register.questions(and: asked), linking: own.policy.linking, stamp: stamp)
    let new = asked.compactMap { question in tables.first { $0.question == question } }
    let data = try store.proof(of: entry.id, stamp: stamp)
    guard let proofs = try? JSONDecoder().decode([String: Proof].self, from: data) else {
      throw StoreError.damaged
    }
    let drafting = Drafting(
      new, after: register.earlier(in: tables), withheld: others.entries.flatMap(\.tables),
      policy: own.policy, seed: ChoiceSeed(try store.choiceSeed()) ?? .known)
    return (drafting, try drafting.rebuilt(own.tables, proofs: proofs), own.tables)
  }
}
