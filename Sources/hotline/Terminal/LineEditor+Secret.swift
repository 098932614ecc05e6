import Glibc

extension LineEditor {
  /// Reads a secret that is shown nowhere.
  ///
  /// Backspace deletes the last letter typed, Ctrl-U all; an empty secret is returned as such.
  /// - Returns: At most `Secret.capacity` bytes as typed (UTF-8, not normalised), which the caller
  ///   overwrites after use.
  /// - Throws: `Interrupted`, `EndOfInput`, or `SecretPrompt.Refusal.tooLong`.
  func readSecret(prompt: String) throws -> [UInt8] {
    var mode = RawMode.begin(on: terminal, marksPaste: false)
    var secret = Secret()
    defer {
      secret.clear()
      terminal.show(isPlain ? "\n" : "\r\n")
      mode.end()
    }
    let keys = KeyDecoder(terminal: terminal)
    terminal.show((isPlain ? "" : "\r") + prompt)
    while true {
      switch keys.next() {
      case .enter:
        if secret.isTooLong { throw SecretPrompt.Refusal.tooLong }
        return secret.take()
      case .control("d") where secret.isEmpty, .hangUp:
        throw EndOfInput()
      case .control("c"):
        throw Interrupted(signal: SIGINT)
      case .signal(let number) where SignalWatch.ending.contains(number):
        throw Interrupted(signal: number)
      case .control("z"), .signal(SIGTSTP):
        mode.end()
        kill(0, SIGTSTP)
        mode = RawMode.begin(on: terminal, marksPaste: false)
        terminal.show("\r" + prompt)
      case .signal(SIGCONT):
        mode.resume()
      case .scalar(let scalar):
        secret.append(scalar)
      case .backspace:
        secret.removeLast()
      case .control("u"):
        secret.clear()
      default:
        break
      }
    }
  }
}
