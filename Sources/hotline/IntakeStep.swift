import Base
import CaseModel

/// One question of the guided intake: where its answer goes, and when it is asked.
struct IntakeStep: Sendable {
  /// Keys from the document's root; entries of a list are numbers, from 0.
  let path: [String]
  /// The answer is how many entries the list at `path` has.
  var asksCount = false
  /// The answer is an age as people say it; `path` is its group.
  var asksAge = false
  /// Asked only when the recording was refused for want of it.
  var isOnlyMended = false
  var when: @Sendable (JSONValue) -> Bool = { $0.isReport }
  /// Whether other answers tell it already: then it isn't asked in turn, and stands on the screen to be changed.
  var isTold: @Sendable (JSONValue) -> Bool = { _ in false }
  /// Whether earlier contacts are looked up after it.
  var opensSearch = false

  func applies(_ document: JSONValue) -> Bool { when(document) }

  func isAnswered(_ document: JSONValue) -> Bool { document.value(at: path) != nil }

  /// The path as faults name it: `$.children[0].name`.
  var documentPath: String {
    path.reduce("$") { Int($1) == nil ? "\($0).\($1)" : "\($0)[\($1)]" }
  }

  /// Whether a fault at a path is about its answer.
  func covers(_ fault: String) -> Bool {
    documentPath == fault || asksAge && fault.hasPrefix(documentPath)
  }

  /// Which of several the question is about, such as child 2 of 3; nil when there is only one.
  func entry(in document: JSONValue) -> (position: Int, of: Int)? {
    guard !asksCount, path.count > 1, let index = Int(path[1]) else { return nil }
    let count = document.count(of: path[0])
    return count > 1 ? (index + 1, count) : nil
  }

  /// The question after what it belongs to: "Trẻ em 1/2 · Trẻ đang ở đâu? · Thôn, làng".
  func title(in document: JSONValue) -> Text? {
    Self.title(path, asksCount: asksCount, entry: entry(in: document))
  }

