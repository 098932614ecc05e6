import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Ends a shift: what the next one must do.
struct ShiftEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Hết ca: để lại việc cho ca sau.", en: "End of the shift: what the next one must do."),
      discussion: examples("hotline shift end", "hotline shift end --hours 12"))
  }
  @Option(
    help: ArgumentHelp(
      say(vi: "Ca sau dài bao nhiêu giờ.", en: "How many hours the next shift has."), valueName: "hours"))
  var hours: Int = 8
  @Option(help: .wordsFrom) var wordsFrom: String?
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard (1...Shift.longest).contains(hours) else {
      throw ValidationError(
        say(vi: "--hours: từ 1 đến \(Shift.longest).", en: "--hours: from 1 to \(Shift.longest)."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let shift = try session.takingWords(
      Text(vi: "Lời nhắn cho ca sau (Enter: không có)", en: "Words for the next shift (Enter: nothing)"),
      from: wordsFrom, flag: "--words-from"
    ) { store, words in
      let stamp = session.stampNow
      return try store.endShift(until: stamp.now.adding(hours: hours), words: words, stamp: stamp)
    }
    let (_, content) = try session.store.shift(shift.id, stamp: session.stampNow)
    try session.show(ShiftView(shift, content, session).sheet)
    session.talk(
      Text(
        vi: "Đã lập phiếu giao ca số \(shift.id). Người vào ca: 'hotline shift start'.",
        en: "Hand-over \(shift.id) is written. Whoever comes: 'hotline shift start'."))
  }
}
