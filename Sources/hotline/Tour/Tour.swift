import Base

/// Leads through the steps: says the lesson, waits for the command, runs it, goes on when it has worked.
struct Tour {
  let steps: [TourStep]
  /// The number of the first case.
  let number: String
  let language: Language
  let tell: (String) -> Void
  /// A line that was typed; throws at the end of input or Ctrl-C.
  let read: () throws -> String
  /// Runs a command; returns its exit status.
  let run: ([String]) throws -> Int32

  /// - Returns: How many steps were done or passed over.
  @discardableResult
  func take() throws -> Int {
    say(
      "Sổ này là của riêng buổi học, dữ liệu bịa. Gõ lệnh rồi Enter; s: bước sau, q: thoát.",
      "This log is the tour's own, its data made up. Type the command and Enter; s: the next step, q: leave.")
    for (index, step) in steps.enumerated() {
      tell("")
      tell("── \(index + 1)/\(steps.count) ──")
      tell(step.lesson.inLanguage(language))
      say("Gõ: hotline \(step.line(number))", "Type: hotline \(step.line(number))")
      guard try complete(step) else {
        say(
          "Đã xong \(index) trên \(steps.count) bước. Sổ thực hành đã xóa.",
          "\(index) of \(steps.count) steps are done. The practice log is gone.")
        return index
      }
    }
    tell("")
    say(
      "Hết. Sổ thực hành đã xóa. Tiếp: 'hotline init' tạo sổ thật, 'hotline help' có mọi lệnh, mỗi lệnh có --help.",
      "That was all; the practice log is gone. Next: 'hotline init' makes a real one, 'hotline help' has all commands, each with --help."
    )
    return steps.count
  }

  /// Reads until the step's command has worked or is passed over; false when the newcomer leaves.
  private func complete(_ step: TourStep) throws -> Bool {
    while true {
      let typed = try read()
      if ["q", "quit", "exit", "thoát"].contains(typed) { return false }
      if typed == "s" { return true }
      var words = (try? RehearsedLine.words(of: typed, number: 1)) ?? []
      if words.first == "hotline" { words.removeFirst() }
      guard step.isTaken(words, number) else {
        say(
          "Bước này: hotline \(step.line(number))   (s: bước sau, q: thoát)",
          "This step: hotline \(step.line(number))   (s: the next one, q: leave)")
        continue
      }
      let status = try run(words)
      if status == 0 { return true }
      say(
        "Lệnh chưa xong (mã \(status)). Gõ lại, hoặc s: bước sau.",
        "It didn't work (status \(status)). Type it again, or s: the next step.")
    }
  }

  private func say(_ vi: String, _ en: String) { tell(Text(vi: vi, en: en).inLanguage(language)) }
}
