public import Statistics

/// Why a release is safe: other counts that agree with everything published.
///
/// Each decoy is a table of whole numbers, none negative, that readers can't tell from the truth,
/// and that differs from it where it matters. Decoys were chosen by looking at the truth: they are
/// kept sealed and never published.
public struct Proof: Hashable, Sendable {
  /// One decoy, as what it adds to or takes from the true counts of the finest places.
  public struct Decoy: Hashable, Sendable {
    public let changes: [CellKey: Int]

    public init(changes: [CellKey: Int]) { self.changes = changes }
  }

  public let decoys: [Decoy]

  public init(decoys: [Decoy]) { self.decoys = decoys }
}
