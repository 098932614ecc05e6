/// The two parts of a backup, sealed apart so that one can be thrown away before the other.
enum BackupPart: String, CaseIterable, Sendable {
  /// The log without any key that opens a record: kept for as long as the law wants the log kept.
  case data
  /// The keys, each locked or wrapped: thrown away after ``CaseStore/keyDays``.
  case keys

  /// As it lies in the backup's folder.
  var sealedName: String { rawValue + ".age" }
  /// As `age -d` opens it.
  var openName: String { rawValue + ".sqlite" }

  /// The tables of the part ``keys``; besides, `registerSalt` holds the salts of `registerRow`.
  static let keyTables = ["recordKey", "keyWrap", "sessionKey", "groupKey", "groupMember", "userKey"]
  static let saltTable = "registerSalt"
}
