import CaseModel

/// One question of the guided intake: where its answer goes, and when it is asked.
struct IntakeStep: Sendable {
  /// Keys from the document's root; a list's entry is `0`.
  let path: [String]
  var when: @Sendable (JSONValue) -> Bool = { $0.isReport }
  /// Whether earlier contacts are looked up after it.
  var opensSearch = false
  /// Whether a resumed draft passes over it when it is answered.
  let skipsAnswered = true

  func applies(_ document: JSONValue) -> Bool { when(document) }

  func isAnswered(_ document: JSONValue) -> Bool { document.value(at: path) != nil }

  /// In the order of a call: what decides first, then the child, then the rest.
  static let all: [IntakeStep] = [
    IntakeStep(path: ["kind"], when: { _ in true }),
    IntakeStep(path: ["signs"]),
    IntakeStep(path: ["children", "0", "safe"]),
    IntakeStep(path: ["children", "0", "now", "place"]),
    IntakeStep(path: ["children", "0", "now", "village"]),
    IntakeStep(path: ["children", "0", "now", "address"]),
    IntakeStep(path: ["children", "0", "name"], opensSearch: true),
    IntakeStep(path: ["children", "0", "sex"]),
    IntakeStep(path: ["children", "0", "age", "from"]),
    IntakeStep(path: ["children", "0", "age", "to"]),
    IntakeStep(
      path: ["children", "0", "age", "basis"], when: { $0.has(["children", "0", "age", "from"]) }),
    IntakeStep(path: ["story", "account"]),
    IntakeStep(path: ["topics"]),
    IntakeStep(path: ["result"]),
    IntakeStep(path: ["nature"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "place"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "village"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "setting"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "time"], when: { $0.isCase && $0.isHarm }),
    IntakeStep(
      path: ["incident", "recent"],
      when: { $0.isCase && $0.isHarm && !$0.has(["incident", "time"]) }),
    IntakeStep(path: ["incident", "frequency"], when: { $0.isCase && $0.isHarm }),
    IntakeStep(path: ["incident", "online"], when: { $0.isCase && $0.isHarm }),
    IntakeStep(path: ["offenders", "0", "relation"], when: { $0.isCase && $0.isHarm }),
    IntakeStep(
      path: ["offenders", "0", "carer"], when: { $0.has(["offenders", "0", "relation"]) }),
    IntakeStep(
      path: ["offenders", "0", "hasAccess"], when: { $0.has(["offenders", "0", "relation"]) }),
    IntakeStep(path: ["story", "condition"], when: { $0.isCase }),
    IntakeStep(path: ["story", "expectedHarm"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "home", "place"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "school"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "father"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "mother"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "carer"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "ethnicity"], when: { $0.isCase }),
    IntakeStep(path: ["children", "0", "specialCircumstances"], when: { $0.isCase }),
    IntakeStep(path: ["story", "family"], when: { $0.isCase }),
    IntakeStep(path: ["story", "helpGiven"], when: { $0.isCase }),
    IntakeStep(path: ["caller", "relation"], when: { $0["kind"] == .string("about-child") }),
    IntakeStep(path: ["caller", "anonymous"]),
    IntakeStep(path: ["caller", "name"], when: { $0.isReport && !$0.isAnonymous }),
    IntakeStep(
      path: ["caller", "phone"], when: { $0.isReport && !$0.isAnonymous }, opensSearch: true),
    IntakeStep(path: ["caller", "consentToPassIdentity"], when: { $0.isCase && !$0.isAnonymous }),
    IntakeStep(path: ["language"]),
    IntakeStep(path: ["story", "remarks"]),
  ]
}

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
