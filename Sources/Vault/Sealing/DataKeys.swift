import Crypto
public import Foundation

/// The data keys of one record, one a class: random, 256 bits.
///
/// They are made where the record is made, wrapped for those entitled, and forgotten. Nothing here writes them in
/// clear.
public struct DataKeys: Sendable {
  let keys: [KeyClass: Secret]

  /// Makes new keys.
  public init(_ classes: Set<KeyClass>) {
    keys = Dictionary(uniqueKeysWithValues: classes.map { ($0, Secret.random()) })
  }

  init(keys: [KeyClass: Secret]) { self.keys = keys }

  public var classes: Set<KeyClass> { Set(keys.keys) }

  /// The keys of `classes` that are held here; the others are left out.
  public func only(_ classes: Set<KeyClass>) -> DataKeys {
    DataKeys(keys: keys.filter { classes.contains($0.key) })
  }

  /// What the record stores of each key: 16 bytes by which ``matches(_:)`` knows it again.
  ///
  /// AES-GCM lets one envelope open under two keys (it isn't key-committing); with this, a wrap can't smuggle in
  /// another key.
  public var commitments: [KeyClass: Data] {
    keys.mapValues { Data($0.derived("commit", count: 16).copy) }
  }

  /// Whether each key held here is the one that was committed to. In constant time.
  public func matches(_ commitments: [KeyClass: Data]) -> Bool {
    keys.allSatisfy { keyClass, key in
      commitments[keyClass].map { Secret($0) == key.derived("commit", count: 16) } ?? false
    }
  }

  func key(_ keyClass: KeyClass) throws(VaultError) -> SymmetricKey {
    guard let key = keys[keyClass] else { throw .notEntitled(keyClass.rawValue) }
    return key.symmetricKey
  }
}
