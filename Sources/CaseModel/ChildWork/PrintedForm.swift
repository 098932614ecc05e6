public import Base

/// A form printed to be filled or corrected: it says of which child it is, which form, and which revision.
public struct PrintedForm: Sendable {
  public let child: ChildNumber
  public let form: WorkForm
  /// 0 where nobody filled it yet.
  public let revision: Int
  public let answers: JSONValue

  public init(_ answers: JSONValue, _ form: WorkForm, of child: ChildNumber, revision: Int) {
    self.answers = answers
    self.form = form
    self.child = child
    self.revision = revision
  }

  private static let (childKey, formKey, revisionKey) = ("$child", "$form", "$version")

  /// The answers with every question of the layout, unanswered ones as null, for people to fill.
  public func printed(_ layout: FormLayout) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for section in layout.sections {
      let questions = layout.questions(of: section).compactMap { $0.path.last }
      func whole(_ entry: JSONValue?) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: questions.map { ($0, entry?[$0] ?? .null) }))
      }
      let given = answers[section.code]
      if section.kind == .list {
        guard case .array(let entries)? = given, !entries.isEmpty else {
          members[section.code] = .array([])
          continue
        }
        members[section.code] = .array(entries.map(whole))
      } else {
        members[section.code] = whole(given)
      }
    }
    members[Self.childKey] = .string(child.description)
    members[Self.formKey] = .string(form.rawValue)
    members[Self.revisionKey] = .number(Double(revision))
    return .object(members)
  }

  /// Takes apart what was filled.
  ///
  /// - Throws: ``IntakeFaults`` when it is another child's or form's, or nothing says of which revision it is.
  public init(
    reading printed: JSONValue, _ form: WorkForm, of child: ChildNumber
  ) throws(IntakeFaults) {
    guard case .object(var members) = printed else {
      throw IntakeFaults([Fault(path: "$", problem: .notADocument)])
    }
    var faults: [Fault] = []
    func check(_ key: String, _ expected: String) {
      let given = members[key]
      members[key] = nil
      guard let given, given != .null, given != .string(expected) else { return }
      faults.append(Fault(path: "$.\(key)", problem: .wrongType(expected: Text(name: expected))))
    }
    check(Self.childKey, child.description)
    check(Self.formKey, form.rawValue)
    let given = members[Self.revisionKey]
    members[Self.revisionKey] = nil
    var revision: Int?
    if case .number(let number)? = given, let whole = Int(exactly: number), whole >= 0 {
      revision = whole
    } else {
      faults.append(Fault(path: "$.$version", problem: given == nil ? .versionMissing : .notWhole))
    }
    guard faults.isEmpty, let revision else { throw IntakeFaults(faults) }
    self.init(.object(members), form, of: child, revision: revision)
  }
}
