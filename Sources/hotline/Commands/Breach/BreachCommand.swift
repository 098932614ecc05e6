import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Breaches of personal data.
struct BreachCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "breach",
      abstract: say(
        vi: "Vi phạm dữ liệu cá nhân: ghi lại, báo trong 72 giờ.",
        en: "Breaches of personal data: on record, told within 72 hours."),
      discussion: say(
        vi: """
          Mất máy, gửi nhầm, người lạ xem được: ghi ngay khi biết. Có thể gây hại tính mạng, sức khỏe, danh dự, nhân phẩm, tài sản thì báo
          cơ quan chuyên trách (Bộ Công an) chậm nhất 72 giờ từ khi phát hiện (Luật 91/2025/QH15 Đ23; NĐ 356/2025 Đ28). Thời hạn đứng ở
          'hotline queue', 'status' và 'doctor' đến khi giám sát ghi là đã báo, hoặc không phải báo và vì sao.
          """,
        en: """
          A lost machine, a wrong addressee, a stranger who could read: record it as soon as you know. Where it may harm life, health,
          honour, dignity or property the authority (Ministry of Public Security) is told within 72 hours of when it was found (Luật
          91/2025/QH15 art. 23; NĐ 356/2025 art. 28). Its clock stands in 'hotline queue', 'status' and 'doctor' until a supervisor
          records that it was told, or why it needn't be.
          """),
      subcommands: [
        BreachRecord.self, BreachAmend.self, BreachList.self, BreachShow.self, BreachPrint.self, BreachEnd.self,
      ])
  }
}

/// The breach that a command is about.
struct BreachOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(say(vi: "Số của vụ.", en: "The breach's number.")))
  var breach: BreachID
  @OptionGroup var options: LogOptions
}

extension Session {
  /// A breach's clock is said wherever somebody looks at what is due.
  func sayBreaches() throws {
    for breach in try store.breaches(openOnly: true, limit: 20) {
      let left = Remaining.text(breach.dueAt, now: stamp.now)
      talk(
        Text(
          vi: "VI PHẠM DỮ LIỆU \(breach.id): báo cơ quan chuyên trách trước \(calendar.limit(breach.dueAt)), "
            + "\(left.vi). 'hotline breach print \(breach.id)', rồi 'hotline breach end \(breach.id) told'.",
          en: "BREACH \(breach.id): tell the authority by \(calendar.limit(breach.dueAt)), \(left.en). "
            + "'hotline breach print \(breach.id)', then 'hotline breach end \(breach.id) told'."))
    }
  }
}
