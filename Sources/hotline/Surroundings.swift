import Foundation
import Glibc

/// Everything a command takes from, or does to, the world around it; tests give their own.
struct Surroundings: Sendable {
  /// Standard input.
  struct Input: Sendable {
    /// Whether a person types here.
    var isTerminal: Bool
    /// Reads to the end, or until there are more bytes than these; throws `Descriptor.Failure`.
    var readAll: @Sendable (_ atMost: Int) throws -> Data
  }

  var now: @Sendable () -> Date
  var environment: [String: String]
  /// The account's name in the user database, which the environment can't change.
  var userName: String
  var input: Input
  /// Writes a result to standard output; throws `Descriptor.Failure` when it would be lost.
  var out: @Sendable (String) throws -> Void
  /// Writes to standard error what is said beside the result; never fails.
  var talk: @Sendable (String) -> Void
  var outIsTerminal: Bool
  var talkIsTerminal: Bool
  /// The columns that text on standard output may fill.
  var width: Int
  /// Where questions can be asked and answered, if anywhere.
  var terminal: Terminal?

  /// Says something beside the result: made safe and, to a person, in lines that fit. A command stands on one line, so
  /// that it can be copied.
  func tell(_ text: String) {
    let clean = Sanitiser.clean(text, .text)
    guard talkIsTerminal else { return talk(clean + "\n") }
    let columns = (terminal?.size.columns ?? width) - 1
    talk(clean.wrappedTalk(to: columns).map { $0 + "\n" }.joined())
  }

  /// Whether missing answers may be asked for: a person is at standard input.
  var canPrompt: Bool { input.isTerminal && terminal != nil }
}

extension Surroundings {
  /// The process's own surroundings.
  ///
  /// The first use prepares the process and belongs at its very start, before a file is opened:
  /// a closed standard descriptor is tied to `/dev/null`, so that no later file takes its number
  /// and receives the output, and `SIGPIPE` no longer ends the process.
  static let live: Surroundings = {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDWR)
    }
    signal(SIGPIPE, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    return Surroundings(
      now: { Date() },
      environment: environment,
      userName: accountName(),
      input: Input(
        isTerminal: isatty(0) == 1, readAll: { try Descriptor.readAll(from: 0, atMost: $0) }),
      out: { try Descriptor.write($0, to: 1) },
      talk: { try? Descriptor.write($0, to: TalkDescriptor.number) },
      outIsTerminal: isatty(1) == 1,
      talkIsTerminal: isatty(TalkDescriptor.number) == 1,
      width: width(in: environment),
      terminal: .live)
  }()

  private static func accountName() -> String {
    guard let entry = getpwuid(getuid()) else { return "uid \(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  private static func width(in environment: [String: String]) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return Terminal(input: 0, output: 1).size.columns
  }
}
