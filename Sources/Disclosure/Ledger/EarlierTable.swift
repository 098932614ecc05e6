public import Statistics

/// A table that is out, with the counts that it came from, counted anew beside those of the tables to come.
public struct EarlierTable: Hashable, Sendable {
  public let published: PublishedTable
  public let table: CountTable
  /// What the legend of its release said of zeros.
  public let zeros: Policy.Zeros

  public init(_ published: PublishedTable, _ table: CountTable, zeros: Policy.Zeros) {
    self.published = published
    self.table = table
    self.zeros = zeros
  }

  var publication: Publication { published.publication(in: table, zeros: zeros) }

  /// The numbers that are out as if they weren't rounded.
  var exactly: Publication { publication.exactly(in: table.tally) }
}

extension Publication {
  /// The same cells with their true counts where a number is printed: more than readers know.
  func exactly(in tally: Tally) -> Publication {
    guard bound > 1 else { return self }
    let counts = tally.sums(of: cells.map(\.key))
    return Publication(
      dimensions: dimensions,
      cells: cells.map { .init($0.key, printed: $0.printed == nil ? nil : counts[$0.key]) },
      zeros: zeros, place: place)
  }
}
