/// A language that the tool speaks.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// Vietnamese.
  case vi
  /// English.
  case en
}

/// Words for a person, in every language of the tool: one can't be left out.
public struct Text: Hashable, Sendable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// Words that are the same in every language, such as a name or a code.
  public init(name: String) { self.init(vi: name, en: name) }

  public func inLanguage(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

/// A code that people read by its label.
public protocol Labelled {
  var label: Text { get }
}
