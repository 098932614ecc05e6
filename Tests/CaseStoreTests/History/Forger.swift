import _CaseLogTestSupport
import Base
import CaseModel
import Foundation
import GRDB
import Vault

@testable import CaseStore

/// Somebody with the whole file who makes the history consistent again after changing it.
struct Forger {
  let db: Database
  let log: String

  init(_ db: Database) throws {
    self.db = db
    log = try String.fetchOne(db, sql: "SELECT log FROM logKey") ?? ""
  }

  /// Computes the tree anew from the entries as they stand now.
  func rebuildTree() throws {
    try db.execute(sql: "DELETE FROM journalNode")
    for row in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id") {
      let body = JournalBody(row, log: log)
        .leaf(keyVersion: row["keyVersion"], signature: row["signature"])
      let id: Int = row["id"]
      for node in try MerkleTree(JournalNodes(db: db)).appended(TreeHash.leaf(body), to: id - 1) {
        try db.execute(
          sql: "INSERT INTO journalNode (level, position, hash) VALUES (?, ?, ?)",
          arguments: [node.level, node.index, node.hash])
      }
    }
  }

  /// Puts an own root, an own key for `y-lan` and own signatures in place of everybody's, and tells of it all as if it
  /// had always been so.
  func takeOver() throws {
    let (paper, keys) = (PaperKey(), try UserKeys.generate(user: "y-lan", version: 1))
    let recovery = try paper.recoveryKey.publicKey
    try db.execute(
      sql: "UPDATE logKey SET root = ?, recovery = ?, recipient = ?, signature = ?",
      arguments: [
        try paper.rootPublicKey.bytes, recovery.bytes, "\(try paper.ageIdentity.recipient)",
        try paper.sign(
          Founding.recoveryMessage(log, recovery, try paper.ageIdentity.recipient)),
      ])
    for row in try Row.fetchAll(db, sql: "SELECT * FROM groupKey") {
      guard let group = Group(rawValue: row["group"]) else { continue }
      let key = try SealingPublicKey(row["publicKey"] as Data)
      try db.execute(
        sql: "UPDATE groupKey SET signature = ? WHERE \"group\" = ?",
        arguments: [
          try paper.sign(Founding.groupMessage(log, .group(group, epoch: row["epoch"]), key)),
          group.rawValue,
        ])
    }
    let now = TestLog.noon.milliseconds
    let certificate = try Certificate(
      log: log, user: "y-lan", roles: Set(Role.allCases.map(\.rawValue)), keyVersion: 1,
      keys: keys.publicKeys, issuedAt: now, validUntil: now + 1_000_000_000,
      issuedBy: Certificate.root
    ).signed(by: Certificate.root, keyVersion: 0) { try paper.sign($0) }
    try db.execute(sql: "DELETE FROM certificate WHERE user <> 'y-lan'")
    try db.execute(sql: "UPDATE certificate SET text = ?", arguments: [certificate.text])
    try resign { try keys.sign($0) }
  }

  /// Tells in the first entry of all rows as they are, in the others of none, and signs each anew.
  private func resign(_ sign: (Data) throws -> Data) throws {
    var list = ContentList()
    for table in ContentWatch.tables {
      if ContentList.isWhole(table) {
        try list.add(db, table, [])
        continue
      }
      let keys = try db.primaryKey(table).columns
      for row in try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"") {
        try list.add(db, table, keys.map { row[$0] })
      }
    }
    try db.execute(sql: "UPDATE journal SET content = NULL")
    try db.execute(sql: "UPDATE journal SET content = ? WHERE id = 1", arguments: [list.text])
    for row in try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id") {
      try db.execute(
        sql: "UPDATE journal SET signature = ? WHERE id = ?",
        arguments: [try sign(JournalBody(row, log: log).data), row["id"] as Int64])
    }
    try rebuildTree()
  }
}
