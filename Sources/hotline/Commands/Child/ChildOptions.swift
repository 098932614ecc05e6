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
