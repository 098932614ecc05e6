import CaseModel
import Foundation
import GRDB

extension CaseStore {
  /// What a national list brought.
  public struct Imported: Hashable, Sendable {
    public let rows: Int
    public let added: Int
    /// Pairs of a divided commune: no silent pick.
    public let needReview: Int
  }

  /// Loads units or their old-to-new map, in the columns of the national files. All rows or none.
  ///
  /// - Throws: ``StoreError/badReference(file:line:column:_:)`` for the first bad row.
  public func importPlaces(_ text: String, stamp: Stamp) throws -> Imported {
    let file = try PlaceFile(text)
    return try write(by: stamp) { db in
      try admit(db, .changePlaces, stamp)
      var added = 0
      for row in file.rows {
        do {
          if try file.isMap ? PlaceFile.change(db, row) : PlaceFile.unit(db, row) { added += 1 }
        } catch let bad as BadCell {
          throw PlaceFile.fault(row.line, bad.column, bad.fault)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
          throw PlaceFile.fault(row.line, file.isMap ? "new_code" : "code", .wrong)
        }
      }
      try file.checkParents(db)
      try journal(
        db, stamp, .placeImport,
        detail: ["rows": String(file.rows.count), "added": String(added)])
      return Imported(
        rows: file.rows.count, added: added,
        needReview: file.isMap ? file.rows.count { $0["split"] == "1" } : 0)
    }
  }
}
