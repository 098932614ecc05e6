/// How an age file is stored and sent.
public enum AgeForm: Hashable, Sendable {
  /// As its bytes.
  case binary
  /// As lines of ASCII between `-----BEGIN AGE ENCRYPTED FILE-----` and its end, for e-mail: a third longer.
  case text
}
