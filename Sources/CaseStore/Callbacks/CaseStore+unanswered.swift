public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Records a call that nobody answered. Where the number was seen, a call-back is owed.
  ///
  /// - Parameters:
  ///   - ending: How it came to nothing.
  ///   - rangAt: When it rang.
  ///   - waited: For how many seconds; nil where nobody knows.
  ///   - phone: As the telephone showed it; nil where it showed none.
  ///   - owes: False for a number that must not be called.
  ///   - key: The same key never makes a second record; the first is returned.
  ///   - stamp: Who records it, and when.
  /// - Throws: ``StoreError/inTheFuture``; ``StoreError/notAPhone``; ``StoreError/unansweredKeyTaken(_:)`` when the key
  ///   was given with another call.
  public func recordUnanswered(
    _ ending: UnansweredCall.Ending, rangAt: Instant, waited: Int?, phone: String?, owes: Bool = true, key: String,
    stamp: Stamp
  ) throws -> (call: UnansweredCall, callback: Callback?, isNew: Bool) {
    try write(by: stamp) { db in
      try admit(db, .recordContact, stamp)
      try requireKey(key)
      if let first = try Row.fetchOne(
        db, sql: Self.unanswered + " WHERE unansweredCall.key = ?", arguments: [key])
      {
        let call = try UnansweredCall(first)
        if call.ending != ending { throw StoreError.unansweredKeyTaken(call.id) }
        return (call, try call.callback.map { try Callback.find(db, $0) }, false)
      }
      if rangAt > stamp.now { throw StoreError.inTheFuture }
      let phone = try Self.number(phone)
      try db.run(
        sql: """
          INSERT INTO unansweredCall (key, ending, rangAt, waited, recordedAt, recordedBy)
          VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [key, ending.rawValue, rangAt, waited, stamp.now, stamp.actor])
      let id: UnansweredCallID = db.newRow()
      var callback: CallbackID?
      if let phone, owes {
        callback = try newCallback(
          db, ending == .missed ? .missed : .abandoned, Callback.Whom(phone: phone), contact: nil, unanswered: id,
          since: rangAt, due: nil, stamp: stamp)
      }
      try journal(db, stamp, .callMiss, detail: ["call": "\(id)"].merging(try owed(db, callback)) { $1 })
      let call = UnansweredCall(
        id: id, ending: ending, rangAt: rangAt, waited: waited, recordedAt: stamp.now, recordedBy: stamp.actor,
        callback: callback)
      return (call, try callback.map { try Callback.find(db, $0) }, true)
    }
  }

  /// A number as it is sealed; nil for an empty one.
  private static func number(_ phone: String?) throws -> String? {
    guard let phone = phone.flatMap({ Fold.lines($0) }), !phone.isEmpty else { return nil }
    guard phone.count <= 40, !Phone.keys(phone).isEmpty else { throw StoreError.notAPhone }
    return phone
  }

  private static let unanswered = """
    SELECT unansweredCall.*, callback.id AS callback, calledAgainID FROM unansweredCall
    LEFT JOIN callback ON unansweredCallID = unansweredCall.id
    """

  /// Calls that nobody answered, by when they rang. Only what stands in clear is read, so nothing is journalled.
  ///
  /// - Throws: ``StoreError/notInList(_:)`` for an `after` that there isn't.
  public func unansweredCalls(
    from: Instant, to: Instant, after: UnansweredCallID? = nil, limit: Int
  ) throws -> [UnansweredCall] {
    try read { db in
      var start = (at: from, id: UnansweredCallID(0))
      if let after {
        guard
          let at = try Instant.fetchOne(
            db, sql: "SELECT rangAt FROM unansweredCall WHERE id = ?", arguments: [after])
        else { throw StoreError.notInList("\(after)") }
        start = (at, after)
      }
      return try Row.fetchAll(
        db,
        sql: Self.unanswered
          + """
           WHERE rangAt >= ? AND rangAt < ? AND (rangAt, unansweredCall.id) > (?, ?)
          ORDER BY rangAt, unansweredCall.id LIMIT ?
          """, arguments: [from, to, start.at, start.id, limit]
      ).map { try UnansweredCall($0) }
    }
  }
}

extension UnansweredCall {
  fileprivate init(_ row: Row) throws {
    self = try reading("unansweredCall", row) {
      UnansweredCall(
        id: $0["id"], ending: try $0.code("ending"), rangAt: $0["rangAt"], waited: $0["waited"],
        recordedAt: $0["recordedAt"], recordedBy: $0["recordedBy"], callback: $0["callback"],
        calledAgain: $0["calledAgainID"])
    }
  }
}
