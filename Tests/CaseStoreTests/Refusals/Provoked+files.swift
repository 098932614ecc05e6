import _CaseLogTestSupport
import CaseModel
import Foundation
import GRDB
import Schema
import Vault

@testable import CaseStore

extension Provoked {
  private static func another(_ log: TestLog, zone: String = "Asia/Ho_Chi_Minh") throws {
    _ = try CaseStore.create(
      path: log.path + (zone.hasPrefix("Asia") ? "" : ".other"), agency: "TMR", timeZone: zone,
      practice: true, places: [], remote: [], founding: log.founding.made, stamp: log.stamp())
  }

  private static let steps = "grdb_migrations"

  static let byFiles = [
    Provoked("noLog") { _ = try CaseStore(path: $0.path + ".none") },
    Provoked("logExists") { try another($0) },
    Provoked("unreadable") { _ = try CaseStore(path: $0.path + "/inside") },
    Provoked("notAPlainFile") { log in
      try FileManager.default.linkItem(atPath: log.path, toPath: log.path + ".link")
      _ = try CaseStore(path: log.path)
    },
    Provoked("readableByOthers") { log in
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: log.path)
      _ = try CaseStore(path: log.path)
    },
    Provoked("notALog") { log in
      try log.raw("PRAGMA application_id = 1")
      _ = try CaseStore(path: log.path)
    },
    Provoked("rulesChanged") { log in
      try DatabaseQueue(path: log.path).write { try $0.execute(sql: "UPDATE sign SET urgency = 'routine'") }
      try log.reopened(nil).requireRules()
    },
    Provoked("foreignSchema") { log in
      try log.raw("CREATE TRIGGER evil AFTER INSERT ON notice BEGIN SELECT 1; END")
      _ = try CaseStore(path: log.path)
    },
    Provoked("newerLog") { log in
      try log.raw("INSERT INTO \(steps) (identifier) VALUES ('v999_later')")
      _ = try CaseStore(path: log.path)
    },
    Provoked("olderLog") { log in
      try log.raw(
        "DELETE FROM \(steps) WHERE identifier = (SELECT max(identifier) FROM \(steps))")
      _ = try CaseStore(path: log.path)
    },
    Provoked("otherVersion") { log in
      try log.raw(
        """
        UPDATE \(steps) SET identifier = 'v999_other'
        WHERE identifier = (SELECT max(identifier) FROM \(steps))
        """)
      _ = try CaseStore(path: log.path)
    },
    Provoked("noTimeZone") { try another($0, zone: "Mars/Olympus") },
    Provoked("untold") { log in
      try log.store.write { try $0.execute(sql: "UPDATE log SET agency = 'X'") }
    },
    Provoked("locked") { log in _ = try log.reopened(nil).recompute(stamp: log.stamp()) },
    Provoked("notYou") { log in
      _ = try log.person("b", .operator)
      _ = try log.store.recompute(stamp: log.stamp(by: "b"))
    },
    Provoked("noSuchEntry") { log in _ = try log.store.proof(ofEntry: 999, stamp: log.stamp()) },
    Provoked("otherPaper") { log in
      try log.store.recover("y-lan", with: PaperKey(), stamp: log.stamp())
    },
    Provoked("nothingToAccept") { log in _ = try log.store.acceptTable("clock", stamp: log.stamp()) },
    Provoked("paperNeedsTwo") { log in _ = try log.store.renewPaper(PaperKey(), stamp: log.stamp()) },
    Provoked("searchWaits") { log in
      let handed = try log.store.addUser("o", roles: [.operator], stamp: log.stamp()) { keys in
        try keys.sealed(passphrase: Secret(Data([1])), pepper: Secret(Data(count: 32)))
      }.keyring
      let own = try log.store.unlocked(by: handed).changeKeys(stamp: log.stamp(by: "o")) { keys in
        try keys.sealed(passphrase: Secret(Data([2])), pepper: Secret(Data(count: 32)))
      }
      _ = try log.store.unlocked(by: own.keyring).similar(names: ["A"], phones: [], stamp: log.stamp(by: "o"))
    },
    Provoked("unlockAgain") { log in
      let old = try log.person("o", .operator)
      try log.store.certifyUser("o", stamp: log.stamp()) { _, _ in nil }
      _ = try old.recompute(stamp: log.stamp(by: "o"))
    },
  ]

  static let bySQLite = [
    Provoked("busy") { _ in try sqlite(.SQLITE_BUSY) },
    Provoked("busy") { _ in try sqlite(.SQLITE_LOCKED) },
    Provoked("diskFull") { _ in try sqlite(.SQLITE_FULL) },
    Provoked("diskFull") { _ in try sqlite(.SQLITE_IOERR_WRITE) },
    Provoked("readOnly") { _ in try sqlite(.SQLITE_READONLY) },
    Provoked("readOnly") { _ in try sqlite(.SQLITE_CANTOPEN) },
    Provoked("readOnly") { _ in try sqlite(.SQLITE_PERM) },
    Provoked("damaged") { _ in try sqlite(.SQLITE_CORRUPT) },
    Provoked("notALog") { _ in try sqlite(.SQLITE_NOTADB) },
    Provoked("failed") { _ in try sqlite(.SQLITE_MISUSE) },
    Provoked("diskFailed") { _ in try sqlite(.SQLITE_IOERR_READ) },
    Provoked("diskFailed") { _ in try sqlite(.SQLITE_IOERR_FSYNC) },
  ]
}
