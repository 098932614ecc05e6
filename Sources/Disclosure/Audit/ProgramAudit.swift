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
    case failed(DisclosureError)
  }

  /// - Parameters:
  ///   - publication: A table, hidden and not rounded.
  ///   - protector: The true counts, the policy and the seed by which it was made.
  ///   - weights: What hiding a cell cost.
  ///   - most: How many tables are tried.
  public init(
    _ publication: Publication, _ protector: TableProtector, weights: [CellKey: Int32] = [:], most: Int = 2_000
  ) throws(Limit) {
    let (tally, policy) = (protector.tally, protector.policy)
    do {
      let small = try SmallTables(tally, policy: policy, new: publication, earlier: [], weights: weights)
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
      for table in tables {
        let other = TableProtector(tally: try small.tally(of: table), policy: policy, seed: protector.seed)
        let release = try? other.protect(keys, weights: weights)
        if release?.publication == publication { found.append(small.shape.sums(of: table)) }
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
