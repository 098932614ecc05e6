public import Base

/// Why a passphrase isn't accepted. It says nothing about what was typed.
public enum PassphraseError: Explained, Hashable {
  case tooShort
  case tooLong
  case common

  public var status: ExitStatus { .usage }

  public var text: Text {
    switch self {
    case .tooShort:
      Text(
        vi: "Cụm mật khẩu cần ít nhất \(PassphraseRule.minimalLength) ký tự. "
          + "Hãy dùng vài từ không liên quan.",
        en: "A passphrase has at least \(PassphraseRule.minimalLength) characters. "
          + "Take several unrelated words.")
    case .tooLong:
      Text(
        vi: "Cụm mật khẩu dài quá \(PassphraseRule.maximalSize) byte. Hãy chọn ngắn hơn.",
        en: "A passphrase has at most \(PassphraseRule.maximalSize) bytes. Choose a shorter one.")
    case .common:
      Text(
        vi: "Cụm này dễ đoán: từ phổ biến, dãy phím hoặc tên đơn vị. Hãy thêm từ không liên quan.",
        en: "This is guessed early: common words, keyboard runs or the organisation's own. "
          + "Add unrelated words.")
    }
  }
}
