import CaseModel

/// Names and phone numbers to look for, as a document: `{"names": ["…"], "phones": ["…"]}`.
struct SoughtDocument {
  let names: [String]
  let phones: [String]

  /// - Throws: ``IntakeFaults``: what isn't understood was not looked for, and nobody may believe that it was.
  init(_ document: JSONValue) throws(IntakeFaults) {
    guard case .object(let members) = document else {
      throw IntakeFaults([Fault(path: "$", problem: .notADocument)])
    }
    var faults: [Fault] = []
    let keys = ["names", "phones"]
    func strings(_ key: String) -> [String] {
      switch members[key] ?? .null {
      case .null: return []
      case .array(let entries):
        return entries.enumerated().compactMap { index, entry in
          if case .string(let text) = entry { return text }
          faults.append(
            Fault(path: "$.\(key)[\(index)]", problem: .wrongType(expected: Self.aString)))
          return nil
        }
      default:
        faults.append(Fault(path: "$.\(key)", problem: .wrongType(expected: Self.aList)))
        return []
      }
    }
    names = strings("names")
    phones = strings("phones")
    for key in members.keys.sorted() where !keys.contains(key) {
      let nearest = keys.first { $0.hasPrefix(key.lowercased()) || key.lowercased().hasPrefix($0) }
      faults.append(Fault(path: "$.\(key)", problem: .unknownField(nearest: nearest)))
    }
    if faults.isEmpty, (names + phones).allSatisfy({ Fold.key($0).isEmpty }) {
      faults.append(Fault(path: "$.names", problem: .missing))
    }
    guard faults.isEmpty else { throw IntakeFaults(faults) }
  }

  private static let aString = Text(vi: "một chuỗi ký tự", en: "a string")
  private static let aList = Text(vi: "một danh sách chuỗi ký tự", en: "a list of strings")
}
