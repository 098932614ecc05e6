import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// Goes on knowingly with a history that isn't the one seen before.
struct AuditAccept: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept",
      abstract: say(
        vi: "Làm tiếp với lịch sử không nối tiếp mốc đã thấy; lịch sử ghi lại.",
        en: "Go on with a history that doesn't continue what was seen; it is journalled."),
      discussion: say(
        vi: """
          Sau khi khôi phục bản sao lưu, hoặc khi có cuộc gọi không thể chờ. Mốc cũ vào lịch sử cùng lý do và tên bạn; nên
          giữ một bản của tệp như đang có. Ví dụ: hotline audit accept --because restored
          """,
        en: """
          After a backup was restored, or when a call can't wait. What was seen before goes into the history with the reason
          and your name; keep a copy of the file as it is. Example: hotline audit accept --because restored
          """))
  }

  @Option(help: ArgumentHelp(say(vi: "Vì sao.", en: "Why.")))
  var because: HistoryGap
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .none, rules: .none)
    var seen: HistoryState?
    do {
      seen = try session.lastSeen.state()
      let now = try Session.state(of: session.store, continuing: seen)
      try session.lastSeen.remember(now)
      return try session.show(
        Done(
          message: Text(
            vi: "Lịch sử nối tiếp mốc đã thấy; không có gì để chấp nhận.",
            en: "The history continues what was seen; there is nothing to accept."),
          values: [("accepted", "no"), ("size", "\(now.checkpoint.size)")]))
    } catch let refusal as HistoryRefusal {
      // Another organisation's key is no gap: whoever put it there could read every new case.
      if refusal == .otherRoot { throw refusal }
    }
    let now = try session.store.accept(seen?.checkpoint, because: because, stamp: session.stamp)
    try session.lastSeen.remember(now)
    try session.show(
      Done(
        message: Text(
          vi: "Đã chấp nhận lịch sử \(now.checkpoint.size) mục (\(because.label.vi)).",
          en: "Accepted the history of \(now.checkpoint.size) entries (\(because.label.en))."),
        next: Text(
          vi: "Báo cho giám sát, và gửi mốc mới cho người chứng kiến cùng lý do.",
          en: "Tell the supervisors, and send the witness a new checkpoint with the reason."),
        values: [
          ("accepted", "yes"), ("because", because.rawValue),
          ("seen", seen.map { "\($0.checkpoint.size)" }), ("size", "\(now.checkpoint.size)"),
        ]))
  }
}

extension HistoryGap: ExpressibleByArgument {}
