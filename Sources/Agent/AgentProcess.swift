import CGuard
package import Foundation
import Glibc

/// The process that holds the keys while a session lasts.
package enum AgentProcess {
  /// How long the agent may take to start.
  static let patience = Duration.seconds(10)

  /// Starts an agent for the terminal of this process and hands it the keys.
  ///
  /// The agent is this same program with the hidden command of `AgentOrder`, a session of its own (closing
  /// the terminal ends it by another way, see `AgentEnding.terminalClosed`), no open file of ours, and none of our
  /// environment. The keys go through a socket pair. When this returns, the agent listens.
  /// - Parameters:
  ///   - payload: The keys, less than 1 MiB; the caller overwrites them.
  ///   - program: The program to run.
  /// - Returns: The agent's process id.
  package static func start(
    payload: Data, socket: String, limits: AgentLimits = .usual, program: String = "/proc/self/exe"
  ) throws(AgentError) -> pid_t {
    guard let terminal = ControllingTerminal.own else { throw .notStarted }
    let order = AgentOrder(socket: socket, terminal: terminal, limits: limits)
    var ends: [Int32] = [-1, -1]
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else { throw .notStarted }
    defer { close(ends[0]) }
    let process = spawn(program, order.arguments, input: ends[1])
    close(ends[1])
    guard let process else { throw .notStarted }
    do throws(AgentError) {
      _ = try AgentChannel(ends[0], within: patience).exchange(0, payload)
      return process
    } catch {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
      // It ended, or went silent, without a word: not one of the errors it reports.
      throw error == .refused || error == .silent ? .notStarted : error
    }
  }

  private static func spawn(_ program: String, _ arguments: [String], input: Int32) -> pid_t? {
    var words = (["hotline"] + arguments).map { strdup($0) } + [nil]
    // A crash report would print memory.
    var environment = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
    defer { for word in words + environment { free(word) } }
    let process = process_start(program, &words, &environment, input)
    return process > 0 ? process : nil
  }
}
