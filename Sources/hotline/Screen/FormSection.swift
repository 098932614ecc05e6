import Base
import CaseModel

/// A part of the form on the screen: its heading and its lines, in the order of a call.
struct FormSection: Sendable {
  let title: Text
  let lines: [FormLine]

  /// The sections that a document has, with the lines that follow from the answers so far.
  ///
  /// - Parameters:
  ///   - given: The answers so far.
  ///   - isDangerous: Whether a talk was refused for its signs of danger: then why no case is opened is asked.
  static func all(for given: JSONValue, isDangerous: Bool = false) -> [FormSection] {
    // Until somebody says who calls, the form of the widest kind stands there.
    let document =
      given.isReport ? given : given.setting(["kind"], to: .string(ContactKind.aboutChild.rawValue))
    let steps = IntakeStep.all(for: document)
    let applying = Set(
      steps.filter {
        $0.applies(document) && (!$0.isOnlyMended || isDangerous || $0.isAnswered(document))
      }.map { $0.asksCount ? "#" + $0.documentPath : $0.documentPath })
    let asked = document["children"] == .array([]) ? 0 : 1
    let children = 0..<max(asked, document.count(of: "children"))
    let offenders = 0..<document.count(of: "offenders")
    func part(_ vi: String, _ en: String, _ lines: [FormLine]) -> FormSection {
      FormSection(
        title: Text(vi: vi, en: en),
        lines: lines.filter { line in
          switch line.kind {
          case .count: applying.contains("#" + IntakeStep(path: line.path).documentPath)
          case .age, .field: applying.contains(IntakeStep(path: line.path).documentPath)
          }
        })
    }
    return [
      part("Phút đầu", "First minute", first(hasChild: !children.isEmpty)),
      part(
        "Trẻ", "Child",
        // A child that calls about itself is asked for its name, not for how many it is.
        given["kind"] == .string(ContactKind.childAboutSelf.rawValue)
          ? children.flatMap { child($0, of: children.count) } + [FormLine(path: ["children"], kind: .count)]
          : [FormLine(path: ["children"], kind: .count)] + children.flatMap { child($0, of: children.count) }),
      part("Chuyện gì", "What", what),
      part("Ở đâu, khi nào", "Where, when", under("incident", incident)),
      part(
        "Bị tố giác", "Accused",
        [FormLine(path: ["offenders"], kind: .count)]
          + offenders.flatMap { under("offenders.\($0)", offender) }),
      part(
        "Gia đình", "Family",
        children.flatMap { under("children.\($0)", family) } + under("story", ["family", "helpGiven"])),
      part("Người gọi", "Caller", caller),
    ].filter { !$0.lines.isEmpty }
  }

  /// The heading under which a question stands.
  static func of(_ step: IntakeStep, in document: JSONValue) -> Text? {
    all(for: document).first { $0.lines.contains { $0.path == step.path } }?.title
  }

  private static func under(_ start: String, _ keys: [String]) -> [FormLine] {
    keys.map { line(start + "." + $0) }
  }

  private static func line(_ key: String) -> FormLine {
    FormLine(path: key.split(separator: ".").map(String.init))
  }

  /// What is asked first: who, how to call back, whether the child is safe, where it is, what danger there is.
  private static func first(hasChild: Bool) -> [FormLine] {
    ["kind", "caller.phone"].map(line)
      + (hasChild ? under("children.0", whereabouts) : [])
      + ["signs", "caller.relation"].map(line) + under("caller.contact", contact)
  }

  private static let contact = [
    "numberSafe", "wanted", "when", "whoMayAnswer", "codeWord", "leaveMessage",
  ]
  private static let whereabouts = ["safe", "now.place", "now.village", "now.address"]

  private static func child(_ index: Int, of count: Int) -> [FormLine] {
    let start = "children.\(index)"
    return under(start, ["name", "otherNames", "sex"])
      + [FormLine(path: ["children", "\(index)", "age"], kind: .age)]
      + (index > 0 ? under(start, whereabouts) : [])
      + (count > 1 ? under(start, ["condition", "expectedHarm"]) : [])
  }

  private static let what = [
    "story.account", "topics", "primaryTopic", "result", "whyNoCase", "nature", "story.condition",
    "story.expectedHarm",
  ].map(line)

  private static let incident = [
    "place", "village", "address", "setting", "time", "recent", "frequency", "online",
  ]
  private static let offender = ["relation", "carer", "hasAccess", "sex", "minor", "name"]
  private static let family = [
    "home.place", "home.village", "home.address", "birthDate", "school", "carer", "father",
    "fatherAge", "fatherJob", "mother", "motherAge", "motherJob", "ethnicity",
    "specialCircumstances",
  ]
  private static let caller = [
    "caller.anonymous", "caller.name", "caller.address", "caller.consentToPassIdentity", "channel",
    "language", "interpreter", "story.remarks",
  ].map(line)
}
