import CaseModel

extension Prompt {
  /// Asks for yes or no; Enter alone takes the default, so nothing is ever `skipped`.
  func confirm(_ question: Text, default: Bool, help: Text? = nil) throws -> Answer<Bool> {
    put(question, [`default` ? .yesByDefault : .noByDefault], help)
    return try answer(help: help, validate: Self.yesOrNo) { .value(`default`) }
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
