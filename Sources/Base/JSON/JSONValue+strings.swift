extension JSONValue {
  /// Every string in the document but the keys.
  public var strings: Set<String> {
    switch self {
    case .string(let string): [string]
    case .array(let values): values.reduce(into: []) { $0.formUnion($1.strings) }
    case .object(let members): members.values.reduce(into: []) { $0.formUnion($1.strings) }
    case .null, .bool, .number: []
    }
  }
}
