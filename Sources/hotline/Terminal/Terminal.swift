import Glibc

/// A place where a person types and reads: a descriptor for keys and one for what is shown.
struct Terminal: Sendable {
  let input: Int32
  let output: Int32

  /// Standard input and standard error if both are terminals, else the controlling terminal, if any.
  static let live: Terminal? = {
    let talk = TalkDescriptor.number
    if isatty(0) == 1, isatty(talk) == 1 { return Terminal(input: 0, output: talk) }
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    return descriptor < 0 ? nil : Terminal(input: descriptor, output: descriptor)
  }()

  /// Shows a text. A terminal that has gone away is noticed at the next key, not here.
  func show(_ text: String) {
    try? Descriptor.write(text, to: output)
  }

  /// The size in characters; 80 × 24 when it is not known.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
    return (Int(size.ws_col), size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  enum Event: Hashable, Sendable {
    case byte(UInt8)
    /// A signal of `SignalWatch` arrived.
    case signal(Int32)
    /// Nothing came in time.
    case quiet
    /// The terminal is gone, or the input has ended.
    case end
  }

  /// Waits for the next byte, or for a signal as well.
  ///
  /// One byte a call: what follows stays with the kernel, for the next question or program.
  /// - Parameters:
  ///   - milliseconds: How long to wait; -1 without end.
  ///   - orSignal: Whether a signal ends the waiting too.
  func next(within milliseconds: Int32 = -1, orSignal: Bool = false) -> Event {
    var waits = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: orSignal ? SignalWatch.descriptor : -1, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&waits, 2, milliseconds)
      if ready == 0 { return .quiet }
      if ready < 0 {
        guard errno == EINTR || errno == EAGAIN else { return .end }
        continue
      }
      if waits[1].revents != 0, let number = SignalWatch.next() { return .signal(number) }
      if waits[0].revents == 0 { continue }
      var byte: UInt8 = 0
      let count = read(input, &byte, 1)
      if count == 1 { return .byte(byte) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return .end }
    }
  }

  /// Whether typed bytes are waiting.
  var hasInput: Bool {
    var wait = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }
}
