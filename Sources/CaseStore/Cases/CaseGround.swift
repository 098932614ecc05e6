/// What the log knows of the commune in which a case is.
struct CaseGround {
  /// Whether travel is hard there: the police have longer.
  let isRemote: Bool
  /// Whether the log is that commune's own: it was told by receiving the report.
  let isOwn: Bool
}
