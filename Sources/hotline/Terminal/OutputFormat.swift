/// The forms in which every result can be had.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For people: may change from version to version.
  case text
  /// For programs: keys are documented and none disappears.
  case json
  /// For spreadsheets: one header, one row an item.
  case csv
  /// A page to print; only papers have one.
  case html

  /// What every command offers.
  static let common: [OutputFormat] = [.text, .json, .csv]
}
