import Foundation
import Glibc
import Testing

@testable import Agent
@testable import hotline

extension AgentTests {
  struct AgentPeerTests {
    let trial: AgentTrial
    private let refused = "\(AgentError.refused.rawValue)"

    init() throws { trial = try AgentTrial() }

    @Test func `a process of the same terminal is answered, one of another session is not`() throws {
      try trial.start()
      #expect(try trial.host("ask", trial.socket) == "20 cba")
      #expect(trial.hostElsewhere("ask", trial.socket).line() == refused)
    }

    @Test func `one terminal is answered, another is not, and closing it ends the session`() throws {
      let (mine, other) = (try PseudoTerminal(), try PseudoTerminal())
      let input = open("/dev/null", O_RDONLY)
      defer { close(input) }
      func run(on pty: PseudoTerminal, _ arguments: String...) {
        let name = String(cString: ttyname(pty.terminal.input))
        trial.hostElsewhere(["on", name] + arguments, input: input)
      }
      func seen(on pty: PseudoTerminal, lines: Int) -> [Substring] {
        var text = ""
        for _ in 0..<200 where text.count(where: \.isNewline) < lines { text += pty.shown() }
        return text.split(whereSeparator: \.isNewline)
      }
      run(on: mine, "start", trial.socket, "600000", "600000")
      mine.send("payload\n")
      // The payload as echoed, the process id, the answer.
      let lines = seen(on: mine, lines: 3)
      let agent = try #require(lines.compactMap { pid_t($0) }.first)
      defer { if trial.exists { kill(agent, SIGKILL) } }
      #expect(lines.last == "7 cba")

      run(on: other, "ask", trial.socket)
      #expect(seen(on: other, lines: 1).last.map(String.init) == refused)
      #expect(throws: AgentError.refused) { try trial.client.status() }

      mine.hangUp()
      for _ in 0..<1000 where kill(agent, 0) == 0 && trial.exists { usleep(10_000) }
      #expect(trial.isWiped && !trial.exists)
    }

    @Test(.enabled(if: getuid() == 0, "only root can be somebody else"))
    func `another account is refused, even where it gets at the socket`() throws {
      try trial.start()
      chmod(trial.folder + "/run", 0o777)
      chmod(trial.socket, 0o777)
      #expect(try trial.host("as", "65534", "ask", trial.socket) == refused)
      #expect(try trial.host("ask", trial.socket) == "20 cba")
    }

    @Test(.enabled(if: getuid() == 0, "only root can be somebody else"))
    func `a client refuses an agent of another account`() throws {
      chmod(trial.folder, 0o777)
      let stranger = trial.hostElsewhere("as", "65534", "pose", trial.socket)
      #expect(stranger.line() == "posing")
      #expect(throws: AgentError.refused) { try trial.client.send(Data("abc".utf8)) }
    }
  }
}
