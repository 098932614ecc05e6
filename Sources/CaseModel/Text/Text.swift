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

/// A refusal or failure that says, in both languages, what is wrong and what to do.
///
/// Its text holds ids and codes, never a name, a phone number or anything a caller said.
public protocol Explained: Error, CustomStringConvertible {
  var text: Text { get }
}

extension Explained {
  public var description: String { text.en }
}
