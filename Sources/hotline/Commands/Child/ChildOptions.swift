import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The child that a command is about.
struct ChildOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(vi: "Trẻ trong hồ sơ, như 26-0147-1/c1.", en: "The child of a case, such as 26-0147-1/c1."),
      valueName: "child"))
  var child: String
  @OptionGroup var options: LogOptions

  func parsed() throws -> ChildNumber { try ChildNumber(child) }
}

/// What can't be recorded of a child yet, with the commands that come first as they are typed for this child.
struct ActWaits: Explained {
  let number: CaseNumber
  let act: Act
  let obstacle: ActOrder.Obstacle
  let child: ChildNumber

  private var error: StoreError { .actOutOfOrder(number, act, obstacle) }
  var status: ExitStatus { error.status }

  var text: Text {
    let text = error.text
    return Text(vi: text.vi.replacing(" … ", with: " \(child) "), en: text.en.replacing(" … ", with: " \(child) "))
  }
}

extension Session {
  /// Does something for a child; what must come first is named by the command for that child.
  func about<Value>(_ child: ChildNumber, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch StoreError.actOutOfOrder(let number, let act, let obstacle) {
      throw ActWaits(number: number, act: act, obstacle: obstacle, child: child)
    }
  }
}

/// When something was done, if not now.
struct WhenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(vi: "Làm lúc nào (mặc định bây giờ).", en: "When it was done (now unless given)."), valueName: "moment"))
  var when: String?

  func moment(_ session: Session) throws -> Instant? {
    try when.map { try session.moment($0, flag: "--when") }
  }
}

extension WorkForm: ExpressibleByArgument {}
extension ItemProgress.State: ExpressibleByArgument {}
extension ConsentRecord.Purpose: ExpressibleByArgument {}
extension ConsentRecord.Giver: ExpressibleByArgument {}
extension ConsentRecord.Answer: ExpressibleByArgument {}
