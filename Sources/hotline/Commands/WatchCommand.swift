import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The living queue, and the home of whoever works here: 'hotline' alone opens it.
struct WatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch",
      abstract: say(
        vi: "Bảng việc sống: trễ trước, rồi theo mức khẩn; mở hồ sơ, làm từng bước tại đó.",
        en: "The living queue: late first, then by gravity; open a case, take steps there."),
      discussion: say(
        vi: """
          Gõ 'hotline' không có gì thêm cũng mở bảng này. Việc người khác làm hiện ra trong một giây. Chuông reo khi có việc quá hạn hay ca
          khẩn cấp mới; --ring all: cả khi có tin báo; --ring never: không reo (hoặc biến HOTLINE_RING).
          Không hiện được màn hình (HOTLINE_PLAIN=1): việc đến hạn rồi các việc đánh số, từng dòng.
          Ví dụ: hotline watch     hotline watch --ring all
          """,
        en: """
          'hotline' alone opens it, too. What others do appears within a second. The bell rings when something gets late or a new
          emergency comes; --ring all: for notices, too; --ring never: not at all (or the variable HOTLINE_RING).
          Where no screen can be shown (HOTLINE_PLAIN=1): what is due, then numbered choices, line by line.
          Examples: hotline watch     hotline watch --ring all
          """))
  }

  @Option(
    help: ArgumentHelp(say(vi: "Khi nào reo chuông: never, late, all.", en: "When the bell rings: never, late, all.")))
  var ring: BoardConversation.Ring?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    guard let page = session.page() else {
      guard session.canPrompt else { throw CommandError.needsScreen }
      return try PlainHome(session).run()
    }
    let chosen = ring ?? session.surroundings.environment["HOTLINE_RING"].flatMap(BoardConversation.Ring.init) ?? .late
    try BoardConversation(session, page, ring: chosen).run()
  }
}
