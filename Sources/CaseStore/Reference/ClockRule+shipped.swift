public import Base
public import CaseModel
import GRDB
import Schema

extension ClockRule {
  /// The clocks as they are shipped and in force on a day, in the file's order.
  ///
  /// A log may hold others: its own stand in its table `clock`.
  /// - Throws: ``StoreError/badReference(file:line:column:_:)`` when the shipped file can't be read.
  public static func shipped(on day: Day) throws -> [ClockRule] {
    guard let file = ReferenceFile.all.first(where: { $0.name == "clock" }) else { return [] }
    let table = try CSVTable(file.text)
    return try table.rows.compactMap { row in
      let cells = Dictionary(zip(table.headings, row.cells)) { first, _ in first }
      if let end = cells["validTo"].flatMap({ Day($0) }), end < day { return nil }
      if let start = cells["validFrom"].flatMap({ Day($0) }), start > day { return nil }
      var values: [String: (any DatabaseValueConvertible)?] = [:]
      for (column, cell) in cells { values[column] = cell.isEmpty ? nil : cell }
      values["amount"] = cells["amount"].flatMap { Int($0) }
      do {
        return try ClockRule(Row(values))
      } catch let bad as BadCell {
        throw StoreError.badReference(
          file: "clock.csv", line: row.line, column: bad.column, bad.fault)
      }
    }
  }
}
