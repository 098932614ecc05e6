import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The units of the administration, as they were and are.
struct PlaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "place",
      abstract: say(
        vi: "Đơn vị hành chính, xưa và nay.", en: "Administrative units, then and now."),
      subcommands: [PlaceList.self, PlaceShow.self, PlaceImport.self])
  }
}

extension Place.Level: ExpressibleByArgument {}
