import Agent
import ArgumentParser
import CaseStore
import Foundation

/// The command line of the hotline's case log.
@main
struct Hotline: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hotline",
      abstract: say(
        vi: "Sổ ca của đường dây nóng bảo vệ trẻ em.",
        en: "The case log of a child-protection hotline."),
      discussion: say(
        vi: """
          Ví dụ:
            hotline call silent            ghi một cuộc gọi im lặng
            hotline intake                 ghi một báo tin
            hotline queue                  việc đến hạn, trễ trước

          Tên, số điện thoại và lời kể không bao giờ viết trên dòng lệnh: gõ khi được hỏi, hoặc đưa vào bằng --from -.
          """,
        en: """
          Examples:
            hotline call silent            record a silent call
            hotline intake                 record a report
            hotline queue                  what is due, late first

          Names, phone numbers and stories are never written on the command line: type them when asked, or
          give them with --from -.
          """),
      version: version,
      groupedSubcommands: [
        CommandGroup(
          name: say(vi: "Khi nghe điện thoại", en: "On the phone"),
          subcommands: [
            UnlockCommand.self, CallCommand.self, CallbackCommand.self, CallerCommand.self, IntakeCommand.self,
            WatchCommand.self,
            ShiftCommand.self,
            QueueCommand.self, StatusCommand.self,
            SearchCommand.self, CardCommand.self, DebriefCommand.self, BreachCommand.self,
            LockCommand.self,
          ]),
        CommandGroup(
          name: say(vi: "Theo dõi ca", en: "Case work"),
          subcommands: [
            CaseCommand.self, ChildCommand.self, FormCommand.self, PlanCommand.self, DecisionCommand.self,
            TaskCommand.self, AttachmentCommand.self, ConsentCommand.self, BoardCommand.self, QualityCommand.self,
            ContactCommand.self,
            ReferralCommand.self, RequestCommand.self,
            NoticeCommand.self,
            SubjectCommand.self, RetentionCommand.self, EraseCommand.self,
          ]),
        CommandGroup(
          name: say(vi: "Số liệu", en: "Figures"),
          subcommands: [FiguresCommand.self, TableCommand.self]),
        CommandGroup(
          name: say(vi: "Thiết lập", en: "Setting up"),
          subcommands: [
            InitCommand.self, UserCommand.self, PassphraseCommand.self, KeyCommand.self,
            BackupCommand.self, AgencyCommand.self,
            PlaceCommand.self, ImportCommand.self,
            ReferenceCommand.self, CalendarCommand.self, AuditCommand.self, DoctorCommand.self, RecoverCommand.self,
            RehearseCommand.self,
          ]),
        CommandGroup(
          name: say(vi: "Trợ giúp", en: "Help topics"),
          subcommands: [
            TourCommand.self, ExitCodesCommand.self, EnvironmentTopic.self, FormatsTopic.self, PrivacyTopic.self,
            RolesTopic.self, PurposesTopic.self, RulesTopic.self,
          ]),
      ])
  }

  /// Whether nothing was typed but the name and options of the log, by somebody who has a log and sits at a terminal:
  /// then the board opens, as a screen or line by line.
  private static func opensHome(_ words: [String], _ surroundings: Surroundings) -> Bool {
    guard let options = try? LogOptions.parse(words) else { return false }
    return surroundings.outIsTerminal && surroundings.canPrompt && !options.noInput
      && FileManager.default.fileExists(atPath: options.path(in: surroundings))
  }

  /// The command that was typed, with what its words say.
  private static func command(_ words: [String], _ surroundings: Surroundings) throws -> any ParsableCommand {
    if let command = try NamedCommand(words, of: Hotline.self)?.parsed() { return command }
    return try parseAsRoot(AskedTopic.asCommand(opensHome(words, surroundings) ? ["watch"] + words : words))
  }

  /// The only place where an error becomes a text and an exit code.
  static func main() {
    hardenProcess()
    AgentProcess.serveIfOrdered(CommandLine.arguments.dropFirst())
    TalkDescriptor.setApart()
    let surroundings = Surroundings.live
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      if words == ["--version"] { return try surroundings.out(version + "\n") }
      var command = try command(words, surroundings)
      try command.run()
    } catch {
      Failure(error).end(surroundings)
    }
  }
}
