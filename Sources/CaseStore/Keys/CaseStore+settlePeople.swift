import Base
import CaseModel
import Foundation
import GRDB
import Vault

extension CaseStore {
  /// Gives those who made keys of their own what is theirs to open, and groups a new key where somebody knows it who
  /// shouldn't, before whatever a supervisor does next: nobody else holds what could be given, and nobody has to be
  /// asked for it.
  func settlePeople(_ db: Database, stamp: Stamp) throws {
    guard try actingSupervisor(db, now: stamp.now) != nil else { return }
    let people = try people(db)
    var given: [String] = []
    for certificate in try lacking(db, people, now: stamp.now) {
      guard let wraps = try ifEntitled({ try groupWraps(db, for: certificate) }) else { return }
      try give(db, wraps, to: certificate, stamp: stamp)
      given.append(certificate.user)
    }
    let isRenewed = try renewStaleGroups(db, stamp: stamp)
    if given.isEmpty && !isRenewed { return }
    try journal(
      db, stamp, .keyRenew, detail: ["step": "people", "users": given.joined(separator: " ")])
  }

  /// Whose keys count and lack those of their groups.
  private func lacking(_ db: Database, _ people: People, now: Instant) throws -> [Certificate] {
    let rows = try Row.fetchAll(db, sql: "SELECT \"group\", epoch, user, version FROM groupMember")
    let members = Set(
      rows.map { row -> String in
        let (group, epoch, user, version): (String, Int, String, Int) =
          (row["group"], row["epoch"], row["user"], row["version"])
        return "\(group) \(epoch) \(user) \(version)"
      })
    return try Set(people.book.valid.map(\.user)).sorted()
      .compactMap { people.book.current(of: $0, at: now.milliseconds) }
      .filter { certificate in
        try certificate.groups.contains { group in
          guard case .group(_, let epoch) = try people.group(group).holder else { return false }
          return !members.contains("\(group.rawValue) \(epoch) \(certificate.user) \(certificate.keyVersion)")
        }
      }
  }

  /// A group's key for one member.
  struct GroupWrap {
    let group: Group
    let epoch: Int
    let wrap: Data
  }

  /// The keys of the groups of somebody's roles, as far as they lack them.
  func groupWraps(_ db: Database, for certificate: Certificate) throws -> [GroupWrap] {
    try certificate.groups.sorted { $0.rawValue < $1.rawValue }.flatMap { group in
      try epochs(db, of: group).compactMap { epoch -> GroupWrap? in
        let isMember = try Bool.fetchOne(
          db,
          sql: "SELECT 1 FROM groupMember WHERE \"group\" = ? AND epoch = ? AND user = ? AND version = ?",
          arguments: [group.rawValue, epoch, certificate.user, certificate.keyVersion])
        if isMember == true { return nil }
        return GroupWrap(
          group: group, epoch: epoch,
          wrap: try asMember(db, of: group, epoch: epoch) {
            try $0.wrapGroup(group, epoch: epoch, log: log.id, to: certificate.holder, certificate.sealing)
          })
      }
    }
  }

  /// Their groups' keys, and those of every case, call, draft and note that is theirs now; nothing for keys that were
  /// handed over.
  func give(_ db: Database, _ wraps: [GroupWrap], to certificate: Certificate, stamp: Stamp) throws {
    if certificate.isHandedOver { return }
    for given in wraps {
      try CaseStore.addMember(db, given.group, epoch: given.epoch, certificate, wrap: given.wrap)
    }
    let user = certificate.user
    let since = Standing.correctionBegins(of: stamp.now)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM "case" WHERE assignedTo = ?1 OR id IN (
          SELECT caseID FROM contact WHERE recordedBy = ?1 AND recordedAt > ?2 AND caseID NOT NULL
          UNION SELECT caseID FROM request
            WHERE user = ?1 AND state = 'approved' AND endsAt > ?3 AND caseID NOT NULL)
        ORDER BY id
        """, arguments: [user, since, stamp.now])
    for row in rows {
      try requireStanding(db, row["id"])
      try settleKeys(db, of: user, in: CaseRow(row), stamp: stamp)
    }
    let calls = try Row.fetchAll(
      db,
      sql: """
        SELECT id, recordedAt FROM contact WHERE recordedBy = ? AND recordedAt > ? AND caseID IS NULL
        """, arguments: [user, since])
    for call in calls where try isTold(db, "contact", call["id"]) {
      let record = RecordID(call["id"] as ContactID)
      try wrap(
        db, try keys(db, record), record, to: certificate.holder, certificate.sealing,
        until: Standing.correctionEnds(of: call["recordedAt"]))
    }
    try registerMissing(db, of: user)
    for note in try DebriefID.fetchAll(db, sql: "SELECT id FROM debrief WHERE author = ?", arguments: [user])
    where try isTold(db, "debrief", RecordID(note).row) {
      let record = RecordID(note)
      try wrap(db, try keys(db, record), record, to: certificate.holder, certificate.sealing)
    }
    for review in try ReviewID.fetchAll(db, sql: "SELECT id FROM review WHERE user = ?", arguments: [user])
    where try isTold(db, "review", RecordID(review).row) {
      let record = RecordID(review)
      guard let keys = try ifEntitled({ try keys(db, record) }) else { continue }
      try wrap(db, keys, record, to: certificate.holder, certificate.sealing)
    }
    for draft in try DraftID.fetchAll(db, sql: "SELECT id FROM draft WHERE savedBy = ?", arguments: [user])
    where try isTold(db, "draft", RecordID(draft).row) {
      let record = RecordID(draft)
      try wrap(db, try keys(db, record), record, to: certificate.holder, certificate.sealing)
    }
  }
}

extension Certificate {
  /// The groups whose key people of these roles hold; none while the keys are handed over.
  var groups: Set<Group> {
    if isHandedOver { return [] }
    return roles.compactMap(Role.init).reduce(into: []) { $0.formUnion($1.groups) }
  }
}
