/// A JSON document whose keys stay in the order in which they were given.
package indirect enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSONTree])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONTree

    package init(key: String, value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  /// An object without the members that are nil.
  package static func object(_ members: KeyValuePairs<String, JSONTree?>) -> JSONTree {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  package static func texts(_ texts: [String]) -> JSONTree { .list(texts.map { .text($0) }) }

  /// Words in each language, by its code.
  package static func words(_ words: Text) -> JSONTree {
    .object(["vi": .text(words.vi), "en": .text(words.en)])
  }

  /// UTF-8 text that ends in a newline; what holds nothing nested stands on one line.
  package var document: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private var isFlat: Bool {
    switch self {
    case .list(let items): items.allSatisfy(\.isScalar)
    case .object(let members):
      members.allSatisfy { $0.value.isScalar || ($0.value.isList && $0.value.isFlat) }
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private var isList: Bool { if case .list = self { true } else { false } }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += "\(value)"
    case .text(let value): text += Self.quoted(value)
    case .list(let items):
      Self.write(items.map { (nil, $0) }, "[", "]", flat: isFlat, to: &text, indent)
    case .object(let members):
      Self.write(members.map { ($0.key, $0.value) }, "{", "}", flat: isFlat, to: &text, indent)
    }
  }

  private static func write(
    _ items: [(key: String?, value: JSONTree)], _ open: String, _ close: String, flat: Bool,
    to text: inout String, _ indent: String
  ) {
    text += open
    for (position, item) in items.enumerated() {
      if position > 0 { text += flat ? ", " : "," }
      if !flat { text += "\n\(indent)  " }
      if let key = item.key { text += quoted(key) + ": " }
      item.value.write(to: &text, indent: indent + "  ")
    }
    if !flat { text += "\n\(indent)" }
    text += close
  }

  private static func quoted(_ value: String) -> String {
    var quoted = "\""
    for scalar in value.plain.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "<": quoted += "\\u003c"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
