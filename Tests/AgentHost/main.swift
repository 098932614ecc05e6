// The agent with a holder of keys that only gives back what it was asked, and its clients: what the tests of the
// agent run in processes, terminals and accounts of their own.
//
//   AgentHost … start SOCKET IDLE ABSOLUTE   payload on standard input; prints the process id and an answer, then
//                                            waits for the end of standard input
//   AgentHost … ask SOCKET                   prints the answer to a request, or the error's number
//   AgentHost … pose SOCKET                  prints a line, then answers whoever comes, once
//   AgentHost … look FILE                    prints whether a file can be opened: 0, or the error's number
//
// Before the verb: 'as UID' changes the account; 'on TTY' takes a terminal (a new session's only); 'over' talks over
// standard input both ways.

import Agent
import Foundation
import Glibc

struct NoKeys: Error {}

/// Answers with the length of the payload and the request, reversed; leaves a file when the keys are wiped.
func makeKeys(_ payload: Data, of order: AgentOrder) throws -> AgentKeys {
  guard payload != Data("no keys".utf8) else { throw NoKeys() }
  var keys = [UInt8](payload)
  return AgentKeys(
    answer: { Data("\(keys.count) ".utf8) + $0.reversed() },
    wipe: {
      keys.wipe()
      close(open(order.socket + ".wiped", O_CREAT | O_EXCL, 0o600))
    })
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
if let order = AgentOrder(arguments: words) {
  AgentProcess.serve(order) { try makeKeys($0, of: order) }
}
if words.first == "over" {
  dup2(0, 1)
  words = words.dropFirst()
}
if words.first == "on", words.count > 1 {
  let terminal = open(words[words.startIndex + 1], O_RDWR)
  guard terminal >= 0 else { exit(EXIT_FAILURE) }
  dup2(terminal, 0)
  dup2(terminal, 1)
  words = words.dropFirst(2)
}
if words.first == "as", words.count > 1 {
  let user = UInt32(words[words.startIndex + 1]) ?? 0
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
case ("pose", 2):
  let listener = try AgentSocket.listen(at: arguments[1])
  say("posing")
  var wait = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
  poll(&wait, 1, 10_000)
  let channel = AgentChannel(accept(listener, nil, nil), within: .seconds(5))
  _ = try channel.receive()
  try channel.send([0, 0, 0, 2, 0, 7])
case ("look", 2):
  say(open(arguments[1], O_RDONLY) < 0 ? "\(errno)" : "0")
default:
  exit(EXIT_FAILURE)
}
