import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Schema
import Testing

/// A misspelt word in any cell of any reference file is refused before anything is written.
struct ReferenceFaultTests {
  /// Columns that hold words for people, or codes of other systems that nothing here reads.
  private static let free: Set<String> = [
    "labelVi", "labelEn", "questionVi", "questionEn", "meaningVi", "meaningEn", "entersWhenVi",
    "entersWhenEn", "whyVi", "whyEn", "source", "lawArticle", "specialCircumstances",
    "childHelplineCategory", "childHelplineSubcategory", "hotline111Line", "icvacLevel1Provisional",
    "iccs", "lawRule", "phone", "legalOverride", "words", "sayVi", "sayEn", "helpVi", "helpEn",
  ]
  /// Closed lists and codes of other rows, where a word that looks right is refused too.
  private static let closed: Set<String> = [
    "duty", "startsAt", "meets", "condition", "unit", "basis", "situation", "situations", "urgency",
    "level", "kind", "agencyKind", "responsible", "superior", "places", "parentCode", "parent",
    "fromCode", "toCode", "language", "topic", "firstActionUnit", "acknowledgeUnit", "actUnit",
  ]

  struct Cell: Sendable, CustomTestStringConvertible {
    let table: String
    let column: String
    var testDescription: String { "\(table).\(column)" }
  }

  private static let cells: [Cell] = ReferenceFile.all.flatMap { file in
    ((try? CSVTable(file.text))?.headings ?? []).map { Cell(table: file.name, column: $0) }
  }

  /// The shipped row that says something in a column, with another cell there.
  private static func file(_ cell: Cell, _ change: (String) -> String) throws -> String {
    let file = try #require(ReferenceFile.all.first { $0.name == cell.table })
    let table = try CSVTable(file.text)
    let column = try #require(table.column(cell.column))
    var cells = try #require(table.rows.first { !$0.cells[column].isEmpty } ?? table.rows.first)
      .cells
    cells[column] = change(cells[column])
    return CSVWriter().document([table.headings, cells])
  }

  @Test func `every column of every table is tried`() {
    #expect(Self.cells.count > 100)
    #expect(Set(Self.cells.map(\.table)).count == ReferenceFile.all.count)
  }

