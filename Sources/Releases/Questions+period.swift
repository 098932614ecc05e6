public import Statistics

extension [Question] {
  /// The period of most of them.
  public var period: Period? {
    let counted = Dictionary(grouping: filter { !$0.attributes.isEmpty }.map(\.period)) { $0 }
      .mapValues(\.count)
    return counted.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }?.key
  }
}
