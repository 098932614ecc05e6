import ArgumentParser
import CaseModel

/// The work with each child of a case.
struct ChildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "child",
      abstract: say(vi: "Việc với từng trẻ trong hồ sơ.", en: "The work with each child of a case."),
      discussion: say(
        vi: """
          Mỗi trẻ có mẫu, kế hoạch, rà soát và kết thúc riêng (NĐ 56 Đ26–32). Số của trẻ: 26-0147-1/c1, theo thứ tự trong báo tin.
          Hồ sơ kết thúc khi việc với mọi trẻ đã kết thúc.
          """,
        en: """
          Each child has forms, a plan, a review and an end of its own (NĐ 56 art. 26–32). A child's number: 26-0147-1/c1, in the order of the report.
          The case ends when the work with every child has.
          """), subcommands: [ChildList.self, ChildShow.self, ChildRecord.self, ChildEnd.self])
  }
}
