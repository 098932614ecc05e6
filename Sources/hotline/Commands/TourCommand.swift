import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// A first half hour: the newcomer types the real commands, on made-up data.
struct TourCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tour",
      abstract: say(
        vi: "Nửa giờ đầu tiên: tự gõ các lệnh thật, trên dữ liệu bịa.",
        en: "The first half hour: type the real commands, on made-up data."),
      discussion: say(
        vi: "Sổ thực hành riêng, mất khi kết thúc. s: bước sau, q: thoát. Ví dụ: hotline tour",
        en: "A practice log of its own, gone at the end. s: the next step, q: leave. Example: hotline tour"))
  }
  @OptionGroup var output: OutputOptions

  /// By its place of making: the first call of a new log of this year.
  private func firstCase(_ now: Instant) -> String {
    let zone = TimeZone(identifier: "Asia/Ho_Chi_Minh") ?? .gmt
    return CaseNumber(year: LogCalendar(timeZone: zone).day(of: now).year, sequence: 1).description
  }

  func run() throws {
    let surroundings = Surroundings.live
    guard surroundings.canPrompt, surroundings.outIsTerminal, let terminal = surroundings.terminal else {
      throw CommandError.needsTerminal
    }
    let now = Instant(surroundings.now())
    // A closed window ends the tour only once its folder is gone.
    let signals = SignalWatch.begin()
    defer { signals.end() }
    let log = try TourLog(surroundings, now: now, spoken)
    defer { log.remove() }
    let editor = LineEditor(terminal: terminal, isPlain: surroundings.isPlain)
    try Tour(
      steps: TourStep.all, number: firstCase(now), language: spoken, tell: { surroundings.tell($0) },
      read: { try editor.readLine(prompt: "$ hotline ") }, run: { log.run($0) }
    ).take()
  }
}
