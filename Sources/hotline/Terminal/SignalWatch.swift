import Glibc
import Synchronization

/// Turns signals into bytes of a pipe while someone types, so that the terminal is put back in order
/// before any of them takes effect.
///
/// Signals belong to the process, hence one pipe for all; one line is edited at a time.
struct SignalWatch {
  /// The signals that end the process unless something is done about them.
  static let ending: Set<Int32> = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  private static let watched = ending.union([SIGTSTP, SIGCONT, SIGWINCH])

  private let earlier: [Int32: sigaction]

  /// How many watch now: one may watch inside another.
  private static let depth = Mutex(0)

  /// Starts to watch; every start needs its `end`. What arrived while another watched is not forgotten.
  static func begin() -> SignalWatch {
    let isFirst = depth.withLock { depth in
      depth += 1
      return depth == 1
    }
    if isFirst { while next() != nil {} }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let before = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(wakeUp.writing, &byte, 1)
      errno = before
    }
    action.sa_flags = SA_RESTART
    var earlier: [Int32: sigaction] = [:]
    for number in watched {
      var old = sigaction()
      if sigaction(number, &action, &old) == 0 { earlier[number] = old }
    }
    return SignalWatch(earlier: earlier)
  }

  /// Gives the signals their earlier effect, and that effect to an ending one still unread.
  func end() {
    for (number, action) in earlier {
      var action = action
      _ = sigaction(number, &action, nil)
    }
    Self.depth.withLock { $0 -= 1 }
    // Taken first: whoever goes on watching notes each of them anew.
    var unread: [Int32] = []
    while let number = Self.next() { unread.append(number) }
    for number in unread where Self.ending.contains(number) { raise(number) }
  }

  /// Readable when a signal waits.
  static var descriptor: Int32 { wakeUp.reading }

  /// The number of the next signal that waits, if any.
  static func next() -> Int32? {
    var byte: UInt8 = 0
    return read(wakeUp.reading, &byte, 1) == 1 ? Int32(byte) : nil
  }
}

/// Never blocks and is never closed, so a handler can always write to it.
private let wakeUp: (reading: Int32, writing: Int32) = {
  var ends: [Int32] = [-1, -1]
  _ = pipe(&ends)
  for end in ends {
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
  }
  return (ends[0], ends[1])
}()
