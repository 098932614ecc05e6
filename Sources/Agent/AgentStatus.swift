package import Glibc

/// How a session stands.
package struct AgentStatus: Hashable, Sendable {
  /// The agent's process id.
  package let process: pid_t
  /// Until the session ends unless a request is served; whole milliseconds on the wire.
  package let idleIn: Duration
  /// Until the session ends in any case; whole milliseconds on the wire.
  package let endsIn: Duration
  /// Whether the agent's memory is kept out of swap.
  package let hasLockedMemory: Bool
}

extension AgentStatus {
  /// Four numbers of four bytes, big endian.
  var bytes: [UInt8] {
    [process, idleIn.pollTime, endsIn.pollTime, hasLockedMemory ? 1 : 0].flatMap { number in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }

  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    let numbers = stride(from: 0, to: 16, by: 4).map { start in
      bytes[start..<start + 4].reduce(0 as Int32) { $0 << 8 | Int32($1) }
    }
    process = numbers[0]
    idleIn = .milliseconds(numbers[1])
    endsIn = .milliseconds(numbers[2])
    hasLockedMemory = numbers[3] == 1
  }
}
