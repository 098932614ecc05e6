public import CaseModel
import GRDB

extension CaseStore {
  /// Notes in two cases that they have to do with one another, or that this doesn't hold any more. Neither moves.
  /// Where another child of one home is known by it, each case gets the task to see it, unless one waits.
  ///
  /// - Parameters:
  ///   - number: One case's number.
  ///   - tie: The other case, and how they belong together.
  ///   - words: From where it is known; nil for nothing.
  ///   - stamp: Who does it, and when; both cases must be theirs to note in.
  /// - Throws: ``StoreError/tieWithItself(_:)``, ``StoreError/notTied(_:_:)``;
  ///   ``StoreError/noSuchPerson(_:_:)`` for somebody that a case doesn't tell of, or who can't tie cases so.
  public func tie(_ number: CaseNumber, _ tie: CaseTie, words: String?, stamp: Stamp) throws {
    if number == tie.to { throw StoreError.tieWithItself(number) }
    try change(
      number, .note, seen: nil, action: .caseTie, tellsOfHousehold: tie.tellsOfHousehold, stamp: stamp
    ) { db, row in
      var other = try CaseRow.find(db, tie.to)
      try admit(db, .step(.note), stamp, on: other)
      try check(db, other, .note, seen: nil)
      let dossier = try dossier(db, row.id)
      let holds = dossier.entries.ties.contains { $0.isSame(as: tie) }
      if tie.isUndone, !holds { throw StoreError.notTied(number, tie.to) }
      for (mark, reports, of) in [
        (tie.here, dossier.reports, number), (tie.there, try self.dossier(db, other.id).reports, tie.to),
      ] {
        guard let mark else { continue }
        if !tie.kind.ties(mark) || !mark.stands(in: reports) { throw StoreError.noSuchPerson(of, mark) }
      }
      for (row, tie) in [(row, tie), (other, tie.mirrored(to: number))] {
        var facts = Entry.Facts(.note)
        facts.tie = tie
        try addEntry(db, caseID: row.id, facts: facts, words: words, at: stamp.now, stamp: stamp)
      }
      try touch(db, &other, .caseTie, [:], stamp: stamp)
      if tie.tellsOfHousehold { try seeHousehold(db, &other, self.dossier(db, other.id), isKnown: true, stamp: stamp) }
      // With which case is sealed: a household must not be read from the history.
      return ([:], ())
    }
  }
}
