import Base
public import Export
public import CaseModel
public import CaseStore
public import Disclosure
import Foundation
public import Statistics

/// Where a release is made: the log's counts, everything that is out, and the policy of its readers.
public struct ReleasePreparation {
  let store: CaseStore
  let stamp: CaseStore.Stamp
  let audience: Audience
  public let policy: Disclosure.Policy

  /// - Parameters:
  ///   - store: The log, with the keys of whoever makes figures.
  ///   - audience: Who gets it; the least threshold follows.
  ///   - threshold: The least count printed; that of the readers when it is nil.
  ///   - coalition: How many cases people acting together know: one by default, their own.
  ///   - method: Rounding takes a base of `Policy.leastBase` at least.
  ///   - stamp: Who does it, and when.
  public init(
    _ store: CaseStore, _ audience: Audience, threshold: Int?, coalition: Int? = 1,
    method: Disclosure.Policy.Method = .suppress, stamp: CaseStore.Stamp
  ) throws {
    self.store = store
    self.stamp = stamp
    self.audience = audience
    let least = audience.leastThreshold(isProvince: try store.servesProvinces())
    let chosen = threshold ?? least
    guard chosen >= least else { throw ReleaseError.thresholdTooLow(chosen, least: least) }
    if case .round(let base) = method, base < Disclosure.Policy.leastBase {
      throw ReleaseError.baseTooSmall(base, least: Disclosure.Policy.leastBase)
    }
    policy = try Disclosure.Policy(threshold: chosen, coalition: coalition, method: method)
  }

  /// Counts, protects and proves; nothing is written but that it was asked.
  ///
  /// What offices don't know from releases of their own is hidden from the public too; and a table by which they would
  /// learn more all the same doesn't go out.
  public func make(_ questions: [Question]) throws -> PreparedRelease {
    let asked = try questions.withTotals()
    let known = try store.releases().filter(\.isKnown)
    let own = try ReleaseLedger(known.filter { try audience.knows($0.audience()) })
    let others = try ReleaseLedger(known.filter { try !audience.knows($0.audience()) })
    let readers = try OfficialReaders(self, known)
    var omissions: [Omission] = []
    while true {
      let left = asked.filter { question in !omissions.contains { $0.question == question } }
      var made = try make(left, after: own, beside: others, known: known.map(\.id).max())
      guard let telling = try readers?.tells(made) else {
        made.draft.omissions += omissions
        return made
      }
      omissions.append(Omission(question: telling, reason: .unprotectable))
    }
  }

  private func make(
    _ asked: [Question], after register: ReleaseLedger, beside others: ReleaseLedger, known: ReleaseID?
  ) throws -> PreparedRelease {
    let tables = try store.answer(register.questions(and: asked), stamp: stamp)
    let new = asked.compactMap { question in tables.first { $0.question == question } }
    let draft = try Drafting(
      new, after: register.earlier(in: tables), withheld: others.entries.flatMap(\.tables),
      policy: policy, seed: ChoiceSeed(try store.choiceSeed()) ?? .known
    ).draft()
    return PreparedRelease(asked: asked, tables: new, draft: draft, known: known)
  }

  /// How much of its counts each table keeps, from 0 to 1; 0 for one that doesn't go out.
  public func shares(of made: PreparedRelease) -> [(question: Question, share: Double)] {
    let published = made.draft.published
    return made.asked.filter { !$0.attributes.isEmpty }.map { question in
      guard let table = made.table(question),
        let out = published.first(where: { $0.question == question })
      else { return (question, 0) }
      return (question, out.shareKept(of: table))
    }
  }

  /// For each table that keeps less than `wanted`, the finest coarser one that keeps as much.
  public func proposals(for made: PreparedRelease, wanted: Double) throws -> [Proposal] {
    let weak = shares(of: made).filter { $0.share < wanted }.map(\.question)
    return try weak.map { question in
      let found = try coarser(question, wanted: wanted, tries: Self.mostTries, by: \.coarser)
      return Proposal(question: question, coarser: found?.question, share: found?.share ?? 0)
    }
  }

  private static let mostTries = 24

  /// The finest question that keeps enough by itself: fewest steps first; nil when none does.
  func coarser(
    _ question: Question, wanted: Double, tries: Int = .max, by steps: (Question) -> [Question]
  ) throws -> (question: Question, share: Double)? {
    var queue = steps(question)
    var next = 0
    while next < min(queue.count, tries) {
      let candidate = queue[next]
      next += 1
      if let share = shares(of: try make([candidate])).first?.share, share >= wanted {
        return (candidate, share)
      }
      queue += steps(candidate).filter { !queue.contains($0) }
    }
    return nil
  }

  public struct Proposal: Hashable {
    public let question: Question
    /// Nil when nothing coarser keeps enough.
    public let coarser: Question?
    public let share: Double
  }
}

extension ReleasePreparation {
  /// Puts a release before somebody else's eyes; it is out once they approve the request.
  ///
  /// - Parameters:
  ///   - made: A release that was prepared.
  ///   - secrecy: The mark of secrecy on each page.
  ///   - scope: Who may have it (phạm vi phát hành); empty where everybody may.
  ///   - revises: The release that it replaces.
  /// - Throws: ``ReleaseError/nothingLeft``, `StoreError.notFinal(until:)` while counts can change,
  ///   `StoreError.releaseOvertaken(_:)` when another release went out since it was made.
  public func propose(
    _ made: PreparedRelease, secrecy: Secrecy, scope: String, revises: ReleaseID?
  ) throws -> ReleaseEntry {
    guard !made.draft.parts.isEmpty else { throw ReleaseError.nothingLeft }
    return try store.proposeRelease(
      ReleaseEntry.Content(
        audience: audience.rawValue, secrecy: secrecy.rawValue, scope: scope, revises: revises,
        policy: try JSONEncoder.stable.encode(policy), questions: made.asked,
        published: try JSONEncoder.stable.encode(made.draft.published)),
      proof: try JSONEncoder.stable.encode(made.draft.proofs), after: made.known, stamp: stamp)
  }
}

extension CaseStore {
  /// Whether every place that the hotline serves is a whole province.
  func servesProvinces() throws -> Bool {
    let places = try log.places.map { try place($0) }
    return !places.isEmpty && places.allSatisfy { $0?.level == .province }
  }
}
