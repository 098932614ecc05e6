import Base
import CaseModel
import Testing

struct `Parts of a document` {
  @Test func `the parts of a document join back to it`() throws {
    let document = Self.filled(IntakeForm.fields)
    let parts = Protection.allCases.map { document.part($0, of: IntakeForm.fields) }
    #expect(parts[0].joined(with: parts[1]).joined(with: parts[2]) == document)
    #expect(parts[2].joined(with: parts[1]).joined(with: parts[0]) == document)
  }

  @Test(arguments: Protection.allCases)
  func `no part holds a value of another`(protection: Protection) throws {
    let part = Self.filled(IntakeForm.fields).part(protection, of: IntakeForm.fields)
    let values = Self.leaves(of: part)
    #expect(!values.isEmpty)
    #expect(values == Self.values(of: IntakeForm.fields, protection))
    for other in Protection.allCases where other != protection {
      #expect(values.isDisjoint(with: Self.values(of: IntakeForm.fields, other)))
    }
  }

  /// A document with every field filled, lists with two entries, each value naming its field.
  private static func filled(_ fields: [Field], at path: String = "$") -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: fields.map { field in
          let here = "\(path).\(field.key)"
          let value: JSONValue =
            switch field.content {
            case .group(let inner): filled(inner, at: here)
            case .list(let inner, _): .array([filled(inner, at: here), filled(inner, at: here)])
            case .references, .numbers: .array([.string(here), .string(here)])
            default: .string(here)
            }
          return (field.key, value)
        }))
  }

  /// The values that ``filled(_:at:)`` gives the fields of one protection. What stands inside a
  /// narrative stays there.
  private static func values(
    of fields: [Field], _ protection: Protection, at path: String = "$"
  ) -> Set<String> {
    fields.reduce(into: []) { values, field in
      let here = "\(path).\(field.key)"
      switch field.content {
      case .group(let inner), .list(let inner, _):
        values.formUnion(Self.values(of: inner, protection, at: here))
      default: if field.protection == protection { values.insert(here) }
      }
    }
  }

  private static func leaves(of value: JSONValue) -> Set<String> {
    switch value {
    case .string(let text): [text]
    case .array(let entries): entries.reduce(into: []) { $0.formUnion(leaves(of: $1)) }
    case .object(let members): members.values.reduce(into: []) { $0.formUnion(leaves(of: $1)) }
    default: []
    }
  }

  @Test func `names, phones, addresses, dates and words are no facts`() {
    let facts = Self.values(of: IntakeForm.fields, .facts).map { $0.split(separator: ".").last }
    for key in ["name", "phone", "address", "village", "birthDate", "school", "account", "father"] {
      #expect(!facts.contains { $0.map(String.init) == key }, "\(key)")
    }
  }
}
