public import Base

/// Why the vault doesn't seal, open, unwrap or unlock.
///
/// Its cases hold labels, numbers and user codes, never a key or what was sealed.
public enum VaultError: Explained, Hashable, Codable {
  case damaged(String)
  /// A wrap that its holder's key doesn't open: its bytes are others than those that were written. What it wraps may
  /// open by another wrap.
  case brokenWrap(String)
  /// The key that was offered doesn't open this: another class, another holder, another key version.
  case notEntitled(String)
  /// The bytes are no key of the kind that is needed.
  case unusableKey(String)
  /// The passphrase or the pepper is wrong; which of them, nobody can tell.
  case wrongPassphrase
  /// What came over the agent's socket is no request or no answer of this version.
  case notUnderstood

  public var status: ExitStatus {
    switch self {
    case .notEntitled, .wrongPassphrase: .notEntitled
    case .brokenWrap, .damaged, .unusableKey, .notUnderstood: .failed
    }
  }

  public var text: Text {
    switch self {
    case .brokenWrap(let label):
      Text(
        vi:
          "Khóa của \(label) trong tệp bị ghi đè, không mở được gì. Chạy 'hotline audit verify', rồi khôi phục phần khóa "
          + "của bản sao lưu trước khi quá 35 ngày.",
        en:
          "The key of \(label) was overwritten in the file and opens nothing. Run 'hotline audit verify', then restore "
          + "the keys of a backup before its 35 days are over.")
    case .damaged(let label):
      Text(
        vi: "Mục \(label) bị hỏng. Hãy dừng ghi và khôi phục từ bản sao lưu.",
        en: "Item \(label) is damaged. Stop writing and restore a backup.")
    case .notEntitled(let label):
      Text(
        vi: "Khóa của bạn không mở được \(label). Hãy nhờ giám sát giao quyền.",
        en: "Your keys don't open \(label). Ask a supervisor to be given access.")
    case .unusableKey(let label):
      Text(
        vi: "Khóa của \(label) không dùng được. Hãy nhờ giám sát cấp lại chứng thực.",
        en: "The key of \(label) can't be used. Ask a supervisor for a new certificate.")
    case .wrongPassphrase:
      Text(
        vi:
          "Cụm mật khẩu không đúng, hoặc tệp bí mật của máy này (HOTLINE_PEPPER) không phải tệp cũ. Hãy gõ lại; kiểm tra tệp.",
        en:
          "The passphrase or the pepper file is wrong. Type it again; check this machine's pepper."
      )
    case .notUnderstood:
      Text(
        vi: "Phiên mở khóa và lệnh không cùng phiên bản. Chạy 'hotline lock' rồi 'hotline unlock'.",
        en: "The agent and this command are of different versions. "
          + "Run 'hotline lock', then 'hotline unlock'.")
    }
  }
}
