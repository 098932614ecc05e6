import Glibc

/// The waiting side of a connection: one message out, one back, by a deadline.
package struct AgentChannel {
  let descriptor: Int32
  private let deadline: Duration

  package init(_ descriptor: Int32, within time: Duration) {
    self.descriptor = descriptor
    deadline = AgentLife.Reading.now.awake + time
  }

  /// Sends a message and waits for the answer, without its first byte.
  ///
  /// - Throws: The error that the first byte stands for; `refused` where there is no answer.
  func exchange(_ first: UInt8, _ rest: some Collection<UInt8>) throws(AgentError) -> [UInt8] {
    guard var frame = AgentFrame.pack(first, rest) else { throw .tooLarge }
    defer { frame.wipe() }
    try send(frame)
    guard var answer = try receive() else { throw .refused }
    defer { answer.wipe() }
    if let first = answer.first, first != 0 { throw AgentError(rawValue: first) ?? .refused }
    return Array(answer.dropFirst())
  }

  /// Sends all; an end that has gone is noticed when its answer is read.
  package func send(_ bytes: [UInt8]) throws(AgentError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent,
          Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        try wait(for: POLLOUT)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Waits for one message; nil when the other end closes before, or sends none.
  package func receive() throws(AgentError) -> [UInt8]? {
    var arrived: [UInt8] = []
    defer { arrived.wipe() }
    while true {
      let count = AgentFrame.receive(from: descriptor, into: &arrived)
      if count > 0 {
        do throws(AgentFrame.Malformed) {
          if let message = try AgentFrame.unpack(&arrived) { return message }
        } catch {
          return nil
        }
      } else if count < 0, errno == EAGAIN {
        try wait(for: POLLIN)
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
  }

  private func wait(for event: Int32) throws(AgentError) {
    var wait = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    let time = deadline - AgentLife.Reading.now.awake
    if time <= .zero || poll(&wait, 1, time.pollTime) == 0 { throw .silent }
  }
}
