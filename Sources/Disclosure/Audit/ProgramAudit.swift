public import Statistics

/// What somebody finds out who has the program, and even the seed: they run it on every table that could be true, and
/// keep those that come out as published.
public struct ProgramAudit: Sendable {
  /// How many tables agree with what is printed.
  public let candidates: Int
  /// How many of them are published the same way.
  public let alike: Int
  /// Small counts that are alike in all of those.
  public let pinned: [CellKey]
  /// Small counts that aren't, but lie closer than promised.
  public let unkept: [CellKey]

  public var isSafe: Bool { pinned.isEmpty && unkept.isEmpty }

  /// Why it can't be worked out.
  public enum Limit: Error, Hashable {
    /// More tables agree with what is printed than are tried, or the table is too large to list them.
    case tooManyCandidates(most: Int)
    /// The true counts aren't published so by the program with this seed.
    case otherwisePublished
    /// Other tables than those that are out had a part in what is hidden.
    case chosenWithMore
    case failed(DisclosureError)
  }

  /// - Parameters:
  ///   - publication: A table, hidden and not rounded.
  ///   - protector: The true counts, the policy and the seed by which it was made.
  ///   - earlier: What was out before.
  ///   - weights: What hiding a cell cost.
  ///   - most: How many tables are tried.
  public init(
    _ publication: Publication, _ protector: TableProtector, after earlier: [Publication] = [],
    weights: [CellKey: Int32] = [:], most: Int = 2_000
  ) throws(Limit) {
    let (tally, policy) = (protector.tally, protector.policy)
    do {
      let small = try SmallTables(tally, policy: policy, new: publication, earlier: earlier, weights: weights)
      guard let small, !small.isTooFew else { throw Limit.tooManyCandidates(most: most) }
      let keys = publication.cells.map(\.key)
      let hidden = NodeSet(zip(publication.cells, small.cells).filter { $0.0.printed == nil }.map(\.1))
      let sums = small.shape.sums(of: small.truth)
      var steps = 0
      guard
        let tables = small.shape.candidates(
          hiding: hidden.union(small.shape.hidden), of: sums, most: most, steps: &steps)
      else { throw Limit.tooManyCandidates(most: most) }
      var found: [[Int32]] = []
      var program = Program(small: small, protector: protector, keys: keys, earlier: earlier, weights: weights)
      for table in tables where try program.publication(of: table) == publication.cells {
        found.append(small.shape.sums(of: table))
      }
      guard found.contains(sums) else { throw Limit.otherwisePublished }
      var (pinned, unkept) = ([CellKey](), [CellKey]())
      for node in small.shape.small(sums) {
        let counts = found.map { $0[node] }
        let apart = (counts.max() ?? 0) - (counts.min() ?? 0)
        if apart == 0 {
          pinned.append(small.tables.key(of: node))
        } else if Int(apart) < policy.width {
          unkept.append(small.tables.key(of: node))
        }
      }
      (candidates, alike) = (tables.count, found.count)
      (self.pinned, self.unkept) = (pinned, unkept)
    } catch let error as Limit {
      throw error
    } catch let error as DisclosureError {
      throw .failed(error)
    } catch {
      throw .otherwisePublished
    }
  }
}

/// The program, run on one table after the other; what one run looked at the next needn't.
private struct Program {
  let small: SmallTables
  let protector: TableProtector
  let keys: [CellKey]
  let earlier: [Publication]
  let weights: [CellKey: Int32]
  private var choice: BlindChoice

  init(
    small: SmallTables, protector: TableProtector, keys: [CellKey], earlier: [Publication],
    weights: [CellKey: Int32]
  ) {
    (self.small, self.protector, self.keys) = (small, protector, keys)
    (self.earlier, self.weights) = (earlier, weights)
    choice = small.choice(protector.seed)
  }

  /// The cells as the program publishes them; nil where it doesn't.
  mutating func publication(of table: [Int32]) throws -> [Publication.Cell]? {
    if let pattern = pattern(of: table) {
      let sums = small.shape.sums(of: table)
      return zip(keys, small.cells).map { key, node in
        Publication.Cell(key, printed: pattern.contains(node) ? nil : Int(sums[node]))
      }
    }
    let other = TableProtector(
      tally: try small.tally(of: table), policy: protector.policy, seed: protector.seed)
    return try? other.protect(keys, after: earlier, weights: weights).publication.cells
  }

  /// The blind choice; nil where the table is out of reach.
  private mutating func pattern(of table: [Int32]) -> NodeSet? {
    if let pattern = try? choice.pattern(for: table) { return pattern }
    choice = small.choice(protector.seed)
    return (try? choice.pattern(for: table)) ?? nil
  }
}
