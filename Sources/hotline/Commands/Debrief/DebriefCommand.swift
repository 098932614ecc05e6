import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Notes after a heavy call.
struct DebriefCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "debrief",
      abstract: say(vi: "Ghi chú riêng sau một cuộc gọi nặng nề.", en: "A private note after a heavy call."),
      discussion: say(
        vi: "Chỉ người viết và các giám sát mở được; không nằm trong hồ sơ nào. Viết về mình, đừng viết tên trẻ.",
        en: "Only its author and the supervisors open it; it is in no case. Write of yourself, not the child's name."),
      subcommands: [DebriefWrite.self, DebriefList.self, DebriefShow.self])
  }
}

struct DebriefWrite: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "write", abstract: say(vi: "Viết một ghi chú riêng.", en: "Write a private note."),
      discussion: examples("hotline debrief write"))
  }
  @Option(name: [.customLong("words-from"), .customLong("from")], help: .wordsFrom) var from: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.sayWhoReads()
    if from == nil { _ = try session.prompt(insteadOf: "--words-from") }
    let debrief = try session.takingWords(
      Text(vi: "Điều còn nặng lòng", en: "What weighs on you"), from: from, flag: "--words-from"
    ) { store, words in
      guard let words else { throw CommandError.cancelled }
      return try store.writeDebrief(words, stamp: session.stampNow)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Đã ghi, niêm phong (số \(debrief.id)). Giám sát được báo là có, để gặp bạn.",
          en: "Written and sealed (no. \(debrief.id)). The supervisors hear that there is one, to meet you."),
        values: [("debrief", "\(debrief.id)")]))
  }
}

extension Session {
  /// Whoever writes knows who reads.
  fileprivate func sayWhoReads() throws {
    let supervisors = try store.users().filter { $0.endedAt == nil && $0.roles.contains(.supervisor) }.map(\.code)
      .filter { $0 != stamp.actor }.joined(separator: ", ")
    let who = supervisors.isEmpty ? Text(vi: "(không có ai khác)", en: "(nobody else)") : Text(name: supervisors)
    talk(
      Text(
        vi:
          "Ai đọc được: bạn, và giám sát \(who.vi). Sau này ai làm giám sát cũng đọc được; giấy khóa của cơ quan mở được.",
        en:
          "Who can read it: you, and the supervisors \(who.en). So can who becomes one later, and the office's paper key."
      ))
  }
}

struct DebriefList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Ghi chú của mình; giám sát thấy của mọi người.", en: "One's own notes; a supervisor's list has all."),
      discussion: examples("hotline debrief list"))
  }
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let notes = try session.store.debriefs(after: page.number(), limit: page.limit, stamp: session.stamp)
    try session.show(Listing(items: notes.map { DebriefRow($0, session.calendar) }))
    session.sayMore(notes.count, page, after: notes.last.map { "\($0.id)" })
  }
}

/// A note in a list: whose, and when.
struct DebriefRow: Listed {
  let debrief: DebriefID
  let author: String
  let writtenAt: Instant
  private let calendar: LogCalendar

  init(_ own: Debrief, _ calendar: LogCalendar) {
    debrief = own.id
    author = own.author
    writtenAt = own.writtenAt
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case debrief, author, writtenAt }

  static let columns = [
    ListColumn("debrief", vi: "SỐ", en: "NOTE"), ListColumn("author", vi: "NGƯỜI VIẾT", en: "BY"),
    ListColumn("writtenAt", vi: "LÚC", en: "AT"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [TextTable.Cell("\(debrief)"), TextTable.Cell(author), TextTable.Cell(calendar.written(writtenAt))]
  }

  var values: [String] { ["\(debrief)", author, "\(writtenAt)"] }
}

struct DebriefShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(vi: "Đọc một ghi chú riêng.", en: "Read a private note."),
      discussion: examples("hotline debrief show 3"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của ghi chú.", en: "The note's number.")))
  var debrief: DebriefID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let (own, words) = try session.store.debrief(debrief, stamp: session.stamp)
    let language = session.language
    try session.show(
      Sheet(
        document: DebriefDocument(debrief: own.id, author: own.author, writtenAt: own.writtenAt, words: words),
        sections: [
          .init(
            title: nil,
            rows: [
              DetailBlock.Row(Text(vi: "Người viết", en: "By").inLanguage(language), own.author),
              DetailBlock.Row(Text(vi: "Lúc", en: "At").inLanguage(language), session.calendar.written(own.writtenAt)),
              DetailBlock.Row(Text(vi: "Bằng lời", en: "In words").inLanguage(language), words),
            ])
        ]))
  }
}

private struct DebriefDocument: Encodable {
  let debrief: DebriefID
  let author: String
  let writtenAt: Instant
  let words: String
}
