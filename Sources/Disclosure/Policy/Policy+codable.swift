import Statistics

extension Policy: Codable {
  private enum Key: CodingKey {
    case threshold, protection, zeros, coalition, cost, method, base, tied, form, intake, rest
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
      linking: Self.linking(in: container))
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

  /// Registers that don't say so are older than the links.
  private static func linking(in container: KeyedDecodingContainer<Key>) throws -> Linking {
    let isTied = try container.decodeIfPresent(Bool.self, forKey: .tied) ?? false
    let knowsForm = try container.decodeIfPresent(Bool.self, forKey: .form) ?? false
    let knowsIntake = try container.decodeIfPresent(Bool.self, forKey: .intake) ?? false
    let judgesRest = try container.decodeIfPresent(Bool.self, forKey: .rest) ?? false
    return !isTied ? .apart : !knowsForm ? .units : !knowsIntake ? .form : judgesRest ? .rest : .intake
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
    if linking >= .units { try container.encode(true, forKey: .tied) }
    if linking >= .form { try container.encode(true, forKey: .form) }
    if linking >= .intake { try container.encode(true, forKey: .intake) }
    if linking >= .rest { try container.encode(true, forKey: .rest) }
  }
}
