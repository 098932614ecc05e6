public import Base
public import CaseModel

/// What is looked for: names and phone numbers, at least one that can be.
///
/// A search that wasn't understood must not answer "nothing was found": whoever asks would open a second case for the
/// same child.
public struct Sought: Hashable, Sendable {
  public let names: [String]
  public let phones: [String]

  /// - Throws: `IntakeFaults` with everything that is wrong with the document.
  public init(_ document: JSONValue?) throws(IntakeFaults) {
    guard case .object(let members)? = document else {
      throw IntakeFaults([Fault(path: "$", problem: .notASearch)])
    }
    let keys = ["names", "phones"]
    var faults = members.keys.filter { !keys.contains($0) }.sorted().map { key in
      let nearest = keys.first { $0.hasPrefix(key.lowercased()) }
      return Fault(path: "$.\(key)", problem: .unknownField(nearest: nearest))
    }
    names = Self.list(members, "names", &faults) { !NameText.names(in: $0).isEmpty }
    phones = Self.list(members, "phones", &faults) { !Phone.keys($0).isEmpty }
    if faults.isEmpty, names.isEmpty, phones.isEmpty {
      faults = [Fault(path: "$", problem: .notASearch)]
    }
    if !faults.isEmpty { throw IntakeFaults(faults) }
  }

  /// What was typed; an empty line is no answer.
  public init(name: String, phone: String) throws(IntakeFaults) {
    func list(_ line: String) -> JSONValue { .array(line.isEmpty ? [] : [.string(line)]) }
    try self.init(.object(["names": list(name), "phones": list(phone)]))
  }

  private static func list(
    _ members: [String: JSONValue], _ key: String, _ faults: inout [Fault],
    isUsable: (String) -> Bool
  ) -> [String] {
    switch members[key] {
    case nil, .null?: return []
    case .array(let values)?:
      return values.enumerated().compactMap { place, value in
        if case .string(let text) = value, isUsable(text) { return text }
        faults.append(Fault(path: "$.\(key)[\(place)]", problem: .notSearchable))
        return nil
      }
    default:
      faults.append(Fault(path: "$.\(key)", problem: .notASearch))
      return []
    }
  }
}
