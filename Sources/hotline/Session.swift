import Agent
import Base
import CaseModel
import CaseStore
import Foundation
import Vault

/// One run of a command on an open log.
struct Session {
  let store: CaseStore
  let stamp: CaseStore.Stamp
  let calendar: LogCalendar
  let surroundings: Surroundings
  let unlocking: Unlocking
  let options: LogOptions
  let seenSize = SeenSize()

  init(
    _ options: LogOptions, history: HistoryDemand = .continuity, schema: SchemaDemand = .ours,
    rules: HistoryDemand = .continuity, _ surroundings: Surroundings = .live
  ) throws {
    self.options = options
    self.surroundings = surroundings
    let path = options.path(in: surroundings)
    let opened = schema == .ours ? OpenedLog.current : nil
    var store = try opened?.store ?? CaseStore(path: path, schema: schema)
    let user = options.actor(in: surroundings)
    unlocking = Unlocking(store: store, user: user, surroundings: surroundings)
    if let holder = try unlocking.holder() {
      store = store.unlocked(by: holder)
    } else {
      // Who has ended has no keys: an agent that still runs for them serves nothing more.
      try? unlocking.client?.lock()
    }
    self.store = store
    calendar = LogCalendar(timeZone: try store.log.zone)
    var now = Instant(surroundings.now())
    if let at = options.at {
      guard store.log.isPractice else { throw CommandError.atOnlyInPractice }
      guard let moment = Moment(at) else { throw CommandError.notAMoment(flag: "--at") }
      now = calendar.instant(moment)
    }
    stamp = CaseStore.Stamp(actor: user, now: now, purpose: options.purpose)
    warn()
    try warnOfClock()
    try demand(history)
    if schema == .ours, opened == nil { try demandRules(rules) }
  }

  /// The same person at this very moment: a conversation takes its time.
  var stampNow: CaseStore.Stamp {
    guard options.at == nil else { return stamp }
    return CaseStore.Stamp(
      actor: stamp.actor, now: Instant(surroundings.now()), purpose: stamp.purpose)
  }

  var language: Language { spoken }

  var style: TextStyle {
    TextStyle(of: surroundings, language: language, noColour: options.output.noColour)
  }

  /// Prints a result on standard output in the form that was asked for.
  func show(_ result: some Printable) throws {
    try rememberOwnEntries()
    try options.output.show(result, surroundings)
    if options.output.format == .text, let remark = result.remark { talk(remark) }
  }

  /// Says something beside the result.
  func talk(_ text: Text) {
    guard !options.isQuiet else { return }
    surroundings.tell(text.inLanguage(language))
  }

  var canPrompt: Bool { surroundings.canPrompt && !options.output.noInput }

  /// Asks questions, where somebody can be asked.
  func prompt(insteadOf flag: String) throws -> Prompt {
    guard canPrompt, let terminal = surroundings.terminal else {
      throw CommandError.needsInput(flag: flag)
    }
    return Prompt(
      editor: LineEditor(terminal: terminal, isPlain: surroundings.isPlain), language: language,
      palette: talkPalette)
  }

  /// A moment given by an option: ISO 8601, or as people write it (21:15, hôm qua 21h15).
  func moment(_ text: String, flag: String) throws -> Instant {
    if let moment = Moment(text) { return calendar.instant(moment) }
    guard
      case .success(let moment) = TimeReading(now: stamp.now.date, zone: calendar.timeZone).read(
        text)
    else { throw CommandError.notAMoment(flag: flag) }
    return Instant(moment)
  }

  /// A day given by an option; today without it.
  func day(_ text: String?, flag: String) throws -> Day {
    guard let text else { return calendar.day(of: stamp.now) }
    guard let day = Moment.day(text) else { throw CommandError.notADay(flag: flag) }
    return day
  }

  private func warn() {
    guard options.output.format == .text || surroundings.talkIsTerminal else { return }
    if store.log.isPractice {
      talk(Text(vi: "[SỔ THỰC HÀNH: dữ liệu bịa]", en: "[PRACTICE LOG: made-up data]"))
    }
  }

  /// Every limit is counted by the clock: that it may be wrong is said at once. In a practice log it is anybody's.
  private func warnOfClock() throws {
    guard !store.log.isPractice, let doubt = try store.clockDoubt(now: stamp.now) else { return }
    switch doubt {
    case .behind(let last):
      let last = calendar.written(last)
      talk(
        Text(
          vi:
            "ĐỒNG HỒ CÓ THỂ SAI: máy chỉ \(calendar.written(stamp.now)), mục cuối của sổ ghi \(last). Hạn hiện ra có thể sai; "
            + "chỉnh giờ máy. Cuộc gọi vẫn ghi được.",
          en:
            "THE CLOCK MAY BE WRONG: it says \(calendar.written(stamp.now)), the log's last entry \(last). Limits shown may be "
            + "wrong; set the clock. Calls can still be recorded."))
    case .ahead(let last):
      talk(
        Text(
          vi:
            "Mục cuối của sổ từ \(calendar.written(last)), hơn 31 ngày trước. Nếu không đúng, đồng hồ máy chạy trước: chỉnh giờ.",
          en:
            "The log's last entry is of \(calendar.written(last)), over 31 days ago. If that isn't so, the clock is ahead: set it."
        ))
    }
  }
}

extension OutputOptions {
  /// Prints a result on standard output in the form that was asked for.
  func show(_ result: some Printable, _ surroundings: Surroundings) throws {
    let style = TextStyle(of: surroundings, language: spoken, noColour: noColour)
    let text = try result.rendered(as: format, style)
    // What a command did may be shown once only: it stands there whole.
    if format == .text, !(result is Done) { try printed(text, surroundings) } else { try surroundings.out(text) }
  }
}

extension LogOptions {
  func path(in surroundings: Surroundings) -> String {
    if let path = log ?? surroundings.environment["HOTLINE_LOG"], !path.isEmpty { return path }
    let home = surroundings.environment["HOME"] ?? "."
    let data = surroundings.environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (data ?? home + "/.local/share") + "/hotline/log.sqlite"
  }

  func actor(in surroundings: Surroundings) -> String {
    self.as ?? surroundings.environment["HOTLINE_USER"] ?? surroundings.userName
  }
}
