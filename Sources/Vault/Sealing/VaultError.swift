public import Base

/// Why the vault doesn't seal, open, unwrap or unlock.
///
/// Its cases hold labels, numbers and user codes, never a key or what was sealed.
public enum VaultError: Explained, Hashable, Codable {
  case unknownEnvelope(String)
  case damaged(String)
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
    case .unknownEnvelope: .otherVersion
    case .damaged, .unusableKey, .notUnderstood: .failed
    }
  }

  public var text: Text {
    switch self {
    case .unknownEnvelope(let label):
      Text(
        vi: "Mục \(label) do phiên bản mới hơn ghi. Hãy cập nhật hotline để mở.",
        en: "Item \(label) was written by a newer version. Update hotline to open it.")
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
