import Base
import ArgumentParser
import CaseModel
import CaseStore

struct CallerShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(vi: "Đọc một kế hoạch; lượt xem được ghi.", en: "Read a plan; the look is journalled."),
      discussion: examples("hotline caller show 2"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của kế hoạch.", en: "The plan's number.")))
  var plan: CallerPlanID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let (plan, content) = try session.store.callerPlan(plan, stamp: session.stamp)
    func row(_ vi: String, _ en: String, _ value: String) -> DetailBlock.Row {
      DetailBlock.Row(Text(vi: vi, en: en).inLanguage(session.language), value)
    }
    try session.show(
      Sheet(
        document: CallerPlanDocument(plan, content),
        sections: [
          .init(
            title: nil,
            rows: [
              row("Trả lời thế nào", "How to answer", content.words),
              row("Tên", "Names", content.names.joined(separator: "; ")),
              row("Số", "Numbers", content.phones.joined(separator: "; ")),
              row("Đến hết", "Until", Session.written(plan.endsOn)), row("Người lập", "By", plan.writtenBy),
            ].filter { !$0.value.isEmpty })
        ]))
  }
}

private struct CallerPlanDocument: Encodable {
  let plan: CallerPlanID
  let names: [String]
  let phones: [String]
  let words: String
  let endsOn: Day
  let writtenBy: String
  let writtenAt: Instant

  init(_ own: CallerPlan, _ content: CallerPlan.Content) {
    plan = own.id
    names = content.names
    phones = content.phones
    words = content.words
    endsOn = own.endsOn
    writtenBy = own.writtenBy
    writtenAt = own.writtenAt
  }
}
