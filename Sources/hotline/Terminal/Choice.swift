import CaseModel

/// One of the answers that a question allows.
struct Choice<Value> {
  /// Unique among the question's choices; typed instead of the number.
  let code: String
  let label: Text
  let value: Value

  init(_ code: String, _ label: Text, _ value: Value) {
    self.code = code
    self.label = label
    self.value = value
  }
}

extension Choice: Sendable where Value: Sendable {}
