import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Goes on with a table of rules or agencies that was changed by other means, after somebody has read it.
struct ReferenceAccept: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept",
      abstract: say(
        vi: "Chấp nhận một bảng quy tắc bị sửa ngoài phần mềm, như đang có.",
        en: "Take a table of rules as it is that was changed by other means."),
      discussion: say(
        vi: """
          Khi mọi lệnh báo một bảng 'không như lịch sử đã ký' và không có bản sao lưu. Trước hết giữ một bản của tệp, rồi đọc từng
          dòng: lệnh hiện cả bảng và hỏi. Sai dòng nào thì chấp nhận rồi sửa ngay: 'hotline agency add', 'hotline reference
          update'. Lịch sử ghi tên bạn, các giám sát khác được báo. Bảng người dùng và khóa không chấp nhận được: khôi phục bản
          sao lưu.
          """,
        en: """
          When every command says that a table isn't what the signed history tells, and there is no backup. Keep a copy of the file
          first, then read each row: the command shows the table and asks. Where a row is wrong, accept and mend it at once:
          'hotline agency add', 'hotline reference update'. The history has your name, and the other supervisors are told. Tables
          of people and keys can't be accepted: restore a backup.
          """) + "\n" + examples("hotline reference accept agency"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Tên bảng.", en: "The table's name.")))
  var table: String
  @Flag(
    help: ArgumentHelp(
      say(vi: "Đã đọc bảng: không hỏi.", en: "The table was read: don't ask.")))
  var read = false
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, rules: .warning)
    if !read {
      let prompt = try session.prompt(insteadOf: "--read")
      for row in try session.store.referenceRows(table: table, on: nil) {
        prompt.show(
          row.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)" }
            .joined(separator: "; "))
      }
      let answer = try prompt.confirm(
        Text(
          vi: "Đã đọc mọi dòng của bảng \(table), và chấp nhận như thế?",
          en: "Have you read every row of table \(table), and accept it so?"), default: nil)
      guard case .value(true) = answer else { return try session.show(kept) }
    }
    let rows = try session.store.acceptTable(table, stamp: session.stamp)
    _ = try session.store.recomputeDue() == nil ? nil : session.store.recompute(stamp: session.stamp)
    try session.show(
      Done(
        message: Text(
          vi: "Đã chấp nhận bảng \(table), \(rows) dòng, như đang có.",
          en: "Accepted table \(table) as it is: \(rows) rows."),
        next: Text(
          vi: "Báo cho các giám sát; sửa dòng sai bằng 'hotline reference update'.",
          en: "Tell the supervisors; mend wrong rows with 'hotline reference update'."),
        values: [("table", table), ("accepted", "yes"), ("rows", "\(rows)")]))
  }

  private var kept: Done {
    Done(
      message: Text(vi: "Chưa chấp nhận gì.", en: "Nothing was accepted."),
      values: [("table", table), ("accepted", "no")])
  }
}
