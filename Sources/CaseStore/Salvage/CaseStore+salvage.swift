import CaseModel
import Foundation
import GRDB
import Glibc
import Vault

extension CaseStore {
  /// Makes a new log of what can still be read of a damaged one: each row, from whichever side it is reached.
  ///
  /// The damaged file is only read. No key is needed: what was sealed stays sealed. What is missing the new log's own
  /// history tells (``Salvage/audit``); a backup that is whole is better, where there is one.
  ///
  /// - Parameters:
  ///   - path: The damaged log.
  ///   - target: Where the new log appears; nothing may be there.
  ///   - watch: Told how far it is, from 0 to 1; throwing stops it.
  /// - Throws: ``BackupError/exists(path:)``; ``StoreError/damaged`` where not even the log's tables or what it says of
  ///   itself can be read.
  public static func salvage(
    _ path: String, to target: String, watch: (Salvage.Step, Double) throws -> Void = { _, _ in }
  ) throws -> Salvage {
    var status = stat()
    guard lstat(target, &status) != 0 else { throw BackupError.exists(path: target) }
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    try LogFile.refuseNetwork(folder)
    return try WorkFolder.use(beside: target) { work in
      let (old, new) = ("\(work)/old.sqlite", "\(work)/new.sqlite")
      let unread = try DamagedFile(path: path).copy(to: old) { try watch(.copying, $0) }
      // A transaction that a power cut broke off is rolled back in the copy.
      if FileManager.default.fileExists(atPath: path + "-journal") {
        _ = try DamagedFile(path: path + "-journal").copy(to: old + "-journal") { _ in }
      }
      let read = try translating {
        let empty = try emptyLog(new)
        let source = try opened(old, like: new)
        let read = try source.writeWithoutTransaction { from in
          try empty.write { into in try SalvagedRows(from, into) { try watch(.reading, $0) } }
        }
        try source.close()
        try empty.close()
        return read
      }
      try watch(.checking, 0)
      let audit = try CaseStore(path: new).audit()
      try WorkFolder.sync(new)
      guard Glibc.link(new, target) == 0, Glibc.unlink(new) == 0 else { throw BackupError.exists(path: target) }
      try WorkFolder.sync(folder)
      return Salvage(rows: read.rows, damaged: read.damaged.sorted(), unreadBlocks: unread, audit: audit)
    }
  }

  /// The tables of a log and nothing in them.
  private static func emptyLog(_ path: String) throws -> DatabaseQueue {
    try NewFile.write(Data(), to: path)
    let database = try DatabaseQueue(path: path, configuration: .scratch)
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(LogFile.applicationID)") }
    try Migrations.migrator.migrate(database)
    return database
  }

  /// - Throws: ``StoreError/damaged``, or what tells a log of another version.
  private static func opened(_ path: String, like new: String) throws -> DatabaseQueue {
    func open() throws -> DatabaseQueue? {
      var database: DatabaseQueue?
      let isReadable = try DamagedTable.unlessDamaged {
        let queue = try DatabaseQueue(path: path, configuration: .scratchWithJournal)
        let isLog = try queue.read { try $0.tableExists("log") && $0.tableExists("journal") }
        database = isLog ? queue : nil
      }
      return isReadable ? database : nil
    }
    var database = try open()
    if database == nil {
      let beginning = try FileHandle(forReadingFrom: URL(fileURLWithPath: new)).read(upToCount: 100) ?? Data()
      try DamagedFile.mendHeader(of: path, from: beginning)
      database = try open()
    }
    guard let database else { throw StoreError.damaged }
    _ = try DamagedTable.unlessDamaged { try database.read { try Migrations.requireThisVersion($0) } }
    return database
  }
}