  @Test(arguments: cells)
  func `a word that can't be one is refused with its column, or is words for people`(cell: Cell)
    throws
  {
    let log = try TestLog()
    let text = try Self.file(cell) { _ in "sai chữ" }
    if Self.free.contains(cell.column) {
      #expect(try log.store.updateReference(table: cell.table, text: text, stamp: log.stamp()) == 1)
    } else {
      let error = #expect(throws: StoreError.self) {
        try log.store.updateReference(table: cell.table, text: text, stamp: log.stamp())
      }
      guard case .badReference(let file, let line, let column, let fault) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(file == cell.table + ".csv" && line == 2 && column == cell.column)
      #expect(fault != .wrong)
    }
    #expect(try log.open().year == 2026)
  }

  @Test(arguments: cells.filter { closed.contains($0.column) })
  func `a word with a letter too many is refused, with the words there are`(cell: Cell) throws {
    let log = try TestLog()
    let before = try log.store.reference(at: TestLog.noon).clocks
    let text = try Self.file(cell) { word in
      let last = word.split(separator: " ").last.map(String.init) ?? "x"
      return cell.column == "places" ? "99999@2025-07-01" : word + last.suffix(1)
    }
    let error = #expect(throws: StoreError.self) {
      try log.store.updateReference(table: cell.table, text: text, stamp: log.stamp())
    }
    guard case .badReference(_, 2, cell.column, let fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    switch fault {
    case .words(let words): #expect(words.count > 1)
    case .unknown: break
    default: Issue.record("\(fault)")
    }
    #expect(try log.store.reference(at: TestLog.noon).clocks == before)
    #expect(try log.store.recomputeDue() == nil)
  }

  private static let heading =
    "code,labelVi,labelEn,duty,startsAt,meets,amount,unit,condition,responsible,basis,source,validFrom,validTo\n"

  private static func clock(
    _ code: String = "test-b", meets: String = "police-told", from: String = "1900-01-01",
    to: String = ""
  ) -> String {
    "\(code),Thử,Test,tell,received,\(meets),1,hour,,hotline,local-policy,local policy,\(from),\(to)\n"
  }

  private func load(_ log: TestLog, _ rows: String, table: String = "clock") throws {
    _ = try log.store.updateReference(table: table, text: rows, stamp: log.stamp())
  }

  @Test func `the error of the review names the word and what it may be`() throws {
    let log = try TestLog()
    let rows = Self.heading + Self.clock().replacing("received", with: "recieved")
    let error = #expect(throws: StoreError.self) { try load(log, rows) }
    let text = try #require(error).text
    #expect(text.en.contains("clock.csv, line 2, column 'startsAt'"))
    #expect(text.en.contains("one of: received, assigned, "))
    #expect(text.vi.contains("dòng 2, cột 'startsAt'"))
  }

  @Test func `two rows of one key that say different things are named, the same twice is one`()
    throws
  {
    let log = try TestLog()
    #expect(
      throws: StoreError.badReference(
        file: "clock.csv", line: 4, column: "code", .repeated(line: 2))
    ) {
      try load(
        log, Self.heading + Self.clock() + "\n" + Self.clock(meets: "assigned"))
    }
    let twice = Self.heading + Self.clock() + Self.clock()
    #expect(try log.store.updateReference(table: "clock", text: twice, stamp: log.stamp()) == 1)
  }

  @Test(arguments: ReferenceFile.all.map(\.name))
  func `a key that comes twice is named in every file`(table: String) throws {
    let log = try TestLog()
    let file = try #require(ReferenceFile.all.first { $0.name == table })
    let csv = try CSVTable(file.text)
    let source = try #require(csv.column("source"))
    var cells = csv.rows[0].cells
    cells[source] += " khác"
    let text = CSVWriter().document([csv.headings, csv.rows[0].cells, cells])
    let key = try log.store.referenceKey(of: table)[0]
    #expect(
      throws: StoreError.badReference(
        file: table + ".csv", line: 3, column: key, .repeated(line: 2))
    ) {
      try load(log, text, table: table)
    }
  }

  @Test func `no code has two meanings on one day`() throws {
    let log = try TestLog()
    try load(log, Self.heading + Self.clock())
    #expect(
      throws: StoreError.badReference(
        file: "clock.csv", line: 2, column: "validFrom", .overlaps(validFrom: "1900-01-01"))
    ) { try load(log, Self.heading + Self.clock(from: "2026-01-01")) }
    try load(log, Self.heading + Self.clock(to: "2025-12-31") + Self.clock(from: "2026-01-01"))
    #expect(try log.store.reference(at: TestLog.noon).clocks.count { $0.code == "test-b" } == 1)
    #expect(
      throws: StoreError.badReference(file: "clock.csv", line: 2, column: "validTo", .endsEarly)
    ) {
      try load(log, Self.heading + Self.clock("test-c", from: "2026-01-02", to: "2026-01-01"))
    }
  }

  @Test(arguments: [
    ("\u{FEFF}" + heading.replacing(",", with: ";") + clock().replacing(",", with: ";"), true),
    (heading + clock(meets: "police-told  commune-told"), true),
    (heading + clock().replacing(",1,hour", with: ",1.0,hour"), true),
    (heading + clock().replacing(",1,hour", with: ",-1,hour"), false),
    (heading + clock().replacing(",1,hour", with: ",1.5,hour"), false),
    (heading + clock(meets: " "), false),
    (heading.replacing("duty", with: "dutty") + clock(), false),
    (heading.replacing("basis,", with: "") + clock().replacing("local-policy,", with: ""), false),
    (heading + clock() + "x\n", false), (heading + "\"x\n", false), ("", false),
  ])
  func `a file is read as a sheet writes it, or refused whole`(text: String, isGood: Bool) throws {
    let log = try TestLog()
    if isGood {
      try load(log, text)
      #expect(try log.store.reference(at: TestLog.noon).clocks.contains { $0.code == "test-b" })
    } else {
      #expect(throws: StoreError.self) { try load(log, text) }
      #expect(try !log.store.reference(at: TestLog.noon).clocks.contains { $0.code == "test-b" })
    }
  }

  @Test func `rows and the mark that due times are to be computed stand together`() throws {
    let log = try TestLog()
    _ = try log.open()
    try load(log, Self.heading + Self.clock())
    #expect(try log.store.recomputeDue() == TestLog.noon)
    // Whoever can't open every case leaves the mark.
    let administrator = try log.person("d", .administrator)
    _ = try administrator.recompute(stamp: log.stamp(1, by: "d"))
    #expect(try log.store.recomputeDue() == TestLog.noon)
    _ = try log.store.recompute(stamp: log.stamp(1))
    #expect(try log.store.recomputeDue() == nil)
    let topics = try #require(ReferenceFile.all.first { $0.name == "topic" }).text
    try load(log, topics, table: "topic")
    #expect(try log.store.recomputeDue() == nil)
    #expect(try log.store.audit().isGood)
  }

  private func raw(_ path: String, _ sql: String) throws {
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: sql)
    }
  }

  @Test func `SQL itself refuses a word that is none of its list`() throws {
    let log = try TestLog()
    for (table, change) in [
      ("clock", "startsAt = 'recieved'"), ("clock", "meets = 'assigned polise-told'"),
      ("clock", "condition = 'emergancy'"), ("referralRule", "situation = 'mising'"),
      ("agency", "situations = 'missing onlin'"),
    ] {
      let error = #expect(throws: DatabaseError.self) {
        try raw(log.path, "UPDATE \(table) SET \(change)")
      }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(change)")
    }
  }

  @Test func `a row that can't be read is named, and that the log is damaged is not said`() throws {
    let log = try TestLog()
    try raw(log.path, "UPDATE clock SET duty = 'asign' WHERE code = 'assign'")
    let error = #expect(
      throws: StoreError.damagedRow(table: "clock", row: "assign", column: "duty")
    ) { try log.store.reference(at: TestLog.noon) }
    let text = try #require(error).text
    #expect(text.en.contains("hotline reference update clock.csv"))
    #expect(!text.en.contains("backup"))
    let shipped = try #require(ReferenceFile.all.first { $0.name == "clock" }).text
    try load(log, shipped)
    #expect(try log.open().year == 2026)
  }
}
