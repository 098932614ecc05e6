import CGuard
import Glibc

/// The terminal a process belongs to, as the kernel names it.
///
/// The session tells a window apart from a later one that was given the same terminal number.
package struct ControllingTerminal: Hashable, Sendable {
  /// `tty_nr` of proc(5); 0 without a terminal.
  package let number: Int32
  /// The process id of the session's leader, usually the shell.
  package let session: Int32
}

extension ControllingTerminal {
  /// Reads the line `/proc/<pid>/stat`; the process's own name in it may hold any character.
  init?(stat line: String) {
    guard let nameEnd = line.lastIndex(of: ")") else { return nil }
    let fields = line[nameEnd...].split(separator: " ")
    // After the name: state, parent, group, session, terminal.
    guard fields.count > 5, let session = Int32(fields[4]), let number = Int32(fields[5])
    else { return nil }
    self.init(number: number, session: session)
  }

  /// The terminal of a process; nil when the process is gone or hidden.
  init?(of process: pid_t) {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var line = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &line, line.count)
    guard count > 0 else { return nil }
    self.init(stat: String(decoding: line[..<count], as: UTF8.self))
  }

  package static var own: ControllingTerminal? { ControllingTerminal(of: getpid()) }

  /// Whether the process at the other end of a connection is of this user and this terminal.
  func admits(_ connection: Int32) -> Bool {
    var process: Int32 = 0
    return connection_user(connection, &process) == Int64(getuid())
      && ControllingTerminal(of: process) == self
  }
}
