import CaseModel
import CaseStore
import Disclosure
import Foundation
import Statistics

/// Where a release is made: the log's counts, everything that is out, and the policy of its readers.
struct FigureDesk {
  let store: CaseStore
  let stamp: CaseStore.Stamp
  let audience: Audience
  let policy: Disclosure.Policy

  init(
    _ store: CaseStore, _ audience: Audience, threshold: Int?, stamp: CaseStore.Stamp
  ) throws {
    self.store = store
    self.stamp = stamp
    self.audience = audience
    let least = audience.leastThreshold(isProvince: try store.servesProvinces())
    let chosen = threshold ?? least
    guard chosen >= least else { throw FiguresError.thresholdTooLow(chosen, least: least) }
    // One person knows one case: their own.
    policy = try Disclosure.Policy(threshold: chosen, coalition: 1)
  }

  /// A draft with what it was made from.
  struct Made {
    let asked: [Question]
    let tables: [CountTable]
    let draft: Draft
    /// The last release that was known when it was made.
    let known: Int64?

    func table(_ question: Question) -> CountTable? { tables.first { $0.question == question } }
  }

  /// Counts, protects and proves; nothing is written but that it was asked.
  func make(_ questions: [Question]) throws -> Made {
    let asked = try questions.withTotals()
    let known = try store.releases().filter(\.isKnown)
    let register = try Register(known.filter { try audience.knows($0.audience()) })
    let tables = try store.answer(register.questions(and: asked), stamp: stamp)
    let new = asked.compactMap { question in tables.first { $0.question == question } }
    let draft = try Drafting(new, after: register.earlier(in: tables), policy: policy).draft()
    return Made(asked: asked, tables: new, draft: draft, known: known.map(\.id).max())
  }

  /// How much of its counts each table keeps, from 0 to 1; 0 for one that doesn't go out.
  func shares(of made: Made) -> [(question: Question, share: Double)] {
    let published = made.draft.published
    return made.asked.filter { !$0.attributes.isEmpty }.map { question in
      guard let table = made.table(question),
        let out = published.first(where: { $0.question == question })
      else { return (question, 0) }
      return (question, out.shareKept(of: table))
    }
  }

  /// For each table that keeps less than `wanted`, the finest coarser one that keeps as much.
  func proposals(for made: Made, wanted: Double) throws -> [Proposal] {
    let weak = shares(of: made).filter { $0.share < wanted }.map(\.question)
    return try weak.map { question in
      for coarser in question.coarser {
        let other = try make([coarser])
        if let share = shares(of: other).first?.share, share >= wanted {
          return Proposal(question: question, coarser: coarser, share: share)
        }
      }
      return Proposal(question: question, coarser: nil, share: 0)
    }
  }

  struct Proposal: Hashable {
    let question: Question
    /// Nil when nothing coarser keeps enough.
    let coarser: Question?
    let share: Double
  }
}

extension CaseStore {
  /// Whether every place that the hotline serves is a whole province.
  func servesProvinces() throws -> Bool {
    let places = try log.places.map { try place($0) }
    return !places.isEmpty && places.allSatisfy { $0?.level == .province }
  }
}
