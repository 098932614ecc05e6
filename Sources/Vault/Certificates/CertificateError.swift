public import Base

/// Why a certificate isn't believed. Its cases hold user codes and numbers.
public enum CertificateError: Explained, Hashable {
  case malformed(String)
  case otherLog(String)
  /// It claims to be older than one before it.
  case outOfOrder(String)
  /// The version is taken by other keys, or older than the last one.
  case keyVersion(user: String, Int)
  /// Nobody signed who may, or its issuer didn't.
  case unsigned(String)
  case selfSigned(String)
  case duplicateSigner(String)
  /// The signer had no valid certificate with that key version when it was issued.
  case unknownSigner(String)
  case notSupervisor(String)
  case badSignature(signer: String)
  case tooFewSigners(needed: Int, found: Int)

  public var text: Text {
    switch self {
    case .malformed(let user):
      Text(
        vi: "Chứng thực của \(user) sai định dạng. Hãy lấy lại bản gốc, đừng sửa.",
        en: "The certificate of \(user) isn't well formed. Get the original, unchanged.")
    case .otherLog(let user):
      Text(
        vi: "Chứng thực của \(user) thuộc sổ khác. Hãy cấp chứng thực cho sổ này.",
        en: "The certificate of \(user) is one of another log. Certify the user for this one.")
    case .outOfOrder(let user):
      Text(
        vi:
          "Chứng thực của \(user) ghi ngày trước chứng thực đã có. Kiểm tra đồng hồ, rồi cấp lại.",
        en: "The certificate of \(user) is dated before one that stood already. "
          + "See that the clock is right and issue it again.")
    case .keyVersion(let user, let version):
      Text(
        vi: "Phiên bản khóa \(version) của \(user) đã có. Khóa mới cần số phiên bản mới.",
        en: "Key version \(version) of \(user) is taken. New keys need a new version.")
    case .unsigned(let user):
      Text(
        vi: "Chứng thực của \(user) thiếu chữ ký người cấp. Hãy nhờ giám sát ký.",
        en: "The certificate of \(user) isn't signed by its issuer. Let a supervisor sign it.")
    case .selfSigned(let user):
      Text(
        vi: "\(user) không thể tự chứng thực. Hãy nhờ giám sát khác ký.",
        en: "\(user) can't certify themselves. Let another supervisor sign.")
    case .duplicateSigner(let signer):
      Text(
        vi: "\(signer) đã ký rồi. Cần chữ ký của người khác.",
        en: "\(signer) has signed already. The signature of somebody else is needed.")
    case .unknownSigner(let signer):
      Text(
        vi: "\(signer) không có chứng thực còn hạn lúc ký. Hãy nhờ giám sát còn hạn ký.",
        en: "\(signer) had no valid certificate when signing. Let a supervisor sign who has.")
    case .notSupervisor(let signer):
      Text(
        vi: "\(signer) không phải giám sát. Chỉ giám sát được ký chứng thực.",
        en: "\(signer) is no supervisor. Only supervisors sign certificates.")
    case .badSignature(let signer):
      Text(
        vi: "Chữ ký của \(signer) không khớp. Đừng tin chứng thực này; báo giám sát.",
        en: "The signature of \(signer) doesn't fit. Don't trust it and tell the supervisors.")
    case .tooFewSigners(let needed, let found):
      Text(
        vi: "Cần \(needed) giám sát ký, mới có \(found). Hãy nhờ thêm người ký.",
        en: "\(needed) supervisors must sign, \(found) did. Ask another to sign.")
    }
  }
}