  /// The question at a path; nil for a path that the form doesn't have.
  static func title(
    _ path: [String], asksCount: Bool = false, entry: (position: Int, of: Int)? = nil
  ) -> Text? {
    guard let field = FormSession.field(path, in: IntakeForm.fields) else { return nil }
    var parts: [Text] = []
    for depth in 1..<max(1, path.count) {
      guard let group = FormSession.field(Array(path.prefix(depth)), in: IntakeForm.fields) else {
        continue
      }
      if case .list = group.content, let entry {
        let position = " \(entry.position)/\(entry.of)"
        parts.append(Text(vi: group.question.vi + position, en: group.question.en + position))
      } else {
        parts.append(group.question)
      }
    }
    parts.append(field.question)
    return Text(
      vi: parts.map(\.vi).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
  }

  /// In the order of a call: what decides first, then each child, then the rest.
  static func all(for document: JSONValue) -> [IntakeStep] {
    // Unanswered, a call is about one child; a hazard is about none.
    let asked = document["children"] == .array([]) ? 0 : 1
    let children = 0..<max(asked, document.count(of: "children"))
    let offenders = 0..<document.count(of: "offenders")
    return [
      IntakeStep(path: ["kind"], when: { _ in true }),
      // A line that breaks leaves a number.
      IntakeStep(path: ["caller", "phone"], opensSearch: true),
      IntakeStep(path: ["signs"]),
      // Who calls about themselves is one child; more are put down on the screen.
      IntakeStep(
        path: ["children"], asksCount: true,
        isTold: { $0["kind"] == .string(ContactKind.childAboutSelf.rawValue) && !$0.has(["children", "1"]) }),
    ] + children.flatMap(whereabouts)
      // Whether the child is safe comes before how to call.
      + [contact("numberSafe") { $0.has(["caller", "phone"]) }] + children.flatMap(person) + event
      + offenders.flatMap(offender) + (children.count > 1 ? children.flatMap(story) : words)
      + children.flatMap(background) + caller
  }

  private static func whereabouts(_ child: Int) -> [IntakeStep] {
    ["safe", "now.place", "now.village", "now.address"].map { of("children", child, $0) }
  }

  private static func person(_ child: Int) -> [IntakeStep] {
    var steps = ["name", "otherNames", "sex", "age"].map { of("children", child, $0) }
    steps[0].opensSearch = true
    steps[3].asksAge = true
    return steps
  }

  private static let event: [IntakeStep] = [
    IntakeStep(path: ["story", "account"]),
    IntakeStep(path: ["topics"]),
    IntakeStep(path: ["primaryTopic"], when: { $0.count(of: "topics") > 1 }),
    IntakeStep(path: ["result"]),
    IntakeStep(
      path: ["whyNoCase"], isOnlyMended: true, when: { $0.isReport && !$0.isCase }),
    IntakeStep(path: ["nature"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "place"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "village"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "address"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "setting"], when: { $0.isCase }),
    IntakeStep(path: ["incident", "time"], when: { $0.isCase && $0.isHarm }),
    IntakeStep(
      path: ["incident", "recent"],
      when: { $0.isCase && $0.isHarm && !$0.has(["incident", "time"]) }),
    IntakeStep(path: ["incident", "frequency"], when: { $0.isCase && $0.isHarm }),
    IntakeStep(
      path: ["incident", "online"], when: { $0.isCase && $0.isHarm },
      isTold: { $0["incident"]?["setting"] == .string(Setting.home.rawValue) }),
    IntakeStep(path: ["offenders"], asksCount: true, when: { $0.isCase && $0.isHarm }),
  ]

  private static func offender(_ index: Int) -> [IntakeStep] {
    ["relation", "carer", "hasAccess", "sex", "minor", "name"].map { key in
      var step = of("offenders", index, key) { $0.isCase && $0.isHarm }
      step.isTold = { document in
        guard case .string(let code)? = document.value(at: ["offenders", "\(index)", "relation"]),
          let relation = Relation(rawValue: code)
        else { return false }
        return key == "carer" && relation.caresForChild || key == "minor" && relation.isGrownUp
      }
      return step
    }
  }

  private static let words: [IntakeStep] = ["condition", "expectedHarm"].map { key in
    IntakeStep(path: ["story", key], when: { $0.isCase })
  }

  /// Of several children each has a condition of its own.
  private static func story(_ child: Int) -> [IntakeStep] {
    ["condition", "expectedHarm"].map { key in of("children", child, key) { $0.isCase } }
  }

  private static func background(_ child: Int) -> [IntakeStep] {
    [
      "birthDate", "home.place", "home.village", "home.address", "school", "father", "fatherAge",
      "fatherJob", "mother", "motherAge", "motherJob", "carer", "ethnicity", "specialCircumstances",
    ].map { key in
      var step = of("children", child, key) { document in
        // Age and job are asked of a parent who is known.
        let parent = key.hasSuffix("Age") || key.hasSuffix("Job") ? String(key.dropLast(3)) : nil
        return document.isCase
          && (parent.map { document.has(["children", "\(child)", $0]) } ?? true)
      }
      if key == "birthDate" {
        step.isTold = { document in
          let basis = document.value(at: ["children", "\(child)", "age", "basis"])
          return basis != nil && basis != .string(AgeBasis.document.rawValue)
        }
      }
      return step
    }
  }

  private static let caller: [IntakeStep] = [
    IntakeStep(path: ["story", "family"], when: { $0.isCase }),
    IntakeStep(path: ["story", "helpGiven"], when: { $0.isCase }),
    IntakeStep(path: ["caller", "relation"], when: { $0["kind"] == .string("about-child") }),
    IntakeStep(path: ["caller", "anonymous"]),
    IntakeStep(path: ["caller", "name"], when: { $0.isReport && !$0.isAnonymous }, isTold: isSelf),
    IntakeStep(path: ["caller", "address"], when: { $0.isCase && !$0.isAnonymous }, isTold: isSelf),
    IntakeStep(path: ["caller", "consentToPassIdentity"], when: { $0.isCase && !$0.isAnonymous }),
    contact("wanted") { $0.has(["caller", "phone"]) },
    contact("when", asked: isCallBackDelicate), contact("whoMayAnswer", asked: isCallBackDelicate),
    contact("codeWord", asked: isCallBackDelicate), contact("leaveMessage", asked: isCallBackDelicate),
    IntakeStep(path: ["channel"]),
    IntakeStep(path: ["language"]),
    IntakeStep(path: ["interpreter"], when: { $0.has(["language"]) }),
    IntakeStep(path: ["story", "remarks"]),
  ]

  /// Whose name and address the child's are.
  private static let isSelf: @Sendable (JSONValue) -> Bool = {
    $0["kind"] == .string(ContactKind.childAboutSelf.rawValue)
  }

  /// How to call back: on the screen always, in turn only where the answers before ask for it.
  private static func contact(
    _ key: String, asked: @escaping @Sendable (JSONValue) -> Bool
  ) -> IntakeStep {
    IntakeStep(path: ["caller", "contact", key], isTold: { !asked($0) })
  }

  private static let isCallBackDelicate: @Sendable (JSONValue) -> Bool = { document in
    let contact = document["caller"]?["contact"]
    return contact?["wanted"] == .string("yes") || contact?["numberSafe"] == .string("no")
  }

  private static func of(
    _ list: String, _ index: Int, _ path: String,
    when: @escaping @Sendable (JSONValue) -> Bool = { $0.isReport }
  ) -> IntakeStep {
    IntakeStep(path: [list, "\(index)"] + path.split(separator: ".").map(String.init), when: when)
  }
}

extension Relation {
  /// Whether whoever is this to a child is no child.
  fileprivate var isGrownUp: Bool {
    [
      .parent, .stepParent, .caregiver, .grandparent, .teacher, .healthWorker, .official,
      .villageHead, .police, .borderGuard, .facilityStaff, .hotlineStaff,
    ].contains(self)
  }
}
