import Base
import ArgumentParser
import CaseModel
import CaseStore

struct CallerEnd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: say(vi: "Kết thúc một kế hoạch: hủy khóa của nó.", en: "End a plan: its keys are destroyed."),
      discussion: examples("hotline caller end 2"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Số của kế hoạch.", en: "The plan's number.")))
  var plan: CallerPlanID
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    try session.store.endCallerPlan(plan, stamp: session.stamp)
    try session.show(
      Done(
        message: Text(
          vi: "Kế hoạch số \(plan) đã kết thúc; không khóa nào mở được nữa.",
          en: "Plan \(plan) has ended; no key opens it any more."), values: [("plan", "\(plan)")]))
  }
}
