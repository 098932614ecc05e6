import Base
import CaseModel
import GRDB

extension CaseStore {
  /// Whether every call can be found by its names: a log that came back with keys of another day than its data has
  /// calls whose row in the register opened no more, and somebody with new keys may have recorded without the search
  /// key.
  func checkRegister(_ db: Database) throws -> Check {
    let missing = try unregistered(db, by: nil).count
    return Check(
      name: "register", isGood: missing == 0,
      finding: missing == 0
        ? Text(vi: "mọi cuộc gọi tìm được theo tên", en: "every call can be found by its names")
        : Text(
          vi: "\(missing) cuộc gọi chưa tìm được theo tên: giám sát chạy 'hotline doctor --mend'",
          en: "\(missing) calls can't be found by their names: a supervisor runs 'hotline doctor --mend'"))
  }

  /// Registers every call that can't be found by its names.
  ///
  /// - Returns: How many there were.
  public func registerMissing(stamp: Stamp) throws -> Int {
    try write(by: stamp) { db in
      try admit(db, .rotateKeys, stamp)
      let count = try registerMissing(db, of: nil)
      if count > 0 {
        try journal(db, stamp, .keyRenew, detail: ["step": "register", "contacts": String(count)])
      }
      return count
    }
  }
}
