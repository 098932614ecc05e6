/// A language that a publication is printed in.
public enum Edition: String, CaseIterable, Sendable {
  /// Vietnamese.
  case vi
  /// English, a translation: the Vietnamese edition is the one that is signed.
  case en
}
