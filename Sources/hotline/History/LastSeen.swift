import CaseStore
import Foundation
import Vault

/// The last state of a log's history that this account saw, kept outside the log: each of us is a witness.
///
/// `hotline/<log id>.seen` under the state folder: the three lines of the checkpoint, and the organisation's key.
struct LastSeen {
  private let file: StateFile

  init(log: String, in surroundings: Surroundings) {
    file = StateFile(path: "\(surroundings.stateFolder)/\(log).seen")
  }

  /// Nil before the first time.
  ///
  /// - Throws: ``HistoryRefusal/forgotten(path:)`` when what is there can't be read.
  func state() throws -> HistoryState? {
    guard let data = try file.read() else { return nil }
    let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == 5, lines[4].isEmpty,
      let checkpoint = try? Checkpoint(text: Data(lines[..<3].joined(separator: [0x0A])) + [0x0A]),
      let root = SigningPublicKey(base64: String(decoding: lines[3], as: UTF8.self))
    else { throw HistoryRefusal.forgotten(path: file.path) }
    return HistoryState(checkpoint: checkpoint, root: root)
  }

  func remember(_ state: HistoryState) throws {
    try file.write(state.checkpoint.text + Data((state.root.base64 + "\n").utf8))
  }
}
