public import Base

/// Why a signature in a file is refused. It repeats nothing of what the file says.
public enum SSHSignatureError: Explained, Hashable {
  /// The bytes are no signature as `ssh-keygen -Y sign` writes it.
  case malformed
  /// It is one of another kind: another version, key than Ed25519, or hash than SHA-512.
  case otherKind
  /// It was made for another purpose than the one named here.
  case otherNamespace(SSHSignature.Namespace)
  /// None of the keys at hand made it.
  case unknownSigner
  /// The file isn't the one that was signed.
  case altered
  /// The signer's key gave something else than its signature.
  case notSigned

  public var text: Text {
    switch self {
    case .malformed:
      Text(
        vi: "Đây không phải chữ ký SSH còn nguyên vẹn. Hãy xin lại tệp .sig, đừng sửa.",
        en: "This is no complete SSH signature. Ask for the .sig file again, unchanged.")
    case .otherKind:
      Text(
        vi: "Chữ ký này không thuộc loại Ed25519 với SHA-512. Hãy xin chữ ký đúng loại.",
        en: "This signature isn't an Ed25519 one over SHA-512. Ask for one of that kind.")
    case .otherNamespace(let namespace):
      Text(
        vi: "Chữ ký này không dùng cho '\(namespace.rawValue)'. Hãy kiểm tra đã chọn đúng tệp.",
        en: "This signature isn't one for '\(namespace.rawValue)'. See that the file is right.")
    case .unknownSigner:
      Text(
        vi: "Không khóa nào đã biết làm ra chữ ký này. Đừng tin; kiểm tra danh sách khóa.",
        en: "No known key made this signature. Don't rely on it; see that the list is complete.")
    case .altered:
      Text(
        vi: "Tệp không khớp chữ ký: đã bị sửa hoặc lấy nhầm tệp. Đừng dùng; xin lại bản gốc.",
        en: "The file doesn't fit its signature: it was altered, or is another one. "
          + "Don't use it; ask for the original again.")
    case .notSigned:
      Text(
        vi: "Khóa không ký được. Chạy 'hotline lock' rồi 'hotline unlock' và ký lại.",
        en: "The key didn't sign. Run 'hotline lock', then 'hotline unlock', and sign again.")
    }
  }
}
