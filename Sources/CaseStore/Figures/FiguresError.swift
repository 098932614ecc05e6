public import CaseModel

/// Why figures were refused. Codes and days only.
public enum FiguresError: Explained, Hashable {
  /// Their role doesn't make figures.
  case mayNot(Text)

  public var text: Text {
    switch self {
    case .mayNot(let why): why
    }
  }
}
