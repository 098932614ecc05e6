import Base
import CaseModel
import GRDB
import Triage
import Vault

extension CaseStore {
  /// The newest revision of a contact's report, its three parts joined.
  func report(
    _ db: Database, contactID: ContactID, revision newest: Int = .max
  ) throws -> (revision: Int, document: JSONValue) {
    var document: JSONValue?
    var revision = 0
    for protection in Protection.allCases {
      let table = protection.table
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT revision, sealed FROM \(table) WHERE contactID = ? AND revision <= ?
            ORDER BY revision DESC LIMIT 1
            """, arguments: [contactID, newest])
      else { continue }
      revision = row["revision"]
      let part = try open(
        db, row["sealed"], protection.keyClass,
        as: SealLabel(table, row: contactID, revision: revision), of: RecordID(contactID),
        JSONValue.self)
      document = document?.joined(with: part) ?? part
    }
    guard let document else { throw StoreError.damaged }
    return (revision, document)
  }

  /// Stores a report's parts as a revision.
  func store(_ db: Database, document: JSONValue, contactID: ContactID, revision: Int) throws {
    for protection in Protection.allCases {
      let part = document.part(protection, of: IntakeForm.fields)
      let table = protection.table
      try db.run(
        sql: "INSERT INTO \(table) (contactID, revision, sealed) VALUES (?, ?, ?)",
        arguments: [
          contactID, revision,
          try seal(
            db, part, protection.keyClass,
            as: SealLabel(table, row: contactID, revision: revision),
            of: RecordID(contactID)),
        ])
    }
  }

  /// Everything of a case and of those merged into it.
  func dossier(_ db: Database, _ id: CaseID) throws -> Dossier {
    let merged = try Row.fetchAll(
      db, sql: "SELECT * FROM \"case\" WHERE mergedInto = ? ORDER BY id", arguments: [id]
    ).map(CaseRow.init)
    var contacts: [CaseContact] = []
    var entries: [Entry] = []
    var referrals: [(Int64, Referral)] = []
    var members = [try CaseRow.find(db, id: id)] + merged
    var index = 1
    while index < members.count {
      members += try Row.fetchAll(
        db, sql: "SELECT * FROM \"case\" WHERE mergedInto = ? ORDER BY id",
        arguments: [members[index].id]
      ).map(CaseRow.init)
      index += 1
    }
    var inherited: Set<EntryID> = []
    for (index, member) in members.enumerated() {
      let ofMember = try self.entries(db, caseID: member.id)
      if index > 0 { inherited.formUnion(ofMember.map(\.id)) }
      contacts += try self.contacts(db, caseID: member.id)
      entries += ofMember
      referrals += try self.referrals(db, of: member)
    }
    return Dossier(
      number: members[0].number, contacts: contacts, entries: entries.sorted { $0.id < $1.id }, referrals: referrals,
      merged: members.dropFirst().map(\.number), inherited: inherited)
  }

  func contacts(_ db: Database, caseID: CaseID) throws -> [CaseContact] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM contact WHERE caseID = ? ORDER BY id", arguments: [caseID]
    ).map { row in
      let (revision, document) = try report(db, contactID: row["id"])
      let report = try opened.value(SealLabel("report", row: row["id"], revision: revision)) {
        guard let report = try? document.decoded(as: Report.self) else { throw StoreError.damaged }
        return report
      }
      return CaseContact(
        id: row["id"], recordedAt: row["recordedAt"], recordedBy: row["recordedBy"],
        revision: revision, report: report)
    }
  }

  func entries(_ db: Database, caseID: CaseID) throws -> [Entry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT entry.*, entryFacts.sealed AS facts, entryNarrative.sealed AS words FROM entry
        JOIN entryFacts ON entryFacts.entryID = entry.id
        LEFT JOIN entryNarrative ON entryNarrative.entryID = entry.id
        WHERE caseID = ? ORDER BY entry.id
        """, arguments: [caseID]
    ).map { row in
      let id: EntryID = row["id"]
      return Entry(
        id: id, at: row["at"], recordedAt: row["recordedAt"], recordedBy: row["recordedBy"],
        facts: try open(
          db, row["facts"], .facts, as: SealLabel("entryFacts", row: id),
          of: RecordID(caseID)),
        words: try (row["words"] as Sealed?).map {
          try open(
            db, $0, .narrative, as: SealLabel("entryNarrative", row: id),
            of: RecordID(caseID))
        })
    }
  }

  /// Writes an entry; `words` are sealed apart from its codes.
  @discardableResult
  func addEntry(
    _ db: Database, caseID: CaseID, facts: Entry.Facts, words: String?, document: JSONValue? = nil, at: Instant,
    stamp: Stamp
  ) throws -> EntryID {
    try db.run(
      sql: "INSERT INTO entry (caseID, at, recordedAt, recordedBy) VALUES (?, ?, ?, ?)",
      arguments: [caseID, at, stamp.now, stamp.actor])
    let id: EntryID = db.newRow()
    try db.run(
      sql: "INSERT INTO entryFacts (entryID, sealed) VALUES (?, ?)",
      arguments: [
        id,
        try seal(
          db, facts, .facts, as: SealLabel("entryFacts", row: id), of: RecordID(caseID)),
      ])
    if let document {
      try db.run(
        sql: "INSERT INTO entryDocument (entryID, sealed) VALUES (?, ?)",
        arguments: [
          id,
          try seal(
            db, document, .narrative, as: SealLabel("entryDocument", row: id), of: RecordID(caseID)),
        ])
    }
    guard let words else { return id }
    try db.run(
      sql: "INSERT INTO entryNarrative (entryID, sealed) VALUES (?, ?)",
      arguments: [
        id,
        try seal(
          db, words, .narrative, as: SealLabel("entryNarrative", row: id),
          of: RecordID(caseID)),
      ])
    return id
  }
}

extension Protection {
  var keyClass: KeyClass {
    switch self {
    case .facts: .facts
    case .identity: .identity
    case .narrative: .narrative
    }
  }

  /// The table of a report's parts of this protection.
  var table: String {
    switch self {
    case .facts: "reportFacts"
    case .identity: "reportIdentity"
    case .narrative: "reportNarrative"
    }
  }
}
