import Glibc

/// One client of the agent: what it has sent so far and what it hasn't taken yet. Never blocks.
struct AgentConnection {
  /// How long a client may take for a request, and for its answer.
  static let patience = Duration.seconds(2)

  /// The client has gone, or broke the rules.
  struct Gone: Error {}

  let descriptor: Int32
  private(set) var deadline: Duration
  /// Whether it asked to end the session, and waits for that to be done.
  var isLocking = false
  private var incoming: [UInt8] = []
  private var outgoing: [UInt8] = []

  init(_ descriptor: Int32, now: Duration) {
    self.descriptor = descriptor
    deadline = now + Self.patience
  }

  /// What to poll for: an answer is taken before the next request is read.
  var events: Int16 { Int16(outgoing.isEmpty ? POLLIN : POLLOUT) }

  /// Reads what has arrived.
  mutating func receive() throws(Gone) {
    let result = AgentFrame.receive(from: descriptor, into: &incoming)
    if result == 0 || (result < 0 && errno != EAGAIN && errno != EINTR) { throw Gone() }
  }

  /// The next whole request, once the answer before it is taken.
  mutating func request() throws(Gone) -> [UInt8]? {
    guard outgoing.isEmpty else { return nil }
    do throws(AgentFrame.Malformed) {
      return try AgentFrame.unpack(&incoming)
    } catch {
      throw Gone()
    }
  }

  mutating func answer(_ first: UInt8, _ rest: some Collection<UInt8>, now: Duration) throws(Gone) {
    guard let frame = AgentFrame.pack(first, rest) else { throw Gone() }
    outgoing = frame
    deadline = now + Self.patience
    try send()
  }

  /// Sends what the client takes now.
  mutating func send() throws(Gone) {
    guard !outgoing.isEmpty else { return }
    let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
    let count = Glibc.send(descriptor, outgoing, outgoing.count, flags)
    if count == outgoing.count {
      outgoing.wipe()
    } else if count > 0 {
      var rest = Array(outgoing[count...])
      swap(&outgoing, &rest)
      rest.wipe()
    } else if errno != EAGAIN && errno != EINTR {
      throw Gone()
    }
  }

  mutating func end() {
    incoming.wipe()
    outgoing.wipe()
    close(descriptor)
  }
}
