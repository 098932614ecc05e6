import Statistics

/// As a list of decoys, each a list of changes at finest codes, sorted: the same proof has the same bytes.
extension Proof: Codable {
  private struct Change: Codable {
    let at: [String]
    let by: Int
  }

  public init(from decoder: any Decoder) throws {
    let decoys = try [[Change]](from: decoder)
    self.init(
      decoys: decoys.map { changes in
        Decoy(changes: Dictionary(changes.map { (CellKey($0.at), $0.by) }) { $1 })
      })
  }

  public func encode(to encoder: any Encoder) throws {
    try decoys.map { decoy in
      decoy.changes.map { Change(at: $0.key.codes, by: $0.value) }
        .sorted { $0.at.lexicographicallyPrecedes($1.at) }
    }.encode(to: encoder)
  }
}
