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

  /// - Parameters:
  ///   - threshold: The least count printed; that of the readers when it is nil.
  ///   - coalition: How many cases people acting together know: one by default, their own.
  ///   - method: Rounding takes a base of ``leastBase`` at least.
  init(
    _ store: CaseStore, _ audience: Audience, threshold: Int?, coalition: Int? = 1,
    method: Disclosure.Policy.Method = .suppress, stamp: CaseStore.Stamp
  ) throws {
    self.store = store
    self.stamp = stamp
    self.audience = audience
    let least = audience.leastThreshold(isProvince: try store.servesProvinces())
    let chosen = threshold ?? least
    guard chosen >= least else { throw FiguresError.thresholdTooLow(chosen, least: least) }
    if case .round(let base) = method, base < Self.leastBase {
      throw FiguresError.baseTooSmall(base, least: Self.leastBase)
    }
    policy = try Disclosure.Policy(threshold: chosen, coalition: coalition, method: method)
  }

  /// A rounded number leaves a width of twice the base, less two, and may not leave less than this.
  static let leastBase = 5

  /// A draft with what it was made from.
  struct Made {
    let asked: [Question]
    let tables: [CountTable]
    var draft: Draft
    /// The last release that was known when it was made.
    let known: Int64?

    func table(_ question: Question) -> CountTable? { tables.first { $0.question == question } }
  }

  /// Counts, protects and proves; nothing is written but that it was asked.
  ///
  /// What offices don't know from releases of their own is hidden from the public too; and a table by which they would learn
  /// more all the same doesn't go out.
  func make(_ questions: [Question]) throws -> Made {
    let asked = try questions.withTotals()
    let known = try store.releases().filter(\.isKnown)
    let own = try Register(known.filter { try audience.knows($0.audience()) })
    let others = try Register(known.filter { try !audience.knows($0.audience()) })
    let readers = try OtherReaders(self, known)
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
    _ asked: [Question], after register: Register, beside others: Register, known: Int64?
  ) throws -> Made {
    let tables = try store.answer(register.questions(and: asked), stamp: stamp)
    let new = asked.compactMap { question in tables.first { $0.question == question } }
    let draft = try Drafting(
      new, after: register.earlier(in: tables), withheld: others.entries.flatMap(\.tables),
      policy: policy
    ).draft()
    return Made(asked: asked, tables: new, draft: draft, known: known)
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
