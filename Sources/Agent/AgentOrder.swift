/// What the agent is told on its command line, which everybody can read: nothing secret.
package struct AgentOrder: Hashable {
  /// The hidden command that starts an agent.
  static let command = "agent"

  package let socket: String
  let terminal: ControllingTerminal
  var limits = AgentLimits.usual

  /// The command line after the program's name.
  var arguments: [String] {
    let numbers = [
      terminal.number, terminal.session, limits.idle.pollTime, limits.absolute.pollTime,
    ]
    return [Self.command, socket] + numbers.map(String.init)
  }
}

extension AgentOrder {
  /// Reads the command line after the program's name; nil when it is for somebody else.
  package init?(arguments: some Collection<String>) {
    let words = Array(arguments)
    let numbers = words.dropFirst(2).compactMap { Int32($0) }
    guard words.count == 6, words[0] == Self.command, numbers.count == 4 else { return nil }
    socket = words[1]
    terminal = ControllingTerminal(number: numbers[0], session: numbers[1])
    limits = AgentLimits(idle: .milliseconds(numbers[2]), absolute: .milliseconds(numbers[3]))
  }
}
