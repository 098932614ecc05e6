import Base
import ArgumentParser
import CaseModel
import CaseStore

/// What one shift leaves to the next, and who is on duty.
struct ShiftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shift",
      abstract: say(vi: "Giao ca, nhận ca, lịch trực.", en: "Handing a shift over, taking it, the roster."),
      discussion: say(
        vi: """
          Hết ca: 'shift end' tự liệt kê việc hết hạn trong ca sau, người phải gọi lại, cuộc gọi ghi dở, phiếu chưa trả lời (chỉ số hồ sơ, không tên), cộng lời nhắn \
          được niêm phong. Vào ca: 'shift start' cho đọc từng trang rồi ký nhận vào lịch sử.
          """,
        en: """
          At its end: 'shift end' lists by itself what runs out in the next shift, who is owed a call, calls broken off and referrals without an answer (numbers, no names), \
          with words that are sealed. At its start: 'shift start' shows it page by page, and that you read it is signed into the history.
          """),
      subcommands: [
        ShiftEnd.self, ShiftStart.self, ShiftShow.self, ShiftList.self, ShiftRoster.self,
      ])
  }
}
