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
}
