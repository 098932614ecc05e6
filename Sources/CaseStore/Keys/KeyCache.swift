import Synchronization
import Vault

/// The keys of the records that were opened in this run.
///
/// An entry of a transaction that was rolled back stays: it is the key of a record number that never was, and is
/// replaced when that number is given again.
final class KeyCache: Sendable {
  private let keys = Mutex<[RecordID: DataKeys]>([:])

  subscript(record: RecordID) -> DataKeys? {
    get { keys.withLock { $0[record] } }
    set { keys.withLock { $0[record] = newValue } }
  }
}
