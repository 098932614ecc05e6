/// Words of a publication in every language it is printed in: one can't be left out.
///
/// One line in NFC, without characters that act unseen, whatever was given.
public struct Label: Hashable, Sendable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi.plain
    self.en = en.plain
  }

  /// Words that are the same in every language, such as a name or a code.
  public init(name: String) { self.init(vi: name, en: name) }

  public func inEdition(_ edition: Edition) -> String {
    switch edition {
    case .vi: vi
    case .en: en
    }
  }
}

extension Label {
  /// Whether a number is written in it, in digits of any script.
  var hasDigits: Bool {
    (vi + en).unicodeScalars.contains { $0.properties.numericType != nil }
  }
}
