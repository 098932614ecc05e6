public import Base
public import CaseModel
import Foundation
import GRDB
import Glibc
import Schema
import Vault

extension CaseStore {
  /// Makes a new log with its reference data and its first user, who has every role until others are added.
  ///
  /// The file is made with mode 0600 and appears under its name only when it is whole: an interrupted `create` leaves
  /// no log behind.
  ///
  /// - Parameters:
  ///   - path: Where the log appears.
  ///   - agency: Abbreviation of the agency that runs the log.
  ///   - name: The agency's full name, for its papers; it is entered as an agency under its abbreviation.
  ///   - runBy: Who runs it; a commune says which communes are its own.
  ///   - timeZone: An identifier such as `Asia/Ho_Chi_Minh`.
  ///   - practice: Whether it is a log for practice, whose clock can be set.
  ///   - places: Codes of the units that the hotline serves, as they are on the day of `stamp`.
  ///   - remote: Codes of the units where travel is hard.
  ///   - founding: Keys of the first user and of the paper.
  ///   - stamp: Who does it, and when.
  public static func create(
    path: String, agency: String, name: Text? = nil, runBy: LogBody = .other, timeZone: String, practice: Bool,
    places: [String],
    remote: Set<String>, founding: Founding, stamp: Stamp
  ) throws -> CaseStore {
    if FileManager.default.fileExists(atPath: path) { throw StoreError.logExists(path: path) }
    guard let zone = TimeZone(identifier: timeZone) else { throw StoreError.noTimeZone(timeZone) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try LogFile.refuseNetwork(folder)
    let part = path + ".part"
    unlink(part)
    let descriptor = Glibc.open(part, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError.unreadable(path: folder) }
    Glibc.close(descriptor)
    do {
      try translating {
        let database = try DatabaseQueue(path: part, configuration: .log())
        try database.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA application_id = \(LogFile.applicationID)")
        }
        try Migrations.migrator.migrate(database)
        try database.write { db in
          try ContentWatch.start(db)
          try db.run(
            sql: """
              INSERT INTO log (id, agency, timeZone, practice, createdAt, runBy) VALUES (1, ?, ?, ?, ?, ?)
              """,
            arguments: [agency, timeZone, practice, stamp.now, runBy == .other ? nil : runBy.rawValue])
          try addUser(
            db, User(code: stamp.actor, roles: Role.allCases, endedAt: nil), at: stamp.now)
          try founding.store(db, roles: Role.allCases, now: stamp.now)
          for file in ReferenceFile.all {
            let table = try ReferenceTable(file.name)
            try table.load(
              ReferenceRows(file.text, of: table, file: file.name + ".csv", db), into: db)
          }
          let today = LogCalendar(timeZone: zone).day(of: stamp.now)
          for code in places {
            let place = try resolve(db, place: code, on: today)
            try db.run(
              sql: "INSERT INTO logPlace (code, validFrom, remote) VALUES (?, ?, ?)",
              arguments: [place.code, "\(place.validFrom)", remote.contains(code)])
          }
          if let name {
            let keys = try places.map { try resolve(db, place: $0, on: today) }
            try db.run(
              sql: """
                INSERT INTO agency (code, validFrom, kind, labelVi, labelEn, places, source)
                VALUES (?, ?, 'hotline', ?, ?, ?, 'local')
                """,
              arguments: [
                agency.lowercased(), "\(today)", name.vi, name.en,
                keys.isEmpty ? nil : keys.map(\.description).sorted().joined(separator: " "),
              ])
          }
          let signer = Signer(user: stamp.actor, keyVersion: 1) { try founding.keyring.sign($0) }
          try journal(
            db, stamp, .logCreate, detail: ["practice": practice ? "yes" : "no"],
            log: founding.log, signer: signer)
          try journal(db, stamp, .referenceLoad, log: founding.log, signer: signer)
        }
        try database.close()
      }
      unlink(part + "-journal")
      guard rename(part, path) == 0 else { throw StoreError.unreadable(path: path) }
      // The paper is printed next: the name must be on disk before it.
      try WorkFolder.sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    } catch {
      unlink(part)
      unlink(part + "-journal")
      throw error
    }
    return try CaseStore(path: path).unlocked(by: founding.keyring)
  }
}
