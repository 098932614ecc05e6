import CaseStore
import Foundation
import Vault

/// What a witness keeps, without any log: her key under a passphrase, the keys of the logs she knows, and the last
/// checkpoint that she cosigned of each.
struct WitnessFolder {
  let path: String

  init(_ folder: String?, in surroundings: Surroundings) {
    path = folder ?? surroundings.stateFolder + "/witness"
  }

  /// Her key as it is stored.
  struct StoredKey: Codable {
    /// The verifier key that she gives to others (C2SP signed-note).
    let key: String
    let lock: PassphraseLock

    static let user = "witness"
  }

  func key() throws -> StoredKey {
    guard let data = try file("key.json").read() else { throw WitnessError.noKey }
    guard let key = try? JSONDecoder().decode(StoredKey.self, from: data) else {
      throw WitnessError.damaged(path: path + "/key.json")
    }
    return key
  }

  var hasKey: Bool {
    get throws { try file("key.json").read() != nil }
  }

  func store(_ key: StoredKey) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try file("key.json").write(try encoder.encode(key))
  }

  /// The keys of the logs that she trusts to sign, one a line.
  func logKeys() throws -> [NoteKey] {
    let text = String(decoding: try file("log-keys").read() ?? Data(), as: UTF8.self)
    return try text.split(separator: "\n").map { try NoteKey(String($0)) }
  }

  func trust(_ keys: [NoteKey]) throws {
    let known = try logKeys()
    let new = keys.filter { !known.contains($0) }
    if new.isEmpty { return }
    try file("log-keys").write(
      Data((known + new).map { $0.description + "\n" }.joined().utf8))
  }

  /// The last checkpoint of a log that she cosigned.
  func last(of log: String) throws -> Checkpoint? {
    guard let data = try note(of: log).read() else { return nil }
    guard let note = try? SignedNote(data), let last = try? Checkpoint(text: note.text),
      last.origin.utf8.elementsEqual(log.utf8)
    else { throw WitnessError.damaged(path: note(of: log).path) }
    return last
  }

  func remember(_ cosigned: SignedNote, of log: String) throws {
    try note(of: log).write(cosigned.data)
  }

  /// A log's name may hold slashes; its hash doesn't.
  private func note(of log: String) -> StateFile {
    let hash = ContentHash(of: Data(log.utf8)).text.prefix(22).replacing("/", with: "_")
    return file("\(hash).note")
  }

  private func file(_ name: String) -> StateFile { StateFile(path: path + "/" + name) }
}
