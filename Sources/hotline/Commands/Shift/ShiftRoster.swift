import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Who is on duty from when to when.
struct ShiftRoster: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster",
      abstract: say(
        vi: "Lịch trực: ai trực từ lúc nào đến lúc nào.", en: "The roster: who is on duty from when to when."),
      discussion: examples(
        "hotline shift roster", "hotline shift roster --add a-thu --from 22:00 --to 06:00",
        "hotline shift roster --take-back 5"))
  }
  @Option(
    help: ArgumentHelp(say(vi: "Xếp người này vào trực.", en: "Put this person on duty."), valueName: "user"),
    completion: Completions.people)
  var add: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Trực từ: 22:00, mai 6h.", en: "On duty from: 22:00, tomorrow 6:00."), valueName: "moment"))
  var from: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Trực đến; chỉ có giờ là giờ đó lần sau.", en: "On duty until; a time alone is the next one."),
      valueName: "moment"))
  var to: String?
  @Option(
    help: ArgumentHelp(
      say(vi: "Bỏ lượt trực này (vẫn giữ trong sổ).", en: "Take this turn back (it stays on record)."),
      valueName: "turn"))
  var takeBack: RosterTurnID?
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func validate() throws {
    guard (add == nil) == (from == nil), (add == nil) == (to == nil), add == nil || takeBack == nil else {
      throw ValidationError(
        say(
          vi: "--add đi cùng --from và --to; --take-back đứng riêng.",
          en: "--add goes with --from and --to; --take-back stands alone."))
    }
  }

  func run() throws {
    let session = try Session(options)
    if let add, let from, let to {
      try session.unlockIfLocked()
      let start = try session.due(from, flag: "--from")
      let turn = try session.store.setTurn(
        of: add, from: start, to: try session.coming(to, flag: "--to", after: start), stamp: session.stamp)
      let (first, last) = (session.calendar.written(turn.startsAt), session.calendar.written(turn.endsAt))
      return try session.show(
        Done(
          message: Text(
            vi: "\(add) trực từ \(first) đến \(last) (lượt \(turn.id)).",
            en: "\(add) is on duty from \(first) to \(last) (turn \(turn.id))."),
          values: [("turn", "\(turn.id)"), ("user", add)]))
    }
    if let takeBack {
      try session.unlockIfLocked()
      try session.store.takeBackTurn(takeBack, stamp: session.stamp)
      return try session.show(
        Done(
          message: Text(vi: "Đã bỏ lượt trực \(takeBack).", en: "Turn \(takeBack) is taken back."),
          values: [("turn", "\(takeBack)")]))
    }
    let shown = try session.store.roster(from: session.stamp.now, after: try page.number(), limit: page.limit)
    try session.show(
      Listing(
        items: shown.map { RosterRow(own: $0, calendar: session.calendar, now: session.stamp.now) },
        ifEmpty: Text(
          vi: "Chưa xếp ai trực. Giám sát: 'hotline shift roster --add MÃ --from … --to …'.",
          en: "Nobody is on the roster. A supervisor: 'hotline shift roster --add USER --from … --to …'.")))
    session.sayMore(shown.count, page, after: shown.last.map { "\($0.id)" })
  }
}

/// A turn of duty in the roster.
struct RosterRow: Listed {
  let own: RosterTurn
  let calendar: LogCalendar
  let now: Instant

  private enum CodingKeys: CodingKey { case turn, user, startsAt, endsAt, setBy, onDuty }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(own.id, forKey: .turn)
    try container.encode(own.user, forKey: .user)
    try container.encode(own.startsAt, forKey: .startsAt)
    try container.encode(own.endsAt, forKey: .endsAt)
    try container.encode(own.setBy, forKey: .setBy)
    try container.encode(own.isOn(at: now), forKey: .onDuty)
  }

  static let columns = [
    ListColumn("turn", vi: "LƯỢT", en: "TURN"), ListColumn("user", vi: "NGƯỜI TRỰC", en: "ON DUTY"),
    ListColumn("startsAt", vi: "TỪ", en: "FROM"), ListColumn("endsAt", vi: "ĐẾN", en: "UNTIL"),
    ListColumn("onDuty", vi: "", en: ""),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(own.id)"), TextTable.Cell(own.user), TextTable.Cell(calendar.written(own.startsAt)),
      TextTable.Cell(calendar.written(own.endsAt)),
      TextTable.Cell(
        own.isOn(at: now) ? Text(vi: "đang trực", en: "on duty now").inLanguage(language) : "", .good),
    ]
  }

  var values: [String] {
    [
      "\(own.id)", own.user, "\(own.startsAt)", "\(own.endsAt)", own.isOn(at: now) ? "yes" : "no",
    ]
  }
}
