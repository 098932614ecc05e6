import Foundation
import Glibc

/// The built tool at a terminal, talked with as its user does: an answer is typed when its question stands there.
final class TypedCall {
  /// What was waited for didn't come; with what stood on the screen instead.
  struct Silence: Error { let waitedFor: String, shown: String }

  private let process = Process()
  private var person: Int32
  private let result = Pipe()
  private(set) var shown = ""
  /// What of it stands before the last answer.
  private var read = 0

  /// - Parameters:
  ///   - environment: What is set beside the folder's own, such as TERM; without it questions come one by one.
  ///   - size: Columns and rows.
  init(
    _ arguments: [String], in folder: ToolFolder, language: String = "vi",
    environment: [String: String] = [:], size: (UInt16, UInt16) = (160, 50)
  ) throws {
    var person: Int32 = -1
    var program: Int32 = -1
    var size = winsize(ws_row: size.1, ws_col: size.0, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&person, &program, nil, nil, &size) == 0 else {
      throw PseudoTerminal.Unavailable()
    }
    _ = fcntl(person, F_SETFD, FD_CLOEXEC)
    self.person = person
    let terminal = FileHandle(fileDescriptor: program, closeOnDealloc: true)
    process.executableURL = URL(fileURLWithPath: ToolFolder.tool)
    process.arguments = arguments
    process.environment = folder.environment(language: language).merging(["NO_COLOR": "1"]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = terminal
    process.standardOutput = result
    process.standardError = terminal
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    if person >= 0 { close(person) }
  }

  /// Closes the terminal's other end, as when its window is closed, and waits for the tool's own end.
  func closeWindow() {
    close(person)
    person = -1
    process.waitUntilExit()
  }

  /// Sends a signal that ends it.
  func signal(_ number: Int32) {
    kill(process.processIdentifier, number)
    process.waitUntilExit()
  }

  /// Waits until a question and the mark behind which its answer is typed stand there, and types.
  func answer(_ question: String, _ keys: String) throws {
    try wait(for: question, then: "> ")
    type(keys + "\r")
  }

  /// Waits for a text, and for another behind it.
  func wait(for text: String, then mark: String = "") throws {
    for _ in 0..<600 {
      let rest = shown.dropFirst(read)
      if let found = rest.range(of: text) {
        if mark.isEmpty || rest[found.upperBound...].contains(mark) { return }
      }
      look()
    }
    throw Silence(waitedFor: text, shown: String(shown.dropFirst(read)))
  }

  /// Waits until the tool has nothing more to show: it listens.
  func settle() {
    var before = -1
    while before != arrived.count {
      before = arrived.count
      for _ in 0..<5 { look() }
    }
  }

  func type(_ keys: String) {
    read = shown.count
    let bytes = Array(keys.utf8)
    _ = write(person, bytes, bytes.count)
  }

  /// Ends it as a power cut does.
  func cutOff() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What stood on standard output at the end, and the exit code.
  func ended() -> (out: String, code: Int32) {
    while process.isRunning { look() }
    let out = result.fileHandleForReading.readDataToEndOfFile()
    return (String(decoding: out, as: UTF8.self), process.terminationStatus)
  }

  /// Takes what arrives within a tenth of a second.
  private func look() {
    guard person >= 0 else { return }
    var waiting = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 100) > 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(person, &chunk, chunk.count)
    guard count > 0 else {
      usleep(10_000)
      return
    }
    arrived += chunk[..<count]
    shown = String(decoding: arrived, as: UTF8.self)
  }

  /// In bytes: a letter may come in two pieces.
  private var arrived: [UInt8] = []
}
