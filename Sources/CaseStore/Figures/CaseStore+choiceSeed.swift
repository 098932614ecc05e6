import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// The keys that are no release's: figures choose by them. Made when somebody asks for figures the first time.
  static let choice = RecordID(.release, 0)

  /// The secret that decides between patterns that protect as well, for those who make figures: 32 bytes, the same for
  /// ever.
  ///
  /// Kept as the keys of releases are: in backups, and wrapped anew when keys are rotated.
  ///
  /// - Throws: ``StoreError/locked`` without keys; `VaultError.notEntitled` for whoever doesn't make figures.
  public func choiceSeed() throws -> [UInt8] {
    try read { try keys($0, Self.choice).choiceSeed() }
  }

  /// Makes the keys unless they are there.
  func beginChoice(_ db: Database, stamp: Stamp) throws {
    let isBegun = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM recordKey WHERE kind = ? AND row = ?",
      arguments: [Self.choice.kind.rawValue, Self.choice.row])
    if isBegun == nil { try makeKeys(db, Self.choice, stamp: stamp) }
  }
}
