import Base
import CaseModel

extension Prompt {
  /// Asks for yes or no.
  ///
  /// - Parameters:
  ///   - question: What is asked; one line.
  ///   - default: What Enter alone means; nil where nothing may happen by a key that is held down: then yes or no is
  ///     typed.
  ///   - help: What `?` explains; nil for the general help.
  ///   - explain: Shows what else explains the question.
  func confirm(
    _ question: Text, default: Bool?, help: Text? = nil, explain: () -> Void = {}
  ) throws -> Answer<Bool> {
    let hint: PromptText.Hint =
      switch `default` {
      case true: .yesByDefault
      case false: .noByDefault
      case nil: .yesOrNo
      }
    let manner = Manner(help: help, isRequired: true, keepsOnBack: false)
    put(question, [hint], manner)
    return try answer(
      manner, explain: explain, validate: Self.yesOrNo, atEmptyLine: `default`.map { value in { value } })
  }

  /// Understands both languages whichever is spoken.
  private static func yesOrNo(_ line: String) throws -> Bool {
    switch line.foldedForMatching {
    case "c", "co", "y", "yes": true
    case "k", "kh", "khong", "n", "no": false
    default: throw Unacceptable(expected: PromptText.yesOrNo)
    }
  }
}
