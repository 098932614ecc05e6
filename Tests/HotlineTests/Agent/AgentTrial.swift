import CGuard
import Foundation
import Glibc

@testable import Agent
@testable import hotline

/// A folder, a socket in it, and the processes of one test; whatever still runs is killed at the end.
final class AgentTrial {
  static let host = Bundle.main.bundleURL.appendingPathComponent("AgentHost").path
  static let payload = Data("needle-c0ffee-needle".utf8)
  /// Longer than any test takes.
  static let long = AgentLimits(idle: .seconds(600), absolute: .seconds(600))

  let folder: String
  let socket: String
  private var processes: Set<pid_t> = []

  init() throws {
    folder = "/tmp/hotline-agent-\(UUID().uuidString)"
    socket = folder + "/run/log-7.sock"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit {
    for process in processes {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  var client: AgentClient { AgentClient(path: socket) }
  var exists: Bool { access(socket, F_OK) == 0 }
  var isWiped: Bool { access(socket + ".wiped", F_OK) == 0 }

  /// Starts an agent for this process's own terminal.
  @discardableResult func start(
    _ limits: AgentLimits = long, payload: Data = payload
  ) throws(AgentError) -> pid_t {
    let process = try AgentProcess.start(
      payload: payload, socket: socket, limits: limits, program: Self.host)
    processes.insert(process)
    return process
  }

  /// Why an agent ended; nil when it was killed or hasn't ended after ten seconds.
  func ending(of process: pid_t) -> AgentEnding? {
    var status: Int32 = 0
    for _ in 0..<1000 {
      if waitpid(process, &status, WNOHANG) == process {
        processes.remove(process)
        return status & 0x7F == 0 ? AgentEnding(rawValue: status >> 8) : nil
      }
      usleep(10_000)
    }
    return nil
  }

  /// Connects, without saying anything.
  func connect() throws -> Int32 {
    guard let connection = try AgentSocket.connect(to: socket, within: .seconds(5)) else {
      throw AgentError.noAgent
    }
    return connection
  }

  /// What the host prints, run in this session.
  func host(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.host)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// Runs the host in a session of its own.
  func hostElsewhere(_ arguments: [String], input: Int32) {
    var words = ([Self.host] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    processes.insert(process_start(Self.host, &words, &environment, input))
    for word in words { free(word) }
  }

  /// What the host prints, run in a session of its own without a terminal.
  func hostElsewhere(_ arguments: String...) -> Conversation { hostElsewhere(arguments) }

  func hostElsewhere(_ arguments: [String]) -> Conversation {
    var ends: [Int32] = [-1, -1]
    socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
    hostElsewhere(["over"] + arguments, input: ends[1])
    close(ends[1])
    return Conversation(ends[0])
  }
}

/// Lines said and heard over a descriptor.
final class Conversation {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func say(_ line: String) { try? Descriptor.write(line + "\n", to: descriptor) }

  /// The next line; empty at the end, or after ten seconds.
  func line() -> String {
    var line: [UInt8] = []
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, 10_000) == 1 {
      var byte: UInt8 = 0
      guard read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") else { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
