import Base
import CaseModel

/// An intake document while it is being filled.
extension JSONValue {
  var isReport: Bool {
    if case .string(let code)? = self["kind"] {
      ContactKind(rawValue: code)?.isReport ?? false
    } else {
      false
    }
  }

  var isCase: Bool { isReport && (self["result"] == nil || self["result"] == .string("case")) }

  /// Whether somebody may have done something to the child.
  var isHarm: Bool {
    self["nature"] != .string(Nature.specialCircumstances.rawValue)
  }

  var isAnonymous: Bool { self["caller"]?["anonymous"] == .string("yes") }

  /// How many entries the list under a key has.
  func count(of key: String) -> Int {
    if case .array(let entries)? = self[key] { entries.count } else { 0 }
  }

  func has(_ path: [String]) -> Bool { value(at: path) != nil }

  func value(at path: some Collection<String>) -> JSONValue? {
    guard let key = path.first else { return self }
    let rest = path.dropFirst()
    switch self {
    case .object(let members): return members[key]?.value(at: rest)
    case .array(let entries):
      guard let index = Int(key), entries.indices.contains(index) else { return nil }
      return entries[index].value(at: rest)
    default: return nil
    }
  }

  /// The document with so many entries in the list at a path; those that are there stay, as far as there is room.
  func setting(_ path: [String], toEntries count: Int) -> JSONValue {
    var entries: [JSONValue] = []
    if case .array(let given)? = value(at: path) { entries = given }
    return setting(
      path, to: .array((0..<count).map { entries.indices.contains($0) ? entries[$0] : .object([:]) }))
  }

  /// The document with a line more among the remarks.
  func noting(_ line: String) -> JSONValue {
    let path = ["story", "remarks"]
    guard case .string(let given)? = value(at: path) else { return setting(path, to: .string(line)) }
    return setting(path, to: .string(given + "\n" + line))
  }

  /// The document with a value set; groups and lists on the way are made.
  func setting(_ path: some Collection<String>, to value: JSONValue?) -> JSONValue {
    guard let key = path.first else { return value ?? .null }
    let rest = path.dropFirst()
    if let index = Int(key) {
      var entries: [JSONValue] = []
      if case .array(let given) = self { entries = given }
      while entries.count <= index { entries.append(.object([:])) }
      entries[index] = entries[index].setting(rest, to: value)
      return .array(entries)
    }
    var members: [String: JSONValue] = [:]
    if case .object(let given) = self { members = given }
    if rest.isEmpty {
      members[key] = value
    } else {
      members[key] = (members[key] ?? .null).setting(rest, to: value)
    }
    return .object(members)
  }
}
