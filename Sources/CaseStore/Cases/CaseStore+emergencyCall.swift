public import Base
public import CaseModel
import GRDB

extension CaseStore {
  /// Records that the police were told by 113 while somebody told of the case: an act of whoever takes the call, before
  /// anybody has the case in work. It stops the clocks that it meets; once recorded, nothing is added.
  ///
  /// - Parameters:
  ///   - number: The case that the call opened, or belongs to.
  ///   - at: When 113 was called.
  ///   - stamp: Who does it, and when.
  public func recordEmergencyCall(_ number: CaseNumber, at: Instant, stamp: Stamp) throws {
    try change(number, .note, seen: nil, action: .caseNote, stamp: stamp) { db, row in
      let dossier = try dossier(db, row.id)
      try requireTime(at, in: dossier, stamp: stamp)
      guard !dossier.acts.contains(where: { $0.act == .policeTold && $0.at == at }) else { return ([:], ()) }
      var facts = Entry.Facts(.record)
      facts.act = .policeTold
      try addEntry(db, caseID: row.id, facts: facts, words: nil, at: at, stamp: stamp)
      return ([:], ())
    }
  }
}
