import Base
import CaseModel

/// An intake document with the key by which a retry finds its record.
struct KeyedDocument {
  let document: JSONValue
  /// What the document itself has.
  let key: String?

  private static let name = "$key"

  init(_ document: JSONValue, key: String) {
    self.document = document
    self.key = key
  }

  init(_ document: JSONValue) throws(IntakeFaults) {
    guard case .object(var members) = document, let key = members[Self.name] else {
      self.document = document
      self.key = nil
      return
    }
    members[Self.name] = nil
    self.document = .object(members)
    switch key {
    case .null: self.key = nil
    case .string(let key): self.key = key
    default:
      throw IntakeFaults([
        Fault(
          path: "$.$key", problem: .wrongType(expected: Text(vi: "một chuỗi ký tự", en: "a string"))
        )
      ])
    }
  }

  /// The key of a document that stands alone.
  func key(or given: String?) throws(IntakeFaults) -> String? {
    if let key, let given, key != given {
      throw IntakeFaults([Fault(path: "$.$key", problem: .otherKey)])
    }
    return key ?? given
  }
}
