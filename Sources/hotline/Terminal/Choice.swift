import Base
import CaseModel

/// One of the answers that a question allows.
struct Choice<Value> {
  /// Unique among the question's choices; typed instead of the number.
  let code: String
  let label: Text
  let value: Value
  /// Short words that mean it, without marks and capitals, such as "k" for "không"; only whole.
  var aliases: [String] = []
  /// Other names of it, in either language, such as the words that people say for a topic.
  var names: [String] = []
  /// What tells it from others of the same label, such as the province of a commune.
  var within: Text?
  /// A name that fits a line, where the label is a whole question.
  var short: Text?
  /// Choices of which it is the heading: it is no answer itself, but leads to them.
  var members: [Choice] = []

  init(
    _ code: String, _ label: Text, _ value: Value, aliases: [String] = [], names: [String] = [],
    within: Text? = nil, short: Text? = nil, members: [Choice] = []
  ) {
    self.code = code
    self.label = label
    self.value = value
    self.aliases = aliases
    self.names = names
    self.within = within
    self.short = short
    self.members = members
  }

  /// The label and what tells it apart: "Xã Tân Lập (Tỉnh Thái Nguyên)".
  var name: Text {
    guard let within else { return label }
    return Text(vi: "\(label.vi) (\(within.vi))", en: "\(label.en) (\(within.en))")
  }

  /// How it stands on a line to be kept or changed: its name, or the code where a comma would divide it.
  func typed(_ language: Language) -> String {
    let name = (short ?? name).inLanguage(language)
    return name.contains { ",;".contains($0) } && !code.isEmpty ? code : name
  }
}

extension Choice: Sendable where Value: Sendable {}
