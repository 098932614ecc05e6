import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Two cases that may be about one child, and why; numbers and codes, never their content.
  public struct LikelyDouble: Hashable, Sendable {
    /// The older one.
    public let first: CaseNumber
    public let second: CaseNumber
    public let states: [CaseState]
    public let samePhone: Bool
    /// How the names most alike are alike.
    public let name: Likeness?
  }

  /// Likely doubles over the log: every two cases with the same phone or a name alike, the surest first. Merged and
  /// erased cases are none, and neither is one that is kept from the actor.
  ///
  /// - Parameters:
  ///   - days: Only cases received since so many days are held against the others.
  ///   - atLeast: The least likeness of a name that counts.
  ///   - limit: At most so many.
  ///   - stamp: Who does it, and when.
  public func doubles(
    days: Int, atLeast: Likeness = .close, limit: Int, stamp: Stamp
  ) throws -> [LikelyDouble] {
    try write(by: stamp) { db in
      try admit(db, .searchRegister, stamp)
      try journal(db, stamp, .registerSearch, detail: ["doubles": "yes", "days": "\(days)"])
    }
    return try read { db in
      let since = stamp.now.adding(hours: -24 * days)
      var rows: [(contact: ContactID, row: RegisterRow)] = []
      try eachRegistered(db) { rows.append(($0, $1)) }
      var cases: [ContactID: CaseRow] = [:]
      var register = OpenRegister()
      for (contact, registered) in rows {
        let id = try CaseID.fetchOne(db, sql: "SELECT caseID FROM contact WHERE id = ?", arguments: [contact])
        guard let id else { continue }
        let row = try CaseRow.find(db, id: id)
        if row.state == .merged || row.state == .erased { continue }
        if try isWithheld(db, row, from: stamp.actor) { continue }
        cases[contact] = row
        register.add(registered, of: contact)
      }
      var found: [Pair: LikelyDouble] = [:]
      for (contact, row) in rows {
        guard let one = cases[contact], one.receivedAt >= since else { continue }
        let search = RegisterSearch(names: row.names, phones: row.phones, atLeast: atLeast)
        for hit in search.look(through: register) {
          guard let other = cases[hit.contactID], other.id != one.id,
            other.id < one.id || other.receivedAt < since
          else { continue }
          let (first, second) = other.id < one.id ? (other, one) : (one, other)
          let pair = Pair(first: first.id, second: second.id)
          let known = found[pair]
          found[pair] = LikelyDouble(
            first: first.number, second: second.number, states: [first.state, second.state],
            samePhone: hit.samePhone || known?.samePhone == true,
            name: [hit.name, known?.name].compactMap(\.self).max())
        }
      }
      return Array(found.values.sorted { ($1.sureness, $0.text) < ($0.sureness, $1.text) }.prefix(limit))
    }
  }

  private struct Pair: Hashable {
    let first: CaseID
    let second: CaseID
  }
}

extension CaseStore.LikelyDouble {
  /// Phone and name together tell most.
  fileprivate var sureness: Int {
    (samePhone ? 10 : 0) + (name.flatMap(Likeness.allCases.firstIndex).map { $0 + 1 } ?? 0)
  }

  fileprivate var text: String { "\(first) \(second)" }
}
