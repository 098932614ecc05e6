import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// The directory of those who can be told.
struct AgencyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agency",
      abstract: say(
        vi: "Danh bạ cơ quan, có ngày hiệu lực.", en: "The directory of agencies, with dates."),
      subcommands: [
        AgencyAdd.self, AgencyList.self, AgencyShow.self, AgencyVerify.self, AgencyEnd.self, AgencyKeyCommand.self,
        AgencyKeygen.self,
        AgencyOpen.self, AgencyAnswer.self,
      ])
  }
}

extension Situation: ExpressibleByArgument {}
