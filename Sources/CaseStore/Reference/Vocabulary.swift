import CaseModel
import GRDB

/// The closed lists that SQL itself holds columns of reference data to, in the table of the same name: they are the
/// types' own, so a new word needs no new schema.
enum Vocabulary {
  static let lists: [String: [String]] = [
    "event": Event.allCases.map(\.rawValue),
    "condition": ClockRule.Condition.allCases.map(\.rawValue),
    "situation": Situation.allCases.map(\.rawValue),
  ]

  /// Adds the words that the table lacks.
  static func fill(_ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO vocabulary (list, word) VALUES (?, ?)")
    for (list, words) in lists.sorted(by: { $0.key < $1.key }) {
      for word in words { try insert.execute(arguments: [list, word]) }
    }
  }
}
