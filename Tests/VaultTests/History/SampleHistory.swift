import Base
import Crypto
import Foundation
import Vault

/// A history in memory.
struct SampleHistory: HashStore {
  var nodes: [[Data]] = []
  var leaves: [Data] = []
  var size: Int { leaves.count }
  var tree: MerkleTree { MerkleTree(self) }

  /// Entries "entry 0", "entry 1" …
  init(size: Int) throws {
    try self.init((0..<size).map { Data("entry \($0)".utf8) })
  }

  init(_ bodies: [Data]) throws {
    for body in bodies { try append(TreeHash.leaf(body)) }
  }

  mutating func append(_ leaf: Data) throws {
    for node in try tree.appended(leaf, to: size) {
      if node.level == nodes.count { nodes.append([]) }
      precondition(nodes[node.level].count == node.index, "nodes come in their order")
      nodes[node.level].append(node.hash)
    }
    leaves.append(leaf)
  }

  func node(level: Int, index: Int) -> Data? {
    nodes.indices.contains(level) && nodes[level].indices.contains(index)
      ? nodes[level][index] : nil
  }
}

/// A key pair made from one byte: the same in every run.
struct SampleKey {
  let secret: Curve25519.Signing.PrivateKey
  let key: NoteKey

  init(_ seed: UInt8, name: String, kind: NoteKey.Kind = .signature) throws {
    secret = try Curve25519.Signing.PrivateKey(rawRepresentation: Data(repeating: seed, count: 32))
    key = try NoteKey(name: name, kind: kind, publicKey: secret.publicKey.rawRepresentation)
  }

  func sign(_ message: Data) throws -> Data { try secret.signature(for: message) }
}

extension SampleKey {
  static func log() throws -> SampleKey { try SampleKey(1, name: "hotline.example/log") }
  static func witness() throws -> SampleKey {
    try SampleKey(2, name: "authority.example/witness", kind: .cosignature)
  }
}

extension SampleHistory {
  /// 2026-10-05T01:00Z.
  static let witnessed = Instant(milliseconds: 1_791_162_000_000)

  func checkpoint() throws -> Checkpoint {
    try Checkpoint(origin: "hotline.example/log", size: size, root: tree.root(size: size))
  }

  /// Signed by the log and cosigned by the witness.
  func note() throws -> SignedNote {
    let (log, witness) = (try SampleKey.log(), try SampleKey.witness())
    return try checkpoint().signed(by: log.key, log.sign)
      .cosigned(by: witness.key, at: Self.witnessed, witness.sign)
  }

  func proof(of index: Int) throws -> EntryProof {
    try EntryProof(
      body: Data("entry \(index)".utf8), index: index,
      hashes: tree.inclusionProof(index: index, size: size), checkpoint: note())
  }
}
