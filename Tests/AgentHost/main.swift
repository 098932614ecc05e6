// The agent with a holder of keys that only gives back what it was asked, and its clients: what the tests of the
// agent run in processes, terminals and accounts of their own.
//
//   AgentHost [as UID] start SOCKET IDLE ABSOLUTE     payload on standard input; prints the process id, then waits
//                                                     for the end of standard input
//   AgentHost [as UID] ask SOCKET                     prints the answer to a request, or the error
//   AgentHost [as UID] look FILE                      prints whether a file can be opened: 0, or the error number

import Foundation
import Glibc

struct NoKeys: Error {}

/// Answers with the length of the payload and the request, reversed.
func open(_ payload: Data) throws -> AgentKeys {
  guard payload != Data("no keys".utf8) else { throw NoKeys() }
  var keys = [UInt8](payload)
  return AgentKeys(
    answer: { Data("\(keys.count) ".utf8) + $0.reversed() }, wipe: { keys.wipe() })
}

func asks(_ socket: String) -> String {
  do throws(AgentError) {
    return String(
      decoding: try AgentClient(path: socket).send(Data("abc".utf8)), as: UTF8.self)
  } catch {
    return "\(error.rawValue)"
  }
}

func say(_ text: String) {
  FileHandle.standardOutput.write(Data((text + "\n").utf8))
}

var words = CommandLine.arguments.dropFirst()
if let order = AgentOrder(arguments: words) { AgentProcess.serve(order, open: open) }
if words.first == "as" {
  let user = words.dropFirst().first.flatMap { UInt32($0) } ?? 0
  guard setgid(user) == 0, setuid(user) == 0 else { exit(EXIT_FAILURE) }
  words = words.dropFirst(2)
}
let arguments = Array(words)
switch (arguments.first, arguments.count) {
case ("start", 4):
  let payload = Data((readLine(strippingNewline: true) ?? "").utf8)
  let limits = AgentLimits(
    idle: .milliseconds(Int(arguments[2]) ?? 0), absolute: .milliseconds(Int(arguments[3]) ?? 0))
  do throws(AgentError) {
    say("\(try AgentProcess.start(payload: payload, socket: arguments[1], limits: limits))")
    say(asks(arguments[1]))
  } catch {
    say("error \(error.rawValue)")
  }
  while readLine() != nil {}
case ("ask", 2):
  say(asks(arguments[1]))
case ("look", 2):
  say(Glibc.open(arguments[1], O_RDONLY) < 0 ? "\(errno)" : "0")
default:
  exit(EXIT_FAILURE)
}
