import CGuard
package import Foundation
import Glibc

extension AgentProcess {
  /// The agent's whole life, in the process that `start` made; its exit status is an `AgentEnding`.
  ///
  /// - Parameter open: Makes the keys of the bytes handed over, or throws when they are none.
  package static func serve(_ order: AgentOrder, open: (Data) throws -> AgentKeys) -> Never {
    // Before there is a secret in memory.
    hardenProcess()
    process_name("hotline-agent")
    let signals = process_catch_endings()
    // Only what is used: the libraries are large. Refused where the user's limit is small.
    let hasLockedMemory = mlockall(Int32(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT)) == 0
    chdir("/")
    let channel = AgentChannel(0, within: patience)
    do throws(AgentError) {
      let keys = try receiveKeys(from: channel, open)
      do throws(AgentError) {
        var server = AgentServer(
          listener: try AgentSocket.listen(at: order.socket), terminal: order.terminal, keys: keys,
          limits: order.limits, endings: endings(order, signals),
          hasLockedMemory: hasLockedMemory)
        try report(0, on: channel)
        // /dev/null, as the other two.
        dup2(1, 0)
        let ending = server.run {
          keys.wipe()
          unlink(order.socket)
        }
        exit(ending.rawValue)
      } catch {
        keys.wipe()
        throw error
      }
    } catch {
      try? report(error.rawValue, on: channel)
      exit(EXIT_FAILURE)
    }
  }

  private static func receiveKeys(
    from channel: AgentChannel, _ open: (Data) throws -> AgentKeys
  ) throws(AgentError) -> AgentKeys {
    guard var message = try channel.receive() else { throw .keysRefused }
    var payload = Data(message[1...])
    message.wipe()
    defer { payload.resetBytes(in: payload.indices) }
    do {
      return try open(payload)
    } catch {
      throw .keysRefused
    }
  }

  private static func report(_ code: UInt8, on channel: AgentChannel) throws(AgentError) {
    guard let frame = AgentFrame.pack(code, []) else { return }
    try channel.send(frame)
  }

  /// Signals, and the end of the terminal's session: then nobody is left who could be admitted.
  private static func endings(
    _ order: AgentOrder, _ signals: Int32
  ) -> [(descriptor: Int32, ending: AgentEnding)] {
    var all = [(descriptor: signals, ending: AgentEnding.signalled)]
    if order.terminal.number != 0 {
      all.append((process_watch(order.terminal.session), .terminalClosed))
    }
    return all
  }
}
