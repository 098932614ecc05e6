import GRDB
import Vault

extension CaseStore {
  /// Seals a value of a record: every sealed column is written through here.
  func seal(
    _ db: Database, _ value: some Encodable, _ keyClass: KeyClass, as label: SealLabel,
    of record: RecordID
  ) throws -> Sealed {
    try keys(db, record).seal(value, keyClass, as: label, log: log.id)
  }

  /// What is sealed under a label, opened once in a transaction.
  func open<Value: Decodable & Sendable>(
    _ db: Database, _ sealed: Sealed, _ keyClass: KeyClass, as label: SealLabel,
    of record: RecordID, _ type: Value.Type = Value.self
  ) throws -> Value {
    try opened.value(label) {
      let keys = try keys(db, record)
      return try naming(db, record) {
        try keys.open(sealed, keyClass, as: label, log: log.id, type)
      }
    }
  }
}
