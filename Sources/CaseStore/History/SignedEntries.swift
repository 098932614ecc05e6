import CaseModel
import GRDB
import Vault

/// What the journal's entries may be believed to tell: whether somebody signed who might, and whether the row names
/// them.
struct SignedEntries {
  private let book: CertificateBook
  private let signers: EntrySigners
  private let log: String

  init(_ book: CertificateBook, log: String) {
    self.book = book
    self.log = log
    signers = EntrySigners(book)
  }

  static func find(_ db: Database, _ id: JournalID) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id])
  }

  func isSigned(_ entry: Row) -> Bool { signers.signed(entry, JournalBody(entry, log: log)) == true }

  /// The roles of whoever signed. They may have changed since: those that they had with these keys count.
  func roles(_ entry: Row) -> Set<Role> {
    let (actor, version): (String, Int?) = (entry["actor"], entry["keyVersion"])
    return Set(
      book.valid.filter { $0.user == actor && $0.keyVersion == version }.flatMap(\.roles).compactMap(Role.init))
  }

  /// Whether an entry may tell of a row of a table.
  ///
  /// - Parameter row: As the entry tells of it; nil for whatever stood there then.
  func tells(_ db: Database, _ entry: Row, of table: String, _ row: Row?) throws -> Bool {
    guard let action = JournalAction(rawValue: entry["action"]), action.tables.contains(table), isSigned(entry) else {
      return false
    }
    let isEntitled = action.entitled(JournalDetail(entry)).map { !$0.isDisjoint(with: roles(entry)) } ?? true
    guard isEntitled, let row, Authorship.tables.contains(table) else { return isEntitled }
    return try Authorship(entry)?.holds(table, row) { call in
      let origin = try Self.origin(db, of: call)
      return origin.flatMap { isSigned($0) ? $0 : nil }
    } ?? false
  }

  /// As ``origin(_:of:)``, by the number that an entry says.
  static func origin(_ db: Database, ofCall number: String) throws -> Row? {
    try Int64(number).flatMap { try origin(db, of: ContactID($0)) }
  }

  /// The entry by which a call was recorded; nil where it opened a case of its own.
  static func origin(_ db: Database, of call: ContactID) throws -> Row? {
    let entries = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM journal WHERE contactID = ? AND action IN (?, ?) ORDER BY id"),
      arguments: [call, JournalAction.contactRecord.rawValue, JournalAction.caseOpen.rawValue])
    return entries.count == 1 ? entries.first : nil
  }
}
