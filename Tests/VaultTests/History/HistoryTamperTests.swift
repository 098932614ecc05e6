import Foundation
import Testing
import Vault

/// What somebody with the whole file and the log's own key might do to the history, seen by a witness who remembers
/// its checkpoint at 20 entries.
struct `Tampering with the history` {
  enum Deceit: CaseIterable {
    case edit, reorder, insertion, removal
  }

  static let seen = 20

  private func bodies(_ size: Int) -> [Data] { (0..<size).map { Data("entry \($0)".utf8) } }

  private func continuation(_ history: SampleHistory) throws -> [Data] {
    try history.tree.consistencyProof(from: min(Self.seen, history.size), to: history.size)
  }

  @Test(arguments: [20, 21, 32, 33])
  func `honest growth continues what was seen`(size: Int) throws {
    let (old, new) = (try SampleHistory(size: Self.seen), try SampleHistory(size: size))
    try new.checkpoint().verifyContinues(old.checkpoint(), proof: continuation(new))
  }

  @Test(arguments: Deceit.allCases, [0, 7, 18])
  func `a history rewritten and signed again doesn't`(deceit: Deceit, index: Int) throws {
    var bodies = bodies(33)
    switch deceit {
    case .edit: bodies[index].append(0x21)
    case .reorder: bodies.swapAt(index, index + 1)
    case .insertion: bodies.insert(Data("another".utf8), at: index)
    case .removal: bodies.remove(at: index)
    }
    let (old, forged) = (try SampleHistory(size: Self.seen), try SampleHistory(bodies))
    // Alone, the forged log is sound: its own root fits its own entries, and the log's key has signed it.
    let log = try SampleKey.log().key
    #expect(try WitnessedCheckpoint(forged.note(), log: log).checkpoint == forged.checkpoint())
    #expect(throws: HistoryError.rewritten(old: 20, new: forged.size)) {
      try forged.checkpoint().verifyContinues(old.checkpoint(), proof: continuation(forged))
    }
  }

  @Test(arguments: [0, 1, 16, 19])
  func `a history cut short or rolled back doesn't`(size: Int) throws {
    let (old, cut) = (try SampleHistory(size: Self.seen), try SampleHistory(size: size))
    #expect(throws: HistoryError.rewritten(old: 20, new: size)) {
      try cut.checkpoint().verifyContinues(old.checkpoint(), proof: continuation(cut))
    }
  }

  @Test func `another log doesn't, were it the same to the last entry`() throws {
    let history = try SampleHistory(size: Self.seen)
    let foreign = try Checkpoint(
      origin: "other.example/log", size: Self.seen, root: history.checkpoint().root)
    #expect(throws: HistoryError.otherLog(expected: "hotline.example/log")) {
      try foreign.verifyContinues(history.checkpoint(), proof: [])
    }
  }

  @Test func `a key that somebody made under the log's name isn't the log's`() throws {
    let made = try SampleKey(66, name: "hotline.example/log")
    let note = try SampleHistory(size: 3).checkpoint().signed(by: made.key, made.sign)
    #expect(throws: HistoryError.unsigned) {
      try WitnessedCheckpoint(note, log: SampleKey.log().key)
    }
  }
}
