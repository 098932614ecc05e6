public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// The cards of a day, by code.
  public func cards(on day: Day) throws -> [Card] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM card WHERE validFrom <= ?1 AND (validTo IS NULL OR validTo >= ?1) ORDER BY code
          """, arguments: ["\(day)"]
      ).map { try reading("card", $0, Card.init) }
    }
  }

  /// - Throws: ``StoreError/noSuchCard(_:)``.
  public func card(_ code: String, on day: Day) throws -> Card {
    guard let card = try cards(on: day).first(where: { $0.code == code }) else { throw StoreError.noSuchCard(code) }
    return card
  }
}
