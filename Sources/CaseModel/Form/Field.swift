public import Base

/// One field of a form: what it holds, how it is protected, what to ask for it.
///
/// A form is the one description from which the document is checked, its JSON Schema printed, its parts kept apart
/// and its questions asked.
public struct Field: Sendable {
  public let key: String
  public let protection: Protection
  public let question: Text
  /// Why it is asked and what to ask for, for whoever doesn't know.
  public let help: Text?
  public let content: Content
  /// What stands for an answer nobody gave; nil leaves the field out.
  public let fallback: JSONValue?

  public init(
    _ key: String, _ content: Content, _ protection: Protection = .facts, vi: String, en: String,
    help: Text? = nil, fallback: JSONValue? = nil
  ) {
    self.key = key
    self.content = content
    self.protection = protection
    self.question = Text(vi: vi, en: en)
    self.help = help
    self.fallback = fallback ?? content.unknown
  }

  /// What a field may hold.
  public indirect enum Content: Sendable {
    /// One of a closed list.
    case code([Choice])
    /// A code of the reference data.
    case reference(Vocabulary)
    /// Any number of codes of the reference data, each once.
    case references(Vocabulary)
    /// Words, at most so many characters.
    case words(Int)
    case number(ClosedRange<Int>)
    case numbers(ClosedRange<Int>)
    /// A moment, ISO 8601; without an offset it is the log's local time.
    case moment
    /// A date known to the minute, day, month or year.
    case partialDate
    /// A unit of the administration: its code, or `code@valid-from`.
    case place
    case group([Field])
    /// At most so many groups.
    case list([Field], atMost: Int)
  }

  /// A list of codes that lives in the reference data.
  public enum Vocabulary: String, Sendable {
    case topic
    case sign
  }

  /// A code and what people call it.
  public struct Choice: Hashable, Sendable {
    public let code: String
    public let label: Text

    public init(code: String, label: Text) {
      self.code = code
      self.label = label
    }
  }
}

extension Field.Content {
  /// One of the codes of a closed vocabulary.
  public static func code<Code>(of type: Code.Type) -> Field.Content
  where Code: CaseIterable & RawRepresentable<String> & Labelled {
    .code(type.allCases.map { Field.Choice(code: $0.rawValue, label: $0.label) })
  }

  fileprivate var unknown: JSONValue? {
    switch self {
    case .code(let choices): choices.contains { $0.code == "unknown" } ? .string("unknown") : nil
    case .references, .numbers, .list: .array([])
    case .group: .object([:])
    default: nil
    }
  }
}
