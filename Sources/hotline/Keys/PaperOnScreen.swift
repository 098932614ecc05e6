import Base
import CaseModel
import Vault

/// The organisation's words shown alone on the screen, to be written down, and some of them asked back.
///
/// Whoever founds a log in a hurry loses the paper: nothing else stands on the screen meanwhile, and a word that was
/// miswritten is found while it can still be mended.
struct PaperOnScreen {
  let prompt: Prompt
  let style: TextStyle

  /// How many words are asked back.
  static let asked = 3

  /// - Throws: `LineEditor.Interrupted` or `EndOfInput` where the person goes away: nobody has confirmed the paper.
  func run(_ paper: PaperKey, using generator: inout some RandomNumberGenerator) throws {
    var isWritten = false
    while !isWritten {
      clear()
      show(paper.words)
      try wait(
        Text(vi: "Đã chép đủ 27 từ ra giấy?", en: "Are all 27 words on paper?"),
        Text(vi: "đã chép, che màn hình", en: "yes, hide them"))
      clear()
      isWritten = try isRight(paper.words, using: &generator)
    }
    clear()
    try showCode(paper)
    clear()
  }

  /// The words as a QR code, where it fits whole: one that is cut can't be read by anything.
  private func showCode(_ paper: PaperKey) throws {
    let lines = try Handover.code(paper, style).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    prompt.say(
      Text(
        vi:
          "Cũng 27 từ ấy, để máy đọc; dòng dưới là khóa để lệnh 'age' mở bản sao lưu. Chụp, in hay chép cũng được; không bắt buộc.",
        en:
          "The same words for a machine to read; the line below is the key with which stock 'age' opens backups. Keep them if you like."
      ))
    while let lack = Self.lack(lines, prompt.editor.terminal.size) {
      prompt.say(lack, .warning)
      let again = try prompt.confirm(
        Text(vi: "Đã phóng to, hiện mã QR?", en: "Larger now: show the QR code?"), default: false)
      guard case .value(true) = again else { return }
    }
    for line in lines { prompt.show(line) }
    try wait(Text(vi: "Xong?", en: "Done?"), Text(vi: "che màn hình", en: "hide it"))
  }

  /// What the terminal lacks to show the code whole, with the lines around it; nil where it fits.
  static func lack(_ lines: [String], _ size: (columns: Int, rows: Int)) -> Text? {
    let rows = lines.count + 6
    let columns = lines.map(\.bareColumns).max() ?? 0
    guard rows > size.rows || columns > size.columns else { return nil }
    return Text(
      vi: "Mã QR cần \(rows) dòng, \(columns) cột; màn hình này có \(size.rows) dòng, \(size.columns) cột. "
        + "Phóng to cửa sổ hay thu nhỏ chữ rồi trả lời c; không có mã cũng được, 27 từ trên giấy là đủ.",
      en: "The QR code takes \(rows) rows and \(columns) columns; this screen has \(size.rows) and \(size.columns). "
        + "Enlarge the window or make letters smaller, then answer y; without it the 27 words on paper are enough.")
  }

  private func wait(_ question: Text, _ enter: Text) throws {
    _ = try prompt.ask(question, byDefault: enter, validate: { $0 })
  }

  private func show(_ words: [String]) {
    prompt.show("")
    prompt.say(
      Text(
        vi: "CHÌA KHÓA GIẤY CỦA CƠ QUAN – chỉ hiện một lần. Chép ra giấy, cất nơi khác với máy này. "
          + "Mất mọi cụm mật khẩu, hoặc mất máy, thì chỉ nó mở được sổ và bản sao lưu.",
        en: "THE ORGANISATION'S KEY ON PAPER – shown once. Write it down, and keep it away from this machine. "
          + "When all passphrases or the machine are lost, only it opens the log and its backups."), .strong)
    prompt.show("")
    for start in stride(from: 0, to: words.count, by: 3) {
      let row = (start..<min(start + 3, words.count)).map { index in
        ("\(index + 1)".padded(to: 2, trailing: true) + " " + words[index]).padded(to: 20)
      }
      prompt.show("    " + row.joined())
    }
    prompt.show("")
  }

  /// Asks some words back; one that is wrong leads to the paper again.
  private func isRight(_ words: [String], using generator: inout some RandomNumberGenerator) throws -> Bool {
    for index in words.indices.shuffled(using: &generator).prefix(Self.asked).sorted() {
      let answer = try prompt.ask(
        Text(vi: "Đọc trên giấy: từ thứ \(index + 1) là gì?", en: "From the paper: what is word \(index + 1)?"),
        isRequired: true, validate: { $0 })
      // Back: to the words.
      if case .back = answer { return false }
      guard case .value(let typed) = answer, typed.foldedForMatching == words[index].foldedForMatching
      else {
        try wait(
          Text(
            vi: "Không khớp. Xem lại các từ và sửa trên giấy.",
            en: "That isn't it. Look at the words again and mend the paper."),
          Text(vi: "xem lại", en: "look again"))
        return false
      }
    }
    return true
  }

  private func clear() {
    // The scrollback goes, too, where the terminal can: what stood there is a key.
    let terminal = prompt.editor.terminal
    terminal.show(prompt.editor.isPlain ? String(repeating: "\n", count: 40) : "\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }
}

extension String {
  /// Columns without the sequences that colour them.
  fileprivate var bareColumns: Int { replacing(/\u{1B}\[[0-9;]*m/, with: "").columns }
}
