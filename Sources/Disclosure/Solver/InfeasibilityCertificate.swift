/// A row of a search that can't be kept within its limits: why a change is impossible.
struct InfeasibilityCertificate {
  /// The equations that it is made of, with how often each.
  let equations: [(number: Int32, times: Int32)]
  /// Whether the column that the row is solved for should have gone up.
  let upward: Bool
}
