extension Policy: Codable {
  private enum Key: CodingKey {
    case threshold, protection, zeros, coalition, cost, method, base, tied
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func code<Code: RawRepresentable<String>>(_ key: Key) throws -> Code {
      let raw = try container.decode(String.self, forKey: key)
      guard let code = Code(rawValue: raw) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "no code: \(raw)")
      }
      return code
    }
    try self.init(
      threshold: container.decode(Int.self, forKey: .threshold), protection: code(.protection),
      zeros: code(.zeros), coalition: container.decodeIfPresent(Int.self, forKey: .coalition),
      cost: code(.cost), method: Self.method(in: container),
      isTied: container.decodeIfPresent(Bool.self, forKey: .tied) ?? false)
  }

  /// Registers that don't name a method are older than all but suppression.
  private static func method(in container: KeyedDecodingContainer<Key>) throws -> Method {
    guard let code = try container.decodeIfPresent(String.self, forKey: .method) else {
      return .suppress
    }
    guard let name = Method.Name(rawValue: code) else {
      throw DecodingError.dataCorruptedError(
        forKey: .method, in: container, debugDescription: "no code: \(code)")
    }
    return Method(name, base: name == .round ? try container.decode(Int.self, forKey: .base) : 0)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(threshold, forKey: .threshold)
    try container.encode(protection.rawValue, forKey: .protection)
    try container.encode(zeros.rawValue, forKey: .zeros)
    try container.encodeIfPresent(coalition, forKey: .coalition)
    try container.encode(cost.rawValue, forKey: .cost)
    try container.encode(method.name.rawValue, forKey: .method)
    try container.encodeIfPresent(base, forKey: .base)
    if isTied { try container.encode(true, forKey: .tied) }
  }
}
