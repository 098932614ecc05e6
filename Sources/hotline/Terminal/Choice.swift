import CaseModel

/// One of the answers that a question allows.
struct Choice<Value> {
  /// Unique among the question's choices; typed instead of the number.
  let code: String
  let label: Text
  let value: Value
  /// Short words that mean it and nothing else, such as "k" for "không".
  var aliases: [String] = []

  init(_ code: String, _ label: Text, _ value: Value, aliases: [String] = []) {
    self.code = code
    self.label = label
    self.value = value
    self.aliases = aliases
  }
}

extension Choice: Sendable where Value: Sendable {}
