public import Statistics

/// Tables made ready to go out together: protected, proved, together with everything that is out.
public struct Draft: Sendable {
  /// The tables that share a tally, as one release.
  public struct Part: Sendable {
    /// `case-place-topic`: the unit and what divides it.
    public let name: String
    public let tables: [CountTable]
    public let release: Release
  }

  public let parts: [Part]
  /// What doesn't go out; whoever leaves out more adds it.
  public var omissions: [Omission]

  /// The tables as they go out, in the order of the parts.
  public var published: [PublishedTable] {
    parts.flatMap { part in
      let printed = Dictionary(
        part.release.publication.cells.map { ($0.key, $0.printed) }
      ) { first, _ in first }
      let bound = part.release.publication.bound
      return part.tables.map { PublishedTable($0, printed: printed, bound: bound) }
    }
  }

  /// The proof of each part, by its name.
  public var proofs: [String: Proof] {
    Dictionary(parts.map { ($0.name, $0.release.proof) }) { first, _ in first }
  }
}
