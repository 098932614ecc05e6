import Base
import CaseModel
import CaseStore
import Vault

extension Session {
  /// The organisation's words for the result of a command, where nobody sits at a screen; nil where they were shown
  /// alone, written down and asked back.
  ///
  /// - Throws: `LineEditor.Interrupted` or `EndOfInput` where the person goes away: nobody has confirmed the paper.
  func written(_ paper: PaperKey) throws -> String? {
    guard canPrompt, surroundings.outIsTerminal, options.format == .text,
      let prompt = try? prompt(insteadOf: "--no-input")
    else { return try Handover.paper(paper, style) }
    var generator = SystemRandomNumberGenerator()
    try PaperOnScreen(prompt: prompt, style: style).run(paper, using: &generator)
    return nil
  }

  /// Moves all that goes by old keys to those of now, a batch a transaction, and tells how far it is.
  func moveKeys() throws {
    var left = Int.max
    var rounds = 0
    while left > 0 {
      left = try store.rotate(batch: Self.batch, stamp: stamp).left
      rounds += 1
      if left > 0, rounds.isMultiple(of: 10) { talk(Text(vi: "Còn \(left) …", en: "\(left) left …")) }
    }
  }

  /// Wraps and rows moved in one transaction: short enough for a call that comes in meanwhile.
  private static let batch = 200
}
