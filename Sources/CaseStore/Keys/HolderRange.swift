import Vault

/// All holders of one user, one group or the paper, whatever the version of their key, as a range of `keyWrap.holder`.
///
/// A user's code may hold `_` and is never matched by pattern: ending `a_b` must leave the keys of `axb` alone.
struct HolderRange {
  /// The first that may be in it.
  let from: String
  /// The first beyond it.
  let to: String

  init(user code: String) { self.init("user \(code)") }

  init(_ group: Group) { self.init("group \(group.rawValue)") }

  /// The words on paper, those of now and of before.
  static let recovery = HolderRange("recovery")

  /// `!` follows the blank that comes before the version.
  private init(_ name: String) {
    from = name + " "
    to = name + "!"
  }
}
