import Base
import Foundation
import Statistics
import Vault

extension DataKeys {
  /// Seals the rows of a contact.
  func seal(_ rows: [StatisticsRow], as label: SealLabel, log: String) throws -> Sealed {
    guard let lines = StatisticsRow.lines(rows) else { return try seal(rows, .statistics, as: label, log: log) }
    return try seal(Data(lines), .statistics, as: label, log: log)
  }

  /// Opens the rows of a contact, in lines or, as earlier versions wrote them, in JSON.
  func rows(_ sealed: Sealed, as label: SealLabel, log: String) throws -> [StatisticsRow] {
    let content: Data = try open(sealed, .statistics, as: label, log: log)
    let rows =
      StatisticsRow.areLines(content)
      ? content.withUnsafeBytes { StatisticsRow.rows($0) }
      : try? JSONDecoder().decode([StatisticsRow].self, from: content)
    guard let rows else { throw VaultError.damaged("\(label)") }
    return rows
  }
}
