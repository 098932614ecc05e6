import Foundation
import Glibc

@testable import hotline

/// A terminal without a person: keys are typed ahead, and what was shown can be read afterwards.
final class PseudoTerminal {
  struct Unavailable: Error {}

  let terminal: Terminal
  private let person: Int32

  init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    var person: Int32 = -1
    var program: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&person, &program, nil, nil, &size) == 0 else { throw Unavailable() }
    _ = fcntl(person, F_SETFL, O_NONBLOCK)
    self.person = person
    terminal = Terminal(input: program, output: program)
  }

  deinit {
    close(person)
    close(terminal.input)
  }

  var attributes: [UInt32] {
    var found = termios()
    tcgetattr(terminal.input, &found)
    return [found.c_iflag, found.c_oflag, found.c_cflag, found.c_lflag]
  }

  /// Types keys as they would arrive while a line is edited, that is, unchanged by the kernel.
  func type(_ keys: String) {
    var found = termios()
    tcgetattr(terminal.input, &found)
    var raw = found
    cfmakeraw(&raw)
    tcsetattr(terminal.input, TCSANOW, &raw)
    let bytes = Array(keys.utf8)
    _ = write(person, bytes, bytes.count)
    var arrived: Int32 = 0
    while arrived < bytes.count, ioctl(terminal.input, UInt(FIONREAD), &arrived) == 0 {
      sched_yield()
    }
    tcsetattr(terminal.input, TCSANOW, &found)
  }

  /// Types all the keys there will be: a question that wants more is interrupted, instead of waited for.
  func typeAll(_ keys: String) { type(keys + "\u{3}") }

  /// Types keys through the kernel's own line editing.
  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(person, bytes, bytes.count)
  }

  /// Ends the connection, as when the window is closed.
  func hangUp() {
    var nobody = [Int32](repeating: -1, count: 2)
    _ = pipe(&nobody)
    dup2(nobody[0], person)
    close(nobody[0])
    close(nobody[1])
  }

  /// Does something, with the descriptor to type on, as soon as the program listens to every key.
  func onceListening(_ action: @escaping @Sendable (Int32) -> Void) {
    let descriptor = terminal.input
    let person = person
    Thread.detachNewThread {
      var found = termios()
      repeat {
        sched_yield()
        tcgetattr(descriptor, &found)
      } while found.c_lflag & tcflag_t(ICANON) != 0
      action(person)
    }
  }

  /// Everything shown since the last look.
  func shown() -> String {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    // What is written last arrives a little later.
    var wait = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, 50) > 0 {
      let count = read(person, &chunk, chunk.count)
      if count <= 0 { break }
      all += chunk[..<count]
    }
    // The kernel puts a carriage return before every newline.
    return String(decoding: all, as: UTF8.self).replacing("\r\r\n", with: "\r\n")
  }
}
