import ArgumentParser
import Foundation

/// Temporary root; the owner's tree has its own.
@main
struct Hotline: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "hotline", subcommands: [TableCommand.self])
  }
}

func say(vi: String, en: String) -> String {
  (ProcessInfo.processInfo.environment["LANG"] ?? "").hasPrefix("vi") ? vi : en
}
