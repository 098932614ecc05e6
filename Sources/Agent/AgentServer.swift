package import Foundation
import Glibc

/// What the agent guards.
package struct AgentKeys {
  /// Answers a request; may hand out what a request is entitled to, never a private key.
  package let answer: (Data) -> Data
  /// Overwrites the keys; called once, before the agent ends.
  package let wipe: () -> Void

  package init(answer: @escaping (Data) -> Data, wipe: @escaping () -> Void) {
    self.answer = answer
    self.wipe = wipe
  }
}

/// Serves the terminal it was started from, until the session ends.
///
/// One thread; no client can hold up another. A process of another user or terminal is shut out without
/// an answer. Once the session has to end, no request is served, however early it was sent.
struct AgentServer {
  /// How many clients at once; further ones wait until one has gone.
  static let mostConnections = 64
  /// The longest wait: so soon after waking, sleep is noticed even when nobody asks.
  private static let tick = Duration.seconds(1)

  let listener: Int32
  let terminal: ControllingTerminal
  let keys: AgentKeys
  /// Descriptors that end the session once they are readable.
  let endings: [(descriptor: Int32, ending: AgentEnding)]
  let hasLockedMemory: Bool
  private var life: AgentLife
  private var connections: [AgentConnection] = []

  init(
    listener: Int32, terminal: ControllingTerminal, keys: AgentKeys, limits: AgentLimits,
    endings: [(descriptor: Int32, ending: AgentEnding)], hasLockedMemory: Bool
  ) {
    self.listener = listener
    self.terminal = terminal
    self.keys = keys
    self.endings = endings
    self.hasLockedMemory = hasLockedMemory
    life = AgentLife(limits: limits, from: .now)
  }

  /// Serves until the session ends; `close` wipes the keys and unlinks the socket then, before any client is told.
  mutating func run(close: () -> Void) -> AgentEnding {
    while true {
      let ending = wait() ?? serve()
      guard let ending else { continue }
      close()
      dismiss()
      return ending
    }
  }

  /// Waits until there is something to do; then the reason to end, if there is one.
  private mutating func wait() -> AgentEnding? {
    let now = AgentLife.Reading.now
    let next = connections.map { $0.deadline - now.awake }
    let patience = ([Self.tick, life.untilIdle(now), life.untilAbsolute(now)] + next).min()
    var polls = endings.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    let isFull = connections.count >= Self.mostConnections
    polls.append(pollfd(fd: isFull ? -1 : listener, events: Int16(POLLIN), revents: 0))
    polls += connections.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
    poll(&polls, nfds_t(polls.count), (patience ?? Self.tick).pollTime)
    for (poll, source) in zip(polls, endings) where poll.revents != 0 { return source.ending }
    return life.ending(.now)
  }

  /// Does for every client what can be done without waiting.
  private mutating func serve() -> AgentEnding? {
    let now = AgentLife.Reading.now.awake
    while connections.count < Self.mostConnections, let client = accept() {
      connections.append(AgentConnection(client, now: now))
    }
    var ending: AgentEnding?
    var kept: [AgentConnection] = []
    for var connection in connections {
      do throws(AgentConnection.Gone) {
        try connection.send()
        if connection.events == Int16(POLLIN) { try connection.receive() }
        while ending == nil, var request = try connection.request() {
          defer { request.wipe() }
          if try answer(request, on: &connection) == .lock {
            connection.isLocking = true
            ending = .locked
          }
        }
        guard connection.deadline > AgentLife.Reading.now.awake else { throw .init() }
        kept.append(connection)
      } catch {
        connection.end()
      }
    }
    connections = kept
    return ending
  }

  private func accept() -> Int32? {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { return nil }
      if terminal.admits(client) { return client }
      close(client)
    }
  }

  /// Answers a request; an unknown one ends the connection. A lock is answered once it is done.
  private mutating func answer(
    _ request: [UInt8], on connection: inout AgentConnection
  ) throws(AgentConnection.Gone) -> AgentFrame.Verb {
    let now = AgentLife.Reading.now
    guard let verb = AgentFrame.Verb(rawValue: request[0]) else { throw .init() }
    switch verb {
    case .lock:
      break
    case .status:
      let status = AgentStatus(
        process: getpid(), idleIn: life.untilIdle(now), endsIn: life.untilAbsolute(now),
        hasLockedMemory: hasLockedMemory)
      try connection.answer(0, status.bytes, now: now.awake)
    case .ask:
      var question = Data(request[1...])
      var answer = keys.answer(question)
      defer {
        question.resetBytes(in: question.indices)
        answer.resetBytes(in: answer.indices)
      }
      life.use(now)
      try connection.answer(0, answer, now: now.awake)
    }
    return verb
  }

  /// Tells every client that it is over, those still waiting outside too.
  private mutating func dismiss() {
    let now = AgentLife.Reading.now.awake
    while let client = accept() { connections.append(AgentConnection(client, now: now)) }
    for var connection in connections {
      try? connection.answer(connection.isLocking ? 0 : AgentError.expired.rawValue, [], now: now)
      connection.end()
    }
    close(listener)
  }
}
