import Foundation
import Glibc
import Testing

@testable import Agent

extension AgentTests {
  struct AgentHostilityTests {
    let trial: AgentTrial

    init() throws {
      trial = try AgentTrial()
      try trial.start()
    }

    /// Sends bytes as they are; then what comes back, nil when the agent closes without an answer.
    private func answer(to bytes: [UInt8], within time: Duration = .seconds(10)) throws -> [UInt8]? {
      let connection = try trial.connect()
      defer { close(connection) }
      let channel = AgentChannel(connection, within: time)
      try channel.send(bytes)
      return try channel.receive()
    }

    private func expectServing() throws {
      #expect(try trial.client.send(Data("abc".utf8)) == Data("20 cba".utf8))
    }

    @Test(arguments: [
      [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF, 2], [0x80, 0, 0, 0, 2], [0, 0x10, 0, 1, 2],
      [0, 0, 0, 1, 3], [0, 0, 0, 1, 0xFF], Array("GET / HTTP/1.1\r\n\r\n".utf8),
    ])
    func `a bad message closes the connection and harms nobody`(bytes: [UInt8]) throws {
      #expect(try answer(to: bytes) == nil)
      try expectServing()
    }

    @Test func `messages that aren't finished hold up nobody and are given up`() throws {
      let starts: [[UInt8]] = [[], [0], [0, 0, 0], [0, 0, 0, 9, 2, 1], [0, 0x10, 0, 0, 2]]
      // More than are served at once: the last waits until the first are given up.
      let silent = try (0..<100).map { _ in try trial.connect() }
      defer { for connection in silent { close(connection) } }
      for (index, connection) in silent.enumerated() {
        try AgentChannel(connection, within: .seconds(1)).send(starts[index % starts.count])
      }
      try expectServing()
      for connection in silent {
        #expect(try AgentChannel(connection, within: .seconds(10)).receive() == nil)
      }
    }

    @Test func `while one client is slow, others are served at once`() throws {
      let silent = try (0..<20).map { _ in try trial.connect() }
      defer { for connection in silent { close(connection) } }
      for _ in 0..<50 {
        _ = try AgentClient(path: trial.socket, patience: .seconds(1)).status()
      }
    }

    @Test func `a message may come byte by byte, or two at once`() throws {
      let connection = try trial.connect()
      defer { close(connection) }
      let channel = AgentChannel(connection, within: .seconds(10))
      for byte: UInt8 in [0, 0, 0, 3, 2, 0x61, 0x62] { try channel.send([byte]) }
      #expect(try channel.receive() == [0] + Array("20 ba".utf8))
      try channel.send([0, 0, 0, 2, 2, 0x61, 0, 0, 0, 2, 2, 0x62])
      #expect(try channel.receive() == [0] + Array("20 a".utf8))
    }

    @Test func `large requests are served up to the limit, larger answers are not given`() throws {
      let most = AgentFrame.longest - 1 - "20 ".utf8.count
      #expect(try trial.client.send(Data(count: most)).count == most + 3)
      #expect(throws: AgentError.refused) { try trial.client.send(Data(count: most + 1)) }
      #expect(throws: AgentError.tooLarge) {
        try trial.client.send(Data(count: AgentFrame.longest))
      }
      try expectServing()
    }

    @Test func `who never takes an answer is given up`() throws {
      let connection = try trial.connect()
      defer { close(connection) }
      let request = try #require(AgentFrame.pack(2, [UInt8](repeating: 7, count: 1_000_000)))
      try AgentChannel(connection, within: .seconds(10)).send(request)
      try expectServing()
      // The answer waits in the agent until its patience ends; then the connection is cut in the middle.
      sleep(3)
      #expect(try AgentChannel(connection, within: .seconds(10)).receive() == nil)
    }

    @Test func `an agent that doesn't answer is reported as silent`() throws {
      let process = try trial.client.status().process
      kill(process, SIGSTOP)
      defer { kill(process, SIGCONT) }
      #expect(throws: AgentError.silent) {
        try AgentClient(path: trial.socket, patience: .milliseconds(100)).status()
      }
    }
  }
}
