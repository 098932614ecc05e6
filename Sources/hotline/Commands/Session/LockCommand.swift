import Agent
import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation
import Vault

/// Ends the session of this terminal.
struct LockCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lock",
      abstract: say(vi: "Khóa sổ ở cửa sổ này.", en: "Lock the log in this terminal."),
      discussion: examples("hotline lock"))
  }

  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options, history: .none)
    do {
      try session.unlocking.client?.lock()
    } catch AgentError.noAgent {}
    try session.show(
      Done(
        message: Text(vi: "Đã khóa.", en: "Locked."), values: [("user", session.unlocking.user)]))
  }
}
