import Base
import CaseModel
import Glibc

/// Where a passphrase comes from: a person at the terminal, or a descriptor that another program filled.
///
/// Never an argument or the environment, which other processes can read.
struct SecretPrompt: Sendable {
  /// Where the person types, if anywhere; `Terminal.live` finds it even when standard input is a pipe.
  let terminal: Terminal?
  /// `--passphrase-fd`.
  var descriptor: Int32?
  var isPlain = false

  /// Why there is no passphrase.
  enum Refusal: Explained, Hashable {
    case nobodyToAsk
    case unreadable
    case isTerminal
    case empty
    case tooLong

    var status: ExitStatus { .usage }

    var text: Text {
      switch self {
      case .nobodyToAsk:
        Text(
          vi: "Không hỏi được ở đây; hãy dùng --passphrase-fd.",
          en: "Nobody can be asked here; use --passphrase-fd.")
      case .unreadable:
        Text(
          vi: "--passphrase-fd: không đọc được; cần số của một tệp hoặc ống đang mở để đọc.",
          en: "--passphrase-fd: can't be read; give the number of a file or pipe open for reading.")
      case .isTerminal:
        Text(
          vi: "--passphrase-fd: đó là màn hình, gõ sẽ hiện chữ. Bỏ tùy chọn này để được hỏi kín.",
          en:
            "--passphrase-fd: that is a terminal, which shows what is typed. Leave the option out.")
      case .empty:
        Text(vi: "Chưa có mật khẩu. Gõ lại.", en: "The passphrase is empty. Give it again.")
      case .tooLong:
        Text(
          vi: "Mật khẩu dài hơn \(Secret.capacity) byte. Dùng mật khẩu ngắn hơn.",
          en: "The passphrase is longer than \(Secret.capacity) bytes. Use a shorter one.")
      }
    }
  }

  /// Reads the passphrase.
  ///
  /// - Parameters:
  ///   - question: Ends in a colon; shown to a person only.
  ///   - language: In which its refusals speak.
  /// - Returns: 1 to 1,024 bytes, exactly as given, neither normalised nor cut; the caller overwrites them.
  /// - Throws: `Refusal`, `LineEditor.Interrupted` or `LineEditor.EndOfInput`.
  func read(_ question: Text, language: Language) throws -> [UInt8] {
    if let descriptor { return try Self.firstLine(of: descriptor) }
    guard let terminal else { throw Refusal.nobodyToAsk }
    let secret = try LineEditor(terminal: terminal, isPlain: isPlain)
      .readSecret(prompt: question.inLanguage(language) + " ")
    if secret.isEmpty { throw Refusal.empty }
    return secret
  }

  /// The bytes up to the first newline or the end. What follows stays unread, for whoever reads next.
  private static func firstLine(of descriptor: Int32) throws(Refusal) -> [UInt8] {
    if isatty(descriptor) == 1 { throw .isTerminal }
    var line: [UInt8] = []
    line.reserveCapacity(Secret.capacity + 1)
    do throws(Refusal) {
      while true {
        var byte: UInt8 = 0
        let count = Glibc.read(descriptor, &byte, 1)
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw .unreadable }
        if count == 0 || byte == UInt8(ascii: "\n") { break }
        guard line.count < Secret.capacity else { throw .tooLong }
        line.append(byte)
      }
      if line.isEmpty { throw .empty }
      return line
    } catch {
      for index in line.indices { line[index] = 0 }
      throw error
    }
  }
}
