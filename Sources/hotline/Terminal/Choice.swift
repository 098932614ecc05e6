import CaseModel

/// One of the answers that a question allows.
struct Choice<Value> {
  /// Unique among the question's choices; typed instead of the number.
  let code: String
  let label: Text
  let value: Value
  /// Short words that mean it, without marks and capitals, such as "k" for "không".
  var aliases: [String] = []
  /// What tells it from others of the same label, such as the province of a commune.
  var within: Text?

  init(
    _ code: String, _ label: Text, _ value: Value, aliases: [String] = [], within: Text? = nil
  ) {
    self.code = code
    self.label = label
    self.value = value
    self.aliases = aliases
    self.within = within
  }

  /// The label and what tells it apart: "Xã Tân Lập (Tỉnh Thái Nguyên)".
  var name: Text {
    guard let within else { return label }
    return Text(vi: "\(label.vi) (\(within.vi))", en: "\(label.en) (\(within.en))")
  }
}

extension Choice: Sendable where Value: Sendable {}
