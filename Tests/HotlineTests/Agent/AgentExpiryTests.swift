import Foundation
import Glibc
import Testing

@testable import Agent

extension AgentTests {
  struct AgentExpiryTests {
    let trial: AgentTrial

    init() throws { trial = try AgentTrial() }

    private func expectOver() {
      #expect(trial.isWiped && !trial.exists)
      #expect(throws: AgentError.noAgent) { try trial.client.send(Data("abc".utf8)) }
    }

    @Test func `a session without requests ends, however often it is looked at`() throws {
      let agent = try trial.start(AgentLimits(idle: .milliseconds(600), absolute: .seconds(600)))
      #expect(try trial.client.send(Data("abc".utf8)) == Data("20 cba".utf8))
      var looks = 0
      while looks < 200, (try? trial.client.status()) != nil {
        looks += 1
        usleep(20_000)
      }
      // Four seconds of looking would be enough to keep it alive.
      #expect((1..<200).contains(looks))
      #expect(trial.ending(of: agent) == .idle)
      expectOver()
    }

    @Test func `a session in use ends at its absolute limit`() throws {
      let agent = try trial.start(AgentLimits(idle: .milliseconds(700), absolute: .seconds(2)))
      for _ in 0..<200 where (try? trial.client.send(Data("abc".utf8))) != nil { usleep(20_000) }
      #expect(trial.ending(of: agent) == .absolute)
      expectOver()
    }

    @Test func `the keys are gone when lock returns`() throws {
      let agent = try trial.start()
      try trial.client.lock()
      expectOver()
      #expect(trial.ending(of: agent) == .locked)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `a signal ends the session in order`(signal: Int32) throws {
      let agent = try trial.start()
      kill(agent, signal)
      #expect(trial.ending(of: agent) == .signalled)
      expectOver()
    }

    @Test func `a client that waits when the session ends is told so`() throws {
      let agent = try trial.start()
      let waiting = try trial.connect()
      defer { close(waiting) }
      kill(agent, SIGTERM)
      #expect(trial.ending(of: agent) == .signalled)
      #expect(throws: AgentError.expired) {
        try AgentChannel(waiting, within: .seconds(5)).exchange(2, [])
      }
    }

    @Test func `the status says how long is left`() throws {
      let agent = try trial.start()
      let status = try trial.client.status()
      #expect(status.process == agent)
      #expect(status.idleIn <= .seconds(600) && status.idleIn > .seconds(590))
      #expect(status.endsIn <= .seconds(600) && status.endsIn > .seconds(590))
    }
  }
}
