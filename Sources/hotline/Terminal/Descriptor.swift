import Foundation
import Glibc

/// Whole reads and writes on a file descriptor, whatever the kernel splits or interrupts.
enum Descriptor {
  /// Why a read or write could not be finished.
  struct Failure: Error, Hashable, CustomStringConvertible {
    enum Direction: Hashable, Sendable {
      case reading
      case writing
    }

    let direction: Direction
    /// The system's error number, such as `ENOSPC`.
    let code: Int32

    var description: String {
      let reason = String(cString: strerror(code))
      return switch direction {
      case .reading:
        "The input could not be read: \(reason). Give it as a readable file or pipe."
      case .writing:
        "The output could not be written: \(reason). Make room or choose another place, and repeat."
      }
    }
  }

  /// Writes all of a text as UTF-8.
  ///
  /// A reader that has gone away (`EPIPE`, as with `| head`) is no fault: the rest is dropped.
  static func write(_ text: String, to descriptor: Int32) throws(Failure) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw Failure(direction: .writing, code: errno)
      }
    }
  }

  /// Reads to the end of the input; of a longer one no more than a piece beyond `most` bytes.
  static func readAll(from descriptor: Int32, atMost most: Int = .max) throws(Failure) -> Data {
    var all = Data()
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        all.append(contentsOf: chunk[..<count])
        if all.count > most { return all }
      } else if count == 0 {
        return all
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw Failure(direction: .reading, code: errno)
      }
    }
  }
}
