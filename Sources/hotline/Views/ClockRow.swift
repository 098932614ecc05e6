import Base
import CaseModel

/// A duty for people: its limit, where it stands, whose article it is, what made it run and what ends it.
struct ClockRow {
  let clock: Clock
  let number: CaseNumber
  let calendar: LogCalendar
  let now: Instant

  init(clock: Clock, of number: CaseNumber, calendar: LogCalendar, now: Instant) {
    self.clock = clock
    self.number = number
    self.calendar = calendar
    self.now = now
  }

  func row(_ language: Language) -> DetailBlock.Row {
    DetailBlock.Row(
      calendar.limit(clock.dueAt),
      parts.map { $0.inLanguage(language) }.filter { !$0.isEmpty }.joined(separator: " · "),
      [.overdue, .missed].contains(clock.state(at: now)) ? .alarm : nil)
  }

  private var parts: [Text] {
    [clock.child.map { Text(name: "c\($0.position)") }, clock.label, standing, source].compactMap(\.self)
      + (clock.isRunning ? [reasons, ways] : [])
      + [clock.doubt?.label].compactMap(\.self)
  }

  private var standing: Text {
    let state = clock.state(at: now)
    switch clock.ending {
    case nil where clock.isAtOnce:
      let ago = Remaining.ago(clock.startedAt, now: now)
      return Text(vi: "ngay, \(ago.vi)", en: "at once, \(ago.en)")
    case nil: return Remaining.text(clock.dueAt, now: now)
    case .met(let at):
      let late = state == .late ? Text(vi: " (trễ)", en: " (late)") : Text(vi: "", en: "")
      return Text(
        vi: "xong \(calendar.written(at))\(late.vi)", en: "met \(calendar.written(at))\(late.en)")
    case .missed(let end), .notApplicable(let end):
      let tail = "\(end.by), \(calendar.written(end.at))"
      return Text(
        vi: "\(state.label.vi): \(end.because.vi) (\(tail))",
        en: "\(state.label.en): \(end.because.en) (\(tail))")
    }
  }

  private var source: Text {
    let source = Citation(clock.source).text
    guard clock.basis == .assumption, !clock.source.contains("assumed") else { return source }
    let basis = clock.basis.label
    return Text(vi: "\(source.vi) (\(basis.vi))", en: "\(source.en) (\(basis.en))")
  }

  /// Without these it would not run.
  private var reasons: Text {
    let labels = clock.conditions.sorted { $0.rawValue < $1.rawValue }.map(\.label)
    guard !labels.isEmpty else { return Text(vi: "", en: "") }
    return Text(
      vi: "vì " + labels.map(\.vi).joined(separator: ", "),
      en: "because " + labels.map(\.en).joined(separator: ", "))
  }

  /// How what ends it is recorded, at most two ways.
  private var ways: Text {
    let child = clock.child ?? ChildNumber(number: number, position: 1)
    let commands = clock.meets.compactMap { Act(rawValue: $0.rawValue) }.prefix(2).map { act in
      act.isOfCase ? "'hotline case record \(number) \(act.rawValue)'" : "'\(act.command(for: child))'"
    }
    guard !commands.isEmpty else { return Text(vi: "", en: "") }
    return Text(
      vi: "làm xong thì ghi: " + commands.joined(separator: " hoặc "),
      en: "once done, record it: " + commands.joined(separator: " or "))
  }
}
