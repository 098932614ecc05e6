import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Opens a case for a time to somebody whose duty it isn't.
struct CaseAccess: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "access",
      abstract: say(
        vi: "Xin, hoặc cho, xem một ca tạm thời.", en: "Ask for, or give, access for a time."),
      discussion: say(
        vi: """
          Không có --to: xin cho mình; một giám sát duyệt bằng 'hotline request approve'. Có --to: giám sát cho người ấy xem.
          Các giám sát khác được báo. Hết giờ thì khóa bị thu lại.
          Ví dụ: hotline case access 26-0147-1 --hours 4 --for emergency
          """,
        en: """
          Without --to you ask for yourself; a supervisor approves with 'hotline request approve'. With --to a supervisor
          gives it. The other supervisors hear of it. When the time is over the keys are taken away.
          Example: hotline case access 26-0147-1 --hours 4 --for emergency
          """))
  }
  @OptionGroup var subject: CaseOptions
  @Option(help: ArgumentHelp(say(vi: "Bao nhiêu giờ, 1–72.", en: "For how many hours, 1 to 72.")))
  var hours: Int = 4
  @Option(
    help: ArgumentHelp(
      say(vi: "Giám sát: cho người này xem.", en: "Supervisors: give it to this user."),
      valueName: "user"))
  var to: String?

  func validate() throws {
    guard CaseStore.accessHours.contains(hours) else {
      throw ValidationError(
        say(vi: "--hours phải từ 1 đến 72.", en: "--hours must be 1 to 72."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    guard let to else {
      let request = try session.forPurpose {
        try session.store.askAccess(number, hours: hours, stamp: $0)
      }
      return try session.show(
        Done(
          message: Text(
            vi: "Đã xin xem ca \(number) trong \(hours) giờ: đề nghị \(request).",
            en: "Asked to open case \(number) for \(hours) hours: request \(request)."),
          next: Text(
            vi: "Báo một giám sát: 'hotline request approve \(request)'.",
            en: "Tell a supervisor: 'hotline request approve \(request)'."),
          values: [("request", "\(request)"), ("number", number.description)]))
    }
    let endsAt = try session.forPurpose {
      try session.store.grantAccess(number, to: to, hours: hours, stamp: $0)
    }
    try session.show(
      Done(
        message: Text(
          vi: "\(to) xem được ca \(number) đến \(session.calendar.written(endsAt)).",
          en: "\(to) may open case \(number) until \(session.calendar.written(endsAt))."),
        values: [("number", number.description), ("user", to), ("endsAt", "\(endsAt)")]))
  }
}
