import CaseModel
import GRDB
import Vault

/// The rows of a case that decide who may open it: itself, who took its calls, who was given access, from whom it is
/// kept.
///
/// Keys are wrapped by what they say. Somebody who changed one with other means would have them wrapped for whom they
/// like, by the next honest person who does anything; so each is held against the signed entry that has the last word
/// on it before anything is done in the case.
struct StandingRows {
  private static let tables = ["case", "contact", "request", "withholding"]

  fileprivate struct Told {
    let line: ContentList.Line
    let entry: JournalID
  }

  private let signed: SignedEntries
  private var told: [String: Told] = [:]
  /// All that entries about the case and its calls tell of rows that are written once.
  private var telling: [String: [Told]] = [:]
  private var entries: [JournalID: Row] = [:]
  private var course = CaseCourse()
  /// The entries that made the case what it is, and whether whoever signed was somebody who could, by what they were to
  /// it then.
  private var steps: [(id: JournalID, isEntitled: Bool)] = []

  /// Reads the entries about the case and its calls.
  init(_ db: Database, _ caseID: CaseID, _ signed: SignedEntries) throws {
    self.signed = signed
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT * FROM journal WHERE caseID = ?1 AND (content NOT NULL OR action = 'case.open')
        UNION SELECT * FROM journal
        WHERE contactID IN (SELECT id FROM contact WHERE caseID = ?1) AND content NOT NULL
        ORDER BY id
        """, arguments: [caseID])
    while let row = try rows.next() {
      let lines = (ContentList.lines(row["content"] ?? "") ?? []).filter { Self.tables.contains($0.table) }
      for line in lines {
        let told = Told(line: line, entry: row["id"])
        self.told[line.name] = told
        if RowLife.tables.contains(line.table) { telling[line.name, default: []].append(told) }
      }
      if !lines.isEmpty { entries[row["id"]] = row.copy() }
      guard row["caseID"] as CaseID? == caseID else { continue }
      let before = course
      try course.take(row) { try SignedEntries.origin(db, ofCall: $0) }
      if course == before { continue }
      entries[row["id"]] = row.copy()
      steps.append((row["id"], try Self.isEntitled(db, row, caseID, before, signed)))
    }
  }

  /// The tables of which a row isn't as it was told.
  func changed(_ db: Database, _ caseID: CaseID) throws -> Set<String> {
    var changed: Set<String> = []
    var present: Set<String> = []
    for (table, column) in [("case", "id"), ("contact", "caseID"), ("request", "caseID"), ("withholding", "caseID")] {
      for row in try Row.fetchAll(
        db, sql: "SELECT * FROM \(table.asSQLName) WHERE \(column) = ?", arguments: [caseID])
      {
        let name = ContentList.name(table, try KnownTables.key(of: table).map { row[$0] })
        present.insert(name)
        let hash = ContentList.hash(row)
        let ofCase = told[name].flatMap { $0.line.hash == hash ? $0 : nil }
        // What a merger or a link moved here, or limits that were counted anew, stand in an entry about other cases.
        let last = try ofCase ?? Self.search(db, name)
        guard let last, last.line.hash == hash, try isEntitled(db, last.entry, table, row),
          try table != "case" || course.holds(db, row), try table != "contact" || Self.isRecordedOnce(db, row["id"]),
          try (telling[name] ?? []).allSatisfy({ try was(db, row, table, $0) })
        else {
          changed.insert(table)
          continue
        }
      }
    }
    for step in steps where try !step.isEntitled || !isSigned(db, step.id) { changed.insert("case") }
    let gone = told.values.filter {
      $0.line.table == "withholding" && $0.line.hash != nil && !present.contains($0.line.name)
    }
    return gone.isEmpty ? changed : changed.union(["withholding"])
  }

  /// Whether a row was what an entry tells, and whoever signed that wrote or filled it.
  private func was(_ db: Database, _ row: Row, _ table: String, _ told: Told) throws -> Bool {
    let entry = try entries[told.entry] ?? SignedEntries.find(db, told.entry)
    guard let entry, let hash = told.line.hash, let action = JournalAction(rawValue: entry["action"]) else {
      return false
    }
    return switch RowLife.of(table)?.past(of: row, told: hash, by: action) ?? .unsaid {
    case .was(let then, _): try signed.tells(db, entry, of: table, then)
    case .unsaid: true
    case .never: false
    }
  }

  /// Whether whoever signed a step could take it, as what they were to the case then.
  private static func isEntitled(
    _ db: Database, _ entry: Row, _ caseID: CaseID, _ course: CaseCourse, _ signed: SignedEntries
  ) throws -> Bool {
    guard let action = JournalAction(rawValue: entry["action"]) else { return false }
    let detail = JournalDetail(entry)
    let other = try [detail["merged"], detail["unmerged"]].compactMap(\.self).first
      .flatMap { try CaseID.fetchOne(db, sql: "SELECT id FROM \"case\" WHERE number = ?", arguments: [$0]) }
    guard let asked = action.inCase(detail, whose: caseID, other: { _ in other }) else { return true }
    let then = asked.caseID == caseID ? course : try CaseCourse(db, asked.caseID, before: entry["id"])
    return then.admits(asked.permission, by: entry["actor"], in: signed.roles(entry), at: entry["at"])
  }

  /// Whoever took a call down can't do it again, to be its taker for longer.
  private static func isRecordedOnce(_ db: Database, _ id: ContactID) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM journal WHERE contactID = ? AND action = 'contact.record'", arguments: [id]) == 1
  }

  private func isSigned(_ db: Database, _ id: JournalID) throws -> Bool {
    try (entries[id] ?? SignedEntries.find(db, id)).map(signed.isSigned) ?? false
  }

  /// Which entries tell of a row; its name stands at the beginning of a line.
  fileprivate static let telling = "instr(char(10) || content, char(10) || ? || char(9)) > 0"

  /// The last word of the whole history on a row.
  fileprivate static func search(_ db: Database, _ name: String) throws -> Told? {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, content FROM journal WHERE \(telling) ORDER BY id DESC LIMIT 1", arguments: [name])
    guard let row, let line = (ContentList.lines(row["content"]) ?? []).last(where: { $0.name == name }) else {
      return nil
    }
    return Told(line: line, entry: row["id"])
  }

  /// Whether somebody signed the entry who might, and the row names them.
  private func isEntitled(_ db: Database, _ id: JournalID, _ table: String, _ row: Row?) throws -> Bool {
    let entry = try entries[id] ?? SignedEntries.find(db, id)
    guard let entry else { return false }
    return try signed.tells(db, entry, of: table, row)
  }
}

extension CaseStore {
  /// Sees that who may open a case follows from rows that were signed.
  ///
  /// - Throws: ``StoreError/rulesChanged(_:)``.
  func requireStanding(_ db: Database, _ caseID: CaseID) throws {
    let changed = try changedStanding(db, caseID)
    if !changed.isEmpty { throw StoreError.rulesChanged(changed.sorted()) }
  }

  /// The tables of which rows that say who may open a case aren't as somebody entitled signed them.
  func changedStanding(_ db: Database, _ caseID: CaseID) throws -> Set<String> {
    let signed = SignedEntries(try people(db).book, log: log.id)
    // Whoever may open a case opens those that were merged into it.
    let above = try targets(db, of: CaseRow.find(db, id: caseID)).map(\.id)
    return try Set(familyCases(db, caseID) + above).reduce(into: Set<String>()) { changed, id in
      changed.formUnion(try StandingRows(db, id, signed).changed(db, id))
    }
  }

  /// Whether a row is as the last signed entry tells of it; for rows that belong to no case.
  func isTold(_ db: Database, _ table: String, _ id: Int64) throws -> Bool {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM \(table.asSQLName) WHERE id = ?", arguments: [id])
    guard let row, let told = try StandingRows.search(db, ContentList.name(table, [id.databaseValue])),
      told.line.hash == ContentList.hash(row), let entry = try SignedEntries.find(db, told.entry)
    else { return false }
    return try SignedEntries(try people(db).book, log: log.id).tells(db, entry, of: table, row)
  }

  /// Sees that a row which belongs to no case is what those signed who wrote it and filled it in.
  ///
  /// - Returns: The entries that tell of it, oldest first.
  /// - Throws: ``StoreError/rulesChanged(_:)``.
  @discardableResult
  func requireTold(_ db: Database, _ table: String, _ id: some DatabaseValueConvertible) throws -> [Row] {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM \(table.asSQLName) WHERE id = ?", arguments: [id])
    let name = ContentList.name(table, [id.databaseValue])
    let telling = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE \(StandingRows.telling) ORDER BY id", arguments: [name])
    guard let row, !telling.isEmpty else { throw StoreError.rulesChanged([table]) }
    let signed = SignedEntries(try people(db).book, log: log.id)
    let life = RowLife.of(table)
    for (place, entry) in telling.enumerated() {
      let line = (ContentList.lines(entry["content"]) ?? []).last { $0.name == name }
      guard let hash = line?.hash, let action = JournalAction(rawValue: entry["action"]) else {
        throw StoreError.rulesChanged([table])
      }
      let isLast = place == telling.count - 1
      var then: Row? = isLast ? row : nil
      switch life?.past(of: row, told: hash, by: action) ?? .unsaid {
      case .was(let state, _): then = state
      case .unsaid where !isLast || ContentList.hash(row) == hash: break
      case .unsaid, .never: throw StoreError.rulesChanged([table])
      }
      guard !isLast || ContentList.hash(row) == hash, try signed.tells(db, entry, of: table, then) else {
        throw StoreError.rulesChanged([table])
      }
    }
    return telling
  }

  /// Sees that a request is as it was asked, by whom it says: two people decide by it.
  ///
  /// - Throws: ``StoreError/rulesChanged(_:)``.
  func requireAsked(_ db: Database, _ request: Request) throws {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM request WHERE id = ?", arguments: [request.id])
    let name = ContentList.name("request", ["\(request.id)".databaseValue])
    let telling = try Row.fetchAll(
      db, sql: "SELECT * FROM journal WHERE \(StandingRows.telling) ORDER BY id", arguments: [name])
    let signed = SignedEntries(try people(db).book, log: log.id)
    func line(_ entry: Row) -> ContentList.Line? {
      (ContentList.lines(entry["content"]) ?? []).last { $0.name == name }
    }
    // Between asking and deciding only signatures are added, by those who may decide.
    func isApproval(_ entry: Row) -> Bool {
      entry["action"] == JournalAction.requestApprove.rawValue && JournalDetail(entry)["request"] == "\(request.id)"
    }
    guard let row, let first = telling.first, let last = telling.last, first["actor"] == request.askedBy,
      request.kind.asking.contains(where: { $0.rawValue == first["action"] }),
      telling.dropFirst().allSatisfy(isApproval), line(last)?.hash == ContentList.hash(row),
      telling.allSatisfy(signed.isSigned)
    else { throw StoreError.rulesChanged(["request"]) }
  }
}
