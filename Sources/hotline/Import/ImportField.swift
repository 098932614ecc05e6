import Base
import CaseModel

/// A field of the intake document as a map of columns names it, and as faults do: `children[0].sex`. The age of a child
/// is one field, read as people say it; `$key` is the number by which a row is known again.
struct ImportField: Hashable {
  /// Keys and positions, as a document is taken apart by.
  let path: [String]
  /// What it holds; nil for an age and for the key.
  let content: Field.Content?
  let question: Text
  let protection: Protection

  static func == (a: ImportField, b: ImportField) -> Bool { a.path == b.path }
  func hash(into hasher: inout Hasher) { hasher.combine(path) }

  static let key = ImportField(
    path: ["$key"], content: nil, question: Text(vi: "Số của dòng", en: "Number of the row"), protection: .facts)

  private init(path: [String], content: Field.Content?, question: Text, protection: Protection) {
    self.path = path
    self.content = content
    self.question = question
    self.protection = protection
  }

  /// - Returns: Nil for no field that a cell can be.
  init?(_ written: String) {
    if written == "$key" {
      self = .key
      return
    }
    let path = written.replacing("[", with: ".").replacing("]", with: "").split(
      separator: ".", omittingEmptySubsequences: false
    ).map(String.init)
    guard let (field, isAge) = Self.field(at: path[...], in: IntakeForm.fields) else { return nil }
    self.init(path: path, content: isAge ? nil : field.content, question: field.question, protection: field.protection)
  }

  var isAge: Bool { content == nil && self != .key }
  var isNarrative: Bool { protection == .narrative }

  /// As faults name it.
  var written: String {
    path.reduce("") { text, part in Int(part) == nil ? text + (text.isEmpty ? "" : ".") + part : text + "[\(part)]" }
  }

  private static func field(at path: ArraySlice<String>, in fields: [Field]) -> (Field, isAge: Bool)? {
    guard let field = fields.first(where: { $0.key == path.first }) else { return nil }
    let rest = path.dropFirst()
    switch field.content {
    case .group(let inner):
      if rest.isEmpty { return field.key == "age" ? (field, true) : nil }
      return self.field(at: rest, in: inner)
    case .list(let inner, let most):
      guard let position = rest.first.flatMap({ Int($0) }), (0..<most).contains(position) else { return nil }
      return self.field(at: rest.dropFirst(), in: inner)
    default: return rest.isEmpty ? (field, false) : nil
    }
  }

  /// All fields, the first of each list.
  static let all: [String] = {
    func names(_ fields: [Field], _ before: String) -> [String] {
      fields.flatMap { field in
        switch field.content {
        case .group(let inner):
          (field.key == "age" ? [before + field.key] : []) + names(inner, before + field.key + ".")
        case .list(let inner, _): names(inner, before + field.key + "[0].")
        default: [before + field.key]
        }
      }
    }
    return names(IntakeForm.fields, "")
  }()

  static func nearest(to written: String) -> String? {
    let typed = Array(written.utf8)
    return all.map { ($0, EditDistance.between(Array($0.utf8), typed)) }.min { $0.1 < $1.1 }
      .flatMap { $0.1 <= 4 ? $0.0 : nil }
  }
}
