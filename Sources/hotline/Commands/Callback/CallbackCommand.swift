import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Calls that the hotline owes somebody.
struct CallbackCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "callback",
      abstract: say(
        vi: "Gọi lại: còn nợ ai, đã gọi mấy lần.", en: "Call-backs: who is owed one, how often it was tried."),
      discussion: say(
        vi: """
          Gọi nhỡ có hiện số, người gọi chờ gọi lại, đứt máy lúc nguy hiểm: tự thành việc phải gọi lại. Gọi nhầm nhà người gây hại có thể làm trẻ bị đánh: \
          đọc cách gọi an toàn trước, rồi mới gọi. Hạn và số lần do danh mục callbackLimit.
          """,
        en: """
          A missed call whose number was shown, a caller who waits, a line that broke in danger: each is owed a call by itself. A call to the house of whoever \
          hurts the child can get it beaten: read the safe contact first. Limits and number of attempts stand in the reference data callbackLimit.
          """),
      subcommands: [
        CallbackList.self, CallbackAdd.self, CallbackShow.self, CallbackAttempt.self, CallbackEnd.self,
      ])
  }
}

/// The call-back that a command is about.
struct CallbackOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(say(vi: "Số của cuộc gọi lại.", en: "The call-back's number."), valueName: "callback"))
  var callback: CallbackID
  @OptionGroup var options: LogOptions
}

extension Done {
  /// What a step of a call-back did.
  init(_ callback: Callback, _ message: Text, next: Text?) {
    self.init(
      message: message, next: next,
      values: [
        ("callback", "\(callback.id)"), ("state", callback.state.rawValue), ("attempts", "\(callback.attempts)"),
        ("atMost", "\(callback.atMost)"), ("dueAt", callback.dueAt.map { "\($0)" }),
        ("number", callback.number?.description),
      ])
  }
}

extension Callback {
  /// What is done next about it.
  func next(_ calendar: LogCalendar) -> Text? {
    switch state {
    case .owed where isSpent:
      Text(
        vi: "Đã gọi đủ \(atMost) lần. Kết thúc: 'hotline callback end \(id) --because spent'.",
        en: "Tried \(atMost) times, as often as it may be. Give it up: 'hotline callback end \(id) --because spent'.")
    case .owed:
      dueAt.map { dueAt in
        Text(
          vi: "Gọi trước \(calendar.written(dueAt)), lần \(attempts + 1)/\(atMost): 'hotline callback show \(id)'.",
          en: "To be called by \(calendar.written(dueAt)), attempt \(attempts + 1) of \(atMost): "
            + "'hotline callback show \(id)'.")
      }
    case .reached:
      Text(
        vi: "Ghi điều họ nói: 'hotline intake\(number.map { " --case \($0)" } ?? "")'.",
        en: "Take down what they said: 'hotline intake\(number.map { " --case \($0)" } ?? "")'.")
    case .givenUp: nil
    }
  }
}

extension Callback.Outcome: ExpressibleByArgument {}
extension Callback.GivingUp: ExpressibleByArgument {}
