import Foundation
package import Glibc

/// Where the agent of a log and a terminal listens.
package enum AgentSocket {
  /// The most bytes of a socket's path: `sockaddr_un` holds 108 with the closing zero.
  static let longestPath = 107

  /// The socket's path: one for each log and terminal, in a folder that only its owner enters.
  ///
  /// The folder is the first of `$XDG_RUNTIME_DIR/hotline`, `/run/user/<uid>/hotline` (where the system
  /// made `/run/user/<uid>`), and `$XDG_STATE_HOME/hotline/run` (otherwise `~/.local/state`).
  /// - Parameter exists: Whether a folder exists.
  package static func path(
    environment: [String: String], logID: String, tty: ControllingTerminal, user: uid_t = getuid(),
    exists: (String) -> Bool = { access($0, X_OK) == 0 }
  ) -> String {
    func folder(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let ofSession = "/run/user/\(user)"
    let base =
      folder("XDG_RUNTIME_DIR").map { $0 + "/hotline" }
      ?? (exists(ofSession) ? ofSession + "/hotline" : nil)
      ?? (folder("XDG_STATE_HOME") ?? (folder("HOME") ?? "") + "/.local/state") + "/hotline/run"
    let terminal = tty.number == 0 ? "s\(tty.session)" : "\(tty.number)"
    let path = "\(base)/\(logID)-\(terminal).sock"
    let isPlain = logID.utf8.allSatisfy { $0 == 0x2D || Character(Unicode.Scalar($0)).isASCIIWord }
    return isPlain && path.utf8.count <= longestPath
      ? path : "\(base)/\(fingerprint(logID))-\(terminal).sock"
  }

  /// FNV-1a, 64 bits: short and the same on every run. Tells logs apart; guards nothing.
  private static func fingerprint(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }

  /// Listens at a path, for its owner only.
  ///
  /// Makes the folder; replaces the socket of an agent that was killed, never that of a live one.
  /// - Returns: A descriptor that doesn't block.
  package static func listen(at path: String) throws(AgentError) -> Int32 {
    let folder = try prepareFolder(of: path)
    defer { close(folder) }
    // Two agents starting at once would each take the other's new socket for a dead one.
    flock(folder, LOCK_EX)
    if try isLive(path) { throw .alreadyUnlocked }
    unlink(path)
    let descriptor = try open(path, waiting: nil, Glibc.bind)
    guard let descriptor, chmod(path, 0o600) == 0, Glibc.listen(descriptor, 64) == 0,
      fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
    else {
      throw .notStarted
    }
    return descriptor
  }

  private static func isLive(_ path: String) throws(AgentError) -> Bool {
    do throws(AgentError) {
      guard let live = try connect(to: path, within: .seconds(1)) else { return false }
      close(live)
      return true
    } catch {
      // It takes no more clients for now, hence lives.
      if error == .silent { return true }
      throw error
    }
  }

  /// Connects; nil where nobody listens.
  ///
  /// - Parameter patience: How long to wait while the agent takes no more clients.
  static func connect(to path: String, within patience: Duration) throws(AgentError) -> Int32? {
    try open(path, waiting: patience, Glibc.connect)
  }

  private static func open(
    _ path: String, waiting patience: Duration?,
    _ attach: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32
  ) throws(AgentError) -> Int32? {
    guard path.utf8.count <= longestPath else { throw .pathTooLong }
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let descriptor = socket(AF_UNIX, Int32(kind), 0)
    guard descriptor >= 0 else { throw .notStarted }
    if let patience {
      let (seconds, attoseconds) = patience.components
      var time = timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
      let size = socklen_t(MemoryLayout<timeval>.size)
      setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        attach(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    if result == 0 { return descriptor }
    let code = errno
    close(descriptor)
    // Nobody took the connection in time.
    if code == EAGAIN { throw .silent }
    if code == EACCES { throw .refused }
    return nil
  }

  private static func prepareFolder(of path: String) throws(AgentError) -> Int32 {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unsafeFolder }
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_uid == getuid(), found.st_mode & 0o077 == 0
    else {
      close(descriptor)
      throw .unsafeFolder
    }
    return descriptor
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
