import Base
import CaseModel
import CaseStore

extension Session {
  /// Does a step that takes words of a person: from a file or standard input, or typed.
  ///
  /// Nobody types in vain: the step is rehearsed first, so that whatever would refuse it does so before the question.
  /// What was typed and can't be stored all the same – somebody else was faster – is handed back.
  ///
  /// - Parameters:
  ///   - question: What is asked; one line.
  ///   - file: Path of a file; `-` is standard input.
  ///   - flag: The option that gave it, for the error.
  ///   - asks: Whether words are asked for where no file is given.
  ///   - byDefault: The words that Enter alone stands for; nil where it stands for none.
  ///   - step: Given the log, in earnest or for the rehearsal, and the words.
  func takingWords<Value>(
    _ question: Text, from file: String?, flag: String, asks: Bool = true, byDefault: Text? = nil,
    _ step: (CaseStore, String?) throws -> Value
  ) throws -> Value {
    if file != nil || !asks || !canPrompt {
      return try step(store, try file.flatMap { try words(from: $0, flag: flag) })
    }
    try unlockIfLocked()
    _ = try step(store.rehearsal, "…")
    var typed: String?
    switch try prompt(insteadOf: flag).askText(question, byDefault: byDefault) {
    case .value(let text): typed = Fold.words(text)
    case .skipped: break
    case .back(let text):
      handBack(text)
      throw CommandError.cancelled
    }
    do {
      return try keepingUnlocked { try step(store, typed) }
    } catch {
      handBack(typed)
      throw error
    }
  }

  /// Words of a person from a file or standard input; nil when there are none.
  func words(from file: String, flag: String) throws -> String? {
    Fold.words(try surroundings.read(file, flag: flag, atMost: Surroundings.longestDocument))
  }

  /// Shows words that weren't stored, at the terminal where they were typed, so that nobody has to remember them.
  private func handBack(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    // Said however quiet the command was asked to be: nobody types it twice.
    surroundings.tell(
      Text(
        vi: "Lời vừa gõ chưa được ghi; chép lại từ đây nếu cần:\n\n\(words)\n",
        en: "What you typed wasn't recorded; copy it from here if need be:\n\n\(words)\n"
      ).inLanguage(language))
  }
}
