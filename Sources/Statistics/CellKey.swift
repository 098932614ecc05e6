/// The place of one cell: a code for each dimension, in the order of the dimensions.
public struct CellKey: Hashable, Sendable {
  public let codes: [String]

  public init(_ codes: [String]) { self.codes = codes }
}

extension CellKey {
  /// The same place with another code in one dimension.
  public func standing(at code: String, in dimension: Int) -> CellKey {
    var codes = codes
    codes[dimension] = code
    return CellKey(codes)
  }
}

extension CellKey: ExpressibleByArrayLiteral {
  public init(arrayLiteral codes: String...) { self.init(codes) }
}

extension CellKey: CustomStringConvertible {
  /// The codes with bars between, as `C001 | T3 | Total`.
  public var description: String { codes.joined(separator: " | ") }
}
