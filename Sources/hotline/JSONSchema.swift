import Base
import CaseModel

/// The JSON Schema (2020-12) of a form.
enum JSONSchema {
  static func of(_ fields: [Field]) -> JSONValue {
    guard case .object(var members) = group(fields) else { return .null }
    members["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    members["title"] = .string("Hotline intake")
    members["required"] = .array([.string("kind")])
    if case .object(var properties)? = members["properties"] {
      properties["$key"] = .object([
        "type": .string("string"), "minLength": .number(1), "maxLength": .number(64),
        "description": .string(
          "Khóa: nạp lại cùng khóa không ghi hai lần / Key: a retry with it records nothing twice"),
      ])
      members["properties"] = .object(properties)
    }
    return .object(members)
  }

  private static func group(_ fields: [Field]) -> JSONValue {
    .object([
      "type": .string("object"), "additionalProperties": .bool(false),
      "properties": .object(
        Dictionary(uniqueKeysWithValues: fields.map { ($0.key, property($0)) })),
    ])
  }

  private static func property(_ field: Field) -> JSONValue {
    guard case .object(var members) = content(field.content) else { return .null }
    members["description"] = .string("\(field.question.vi) / \(field.question.en)")
    members["x-protection"] = .string(field.protection.rawValue)
    return .object(members)
  }

  private static func content(_ content: Field.Content) -> JSONValue {
    func type(_ name: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
      .object(more.merging(["type": .string(name)]) { own, _ in own })
    }
    switch content {
    case .code(let choices):
      return type("string", ["enum": .array(choices.map { .string($0.code) })])
    case .reference(let vocabulary):
      return type("string", ["x-reference": .string(vocabulary.rawValue)])
    case .references(let vocabulary):
      return type(
        "array",
        [
          "uniqueItems": .bool(true),
          "items": type("string", ["x-reference": .string(vocabulary.rawValue)]),
        ])
    case .words(let most): return type("string", ["maxLength": .number(Double(most))])
    case .number(let range):
      return type(
        "integer",
        [
          "minimum": .number(Double(range.lowerBound)),
          "maximum": .number(Double(range.upperBound)),
        ])
    case .numbers(let range):
      return type("array", ["uniqueItems": .bool(true), "items": self.content(.number(range))])
    case .moment: return type("string", ["format": .string("date-time")])
    case .partialDate: return type("string", ["pattern": .string("^[0-9]{4}(-[0-9]{2}){0,2}")])
    case .place: return type("string", ["pattern": .string("^[0-9]{2,5}(@[0-9-]{10})?$")])
    case .group(let fields): return group(fields)
    case .list(let fields, let most):
      return type("array", ["items": group(fields), "maxItems": .number(Double(most))])
    }
  }
}
