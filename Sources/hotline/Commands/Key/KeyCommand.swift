import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// The keys of the log's groups.
struct KeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: say(vi: "Khóa của sổ.", en: "The log's keys."), subcommands: [KeyPaper.self, KeyRotate.self])
  }
}
