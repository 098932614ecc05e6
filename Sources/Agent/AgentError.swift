package import Base

/// Why the session agent didn't serve. The raw value travels in the agent's answer; 0 there means success.
package enum AgentError: UInt8, Explained, Hashable, CaseIterable {
  case noAgent = 1
  case expired
  case refused
  case silent
  case tooLarge
  case alreadyUnlocked
  case unsafeFolder
  case pathTooLong
  case keysRefused
  case notStarted

  package var status: ExitStatus {
    switch self {
    case .noAgent, .expired, .refused: .locked
    case .unsafeFolder, .pathTooLong: .unsafePlace
    case .alreadyUnlocked: .illegalStep
    case .silent: .busy
    case .tooLarge, .keysRefused, .notStarted: .failed
    }
  }

  package var text: Text {
    switch self {
    case .noAgent:
      Text(
        vi: "Sổ đang khóa ở cửa sổ này. Chạy 'hotline unlock'.",
        en: "The log is locked in this terminal. Run 'hotline unlock'.")
    case .expired:
      Text(
        vi: "Phiên mở khóa đã hết hạn. Chạy lại 'hotline unlock'.",
        en: "The unlocked session has expired. Run 'hotline unlock' again.")
    case .refused:
      Text(
        vi: "Sổ được mở khóa ở cửa sổ hoặc tài khoản khác. Chạy 'hotline unlock' ở đây.",
        en: "The log was unlocked in another terminal or account. Run 'hotline unlock' here.")
    case .silent:
      Text(
        vi:
          "Tiến trình giữ khóa không trả lời kịp. Thử lại; nếu vẫn vậy: 'hotline lock', rồi mở khóa lại.",
        en:
          "The agent that holds the keys didn't answer in time. Try again; else 'hotline lock', then unlock."
      )
    case .tooLarge:
      Text(
        vi: "Yêu cầu lớn hơn 1 MiB; hãy chia nhỏ.",
        en: "The request is larger than 1 MiB; divide it.")
    case .alreadyUnlocked:
      Text(
        vi: "Sổ đã mở khóa ở cửa sổ này. Chạy 'hotline lock' trước.",
        en: "The log is unlocked in this terminal already. Run 'hotline lock' first.")
    case .unsafeFolder:
      Text(
        vi:
          "Thư mục hotline trong XDG_RUNTIME_DIR phải là của bạn, không ai khác vào được (chmod 700).",
        en: "The folder hotline in XDG_RUNTIME_DIR must be yours and closed to others (chmod 700).")
    case .pathTooLong:
      Text(
        vi: "Đường dẫn của socket quá dài. Đặt XDG_RUNTIME_DIR là thư mục có tên ngắn hơn.",
        en: "The socket's path is too long. Set XDG_RUNTIME_DIR to a folder with a shorter name.")
    case .keysRefused:
      Text(
        vi: "Tiến trình giữ khóa không nhận các khóa. Chạy lại 'hotline unlock'.",
        en: "The agent didn't accept the keys. Run 'hotline unlock' again.")
    case .notStarted:
      Text(
        vi:
          "Không khởi động được tiến trình giữ khóa. Xem bộ nhớ và giới hạn tiến trình, rồi thử lại.",
        en: "The agent couldn't be started. Check memory and process limits, then try again.")
    }
  }
}
