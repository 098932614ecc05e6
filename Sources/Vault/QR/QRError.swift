public import Base

/// Why a text becomes no QR code.
public enum QRError: Explained, Hashable {
  /// In bytes of UTF-8; the largest code of the level holds `maximum`.
  case tooLong(count: Int, maximum: Int)

  public var text: Text {
    switch self {
    case .tooLong(let count, let maximum):
      Text(
        vi: "Văn bản \(count) byte quá dài cho một mã QR (tối đa \(maximum)). "
          + "Hãy chia nhỏ hoặc dùng tệp.",
        en: "A text of \(count) bytes is too long for a QR code (at most \(maximum)). "
          + "Divide it, or use a file.")
    }
  }
}
