import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Puts a case under a legal hold, or lifts it.
struct CaseHold: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hold",
      abstract: say(
        vi: "Giữ hồ sơ theo luật (không được xóa), hoặc thôi giữ.",
        en: "Put a case under a legal hold (it can't be erased), or lift it."),
      discussion: say(
        vi: "Ví dụ: hotline case hold 26-0147-1 --until 2027-12-31 --for authority",
        en: "Example: hotline case hold 26-0147-1 --until 2027-12-31 --for authority"))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Đến hết ngày này (năm-tháng-ngày); không nêu thì đến khi thôi giữ.",
        en: "To the end of this day (year-month-day); otherwise until it is lifted."),
      valueName: "day"))
  var until: String?
  @Flag(help: ArgumentHelp(say(vi: "Thôi giữ.", en: "Lift it.")))
  var lift = false

  func validate() throws {
    if lift, until != nil {
      throw ValidationError(
        say(vi: "Dùng --until hoặc --lift.", en: "Use either --until or --lift."))
    }
    if let until, Day(until) == nil {
      throw ValidationError(
        say(vi: "--until phải như 2027-12-31.", en: "--until must look like 2027-12-31."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let day = until.flatMap { Day($0) }
    try session.forPurpose { stamp in
      if lift {
        try session.store.liftHold(number, stamp: stamp)
      } else {
        try session.store.hold(number, until: day, stamp: stamp)
      }
    }
    try session.show(
      Done(
        message: lift
          ? Text(vi: "\(number): thôi giữ.", en: "\(number): the hold is lifted.")
          : Text(
            vi: "\(number): giữ theo luật\(day.map { " đến \($0)" } ?? "").",
            en: "\(number): under a legal hold\(day.map { " until \($0)" } ?? "")."),
        values: [
          ("number", number.description), ("held", lift ? "no" : "yes"), ("until", until),
        ]))
  }
}
