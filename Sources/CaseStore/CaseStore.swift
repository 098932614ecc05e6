public import Base
public import CaseModel
public import Foundation
import GRDB
import Schema
public import Vault

/// A case log: one SQLite file, opened through one connection that is never shared outside.
///
/// Every public method is one use case and one transaction: state, clocks and journal are on disk together when it
/// returns, or nothing is. No method keeps a transaction open while a person thinks.
public struct CaseStore: Sendable {
  let database: DatabaseQueue
  let queue: LockQueue
  /// Whose keys open and seal; nil while nobody has unlocked.
  public let holder: (any KeyHolder)?
  public let log: Log
  /// Whether nothing that is done here stays: see ``rehearsal``.
  private(set) var isRehearsal = false
  let cache = KeyCache()
  let sessionKeys = SessionKeyCache()
  let opened = OpenedValues()
  let knownPeople = PeopleMemo()
  let knownReference = ReferenceMemo()

  /// What a log says of itself.
  public struct Log: Hashable, Sendable {
    /// Random; in every signature and wrap.
    public let id: String
    /// The receiving agency's abbreviation.
    public let agency: String
    /// Identifier such as `Asia/Ho_Chi_Minh`.
    public let timeZone: String
    /// Whether it is for practice: only then may a command be given another time than the clock's.
    public let isPractice: Bool
    public let createdAt: Instant
    /// The units that the hotline serves.
    public let places: [PlaceKey]
    /// Those of them where travel is hard, and the units that became them.
    public let remotePlaces: Set<PlaceKey>
    /// Who runs it.
    public let runBy: LogBody
    /// The units served, and those that became them.
    let servedPlaces: Set<PlaceKey>
  }

  /// Who does something, and when.
  public struct Stamp: Hashable, Sendable {
    public let actor: String
    public let now: Instant
    /// Why, where the policy wants a reason on record.
    public let purpose: Purpose?
    /// Whether somebody compared the machine's clock with another one, where it looks wrong.
    public let clockChecked: Bool

    public init(
      actor: String, now: Instant, purpose: Purpose? = nil, clockChecked: Bool = false
    ) {
      self.actor = actor
      self.now = now
      self.purpose = purpose
      self.clockChecked = clockChecked
    }

    /// The same by somebody who compared the clock.
    public func withClockChecked() -> Stamp {
      Stamp(actor: actor, now: now, purpose: purpose, clockChecked: true)
    }

    /// The same with a purpose.
    public func with(_ purpose: Purpose) -> Stamp {
      Stamp(actor: actor, now: now, purpose: purpose, clockChecked: clockChecked)
    }
  }

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - path: Where the file lies.
  ///   - schema: What the file may hold besides the log.
  /// - Throws: ``StoreError``, before anything is read, when the file isn't a log, is newer than this tool, can be
  ///   read by others, holds what somebody else put there, or lies where SQLite can't keep its promises.
  public init(path: String, schema: SchemaDemand = .ours) throws {
    try LogFile.check(path)
    let queue = LockQueue()
    self.queue = queue
    database = try translating { try DatabaseQueue(path: path, configuration: .log(queue)) }
    holder = nil
    log = try translating {
      [database] in
      try database.read { db in
        guard try LogFile.isLog(db) else { throw StoreError.notALog }
        try Migrations.requireThisVersion(db)
        if schema == .ours { try KnownSchema.demand(db) }
        return try Log(db)
      }
    }
  }

  private init(_ store: CaseStore, holder: any KeyHolder) {
    database = store.database
    queue = store.queue
    log = store.log
    self.holder = holder
  }

  /// The same log, opened with somebody's keys.
  public func unlocked(by holder: any KeyHolder) -> CaseStore {
    CaseStore(self, holder: holder)
  }

  /// The same log, in which each use case is tried to its end and then taken back: whatever would refuse it refuses
  /// here, before a person writes words for it.
  public var rehearsal: CaseStore {
    var store = self
    store.isRehearsal = true
    return store
  }

  /// The same log, in which things are done.
  var earnest: CaseStore {
    var store = self
    store.isRehearsal = false
    return store
  }

  /// The calendar of the log, with its holidays.
  public func calendar() throws -> LogCalendar {
    try read { try calendar($0) }
  }

  /// One read transaction, in which nothing is written.
  ///
  /// GRDB's own sets `query_only` for its time, after which SQLite prepares every statement anew.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translating {
      var result: Value?
      try database.unsafeRead { db in
        queue.begin(.look)
        defer { opened.forget() }
        let changes = db.totalChangesCount
        try db.inTransaction(.deferred) {
          result = try body(db)
          guard db.totalChangesCount == changes else { throw StoreError.untold("read") }
          return .commit
        }
      }
      guard let result else { throw StoreError.damaged }
      return result
    }
  }

  /// One write transaction; it takes the write lock at its start, and commits nothing that the history doesn't tell of.
  func write<Value>(waiting patience: LockQueue.Patience = .look, _ body: (Database) throws -> Value) throws -> Value {
    try translating {
      var result: Value?
      try database.writeWithoutTransaction { db in
        queue.begin(patience)
        defer {
          opened.forget()
          try? ContentWatch.end(db)
        }
        try db.inTransaction {
          try ContentWatch.start(db)
          result = try body(db)
          try ContentWatch.requireTold(db)
          return isRehearsal ? .rollback : .commit
        }
      }
      guard let result else { throw StoreError.damaged }
      return result
    }
  }
}

extension CaseStore.Log {
  init(_ db: Database) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM log") else { throw StoreError.notALog }
    id = try String.fetchOne(db, sql: "SELECT log FROM logKey") ?? ""
    agency = row["agency"]
    timeZone = row["timeZone"]
    isPractice = row["practice"]
    createdAt = row["createdAt"]
    let places = try Row.fetchAll(db, sql: "SELECT * FROM logPlace ORDER BY code, validFrom")
    self.places = try places.map {
      try reading("logPlace", $0) { try $0.place("code", "validFrom") }
    }
    let remote = zip(self.places, places).filter { $1["remote"] as Bool }.map { $0.0 }
    remotePlaces = Set(remote + (try CaseStore.predecessors(db, of: remote)))
    runBy = try reading("log", row) { try $0.codeIfAny("runBy") } ?? .other
    servedPlaces = Set(self.places + (try CaseStore.predecessors(db, of: self.places)))
  }

  /// - Throws: ``StoreError/noTimeZone(_:)`` where the system doesn't know it.
  public var zone: TimeZone {
    get throws {
      guard let zone = TimeZone(identifier: timeZone) else { throw StoreError.noTimeZone(timeZone) }
      return zone
    }
  }
}
