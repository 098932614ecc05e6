import Testing

@testable import Agent

struct AgentSocketTests {
  private let tty = ControllingTerminal(number: 34_816, session: 12_344)

  private func path(
    _ environment: [String: String], log: String = "tmr-1", tty: ControllingTerminal? = nil,
    folders: Set<String> = []
  ) -> String {
    AgentSocket.path(
      environment: environment, logID: log, tty: tty ?? self.tty, user: 1000,
      exists: folders.contains)
  }

  @Test func `the socket lies in the folder of the login, else of the state`() {
    let home = ["HOME": "/home/y-lan"]
    let state = home.merging(["XDG_STATE_HOME": "/state"]) { $1 }
    let runtime = state.merging(["XDG_RUNTIME_DIR": "/run/user/7"]) { $1 }
    let login: Set = ["/run/user/1000"]
    let name = "tmr-1-34816.sock"
    #expect(path(runtime, folders: login) == "/run/user/7/hotline/\(name)")
    #expect(path(state, folders: login) == "/run/user/1000/hotline/\(name)")
    #expect(path(state) == "/state/hotline/run/\(name)")
    #expect(path(home) == "/home/y-lan/.local/state/hotline/run/\(name)")
    // The XDG rules: a path that isn't absolute is ignored.
    #expect(path(["XDG_RUNTIME_DIR": ""], folders: login).hasPrefix("/run/user/1000/"))
    #expect(path(["XDG_RUNTIME_DIR": "run"], folders: login).hasPrefix("/run/user/1000/"))
  }

  @Test func `each log and each terminal has its own, and so has each session without one`() {
    let environment = ["XDG_RUNTIME_DIR": "/r"]
    let none = [12, 13].map { ControllingTerminal(number: 0, session: $0) }
    let paths = [
      path(environment), path(environment, log: "tmr-2"),
      path(environment, tty: ControllingTerminal(number: 34_817, session: 12_344)),
      path(environment, tty: none[0]), path(environment, tty: none[1]),
    ]
    #expect(Set(paths).count == paths.count)
    #expect(paths[3] == "/r/hotline/tmr-1-s12.sock")
  }

  @Test func `a log's id that is long or no plain word is shortened, always the same`() {
    let environment = ["XDG_RUNTIME_DIR": "/run/user/1000"]
    let long = String(repeating: "a", count: 100)
    for log in [long, long + "b", "../x", "Đăk", "a b"] {
      let found = path(environment, log: log)
      #expect(found.hasPrefix("/run/user/1000/hotline/") && found.hasSuffix("-34816.sock"))
      #expect(found.split(separator: "/").count == 5)
      #expect(found.utf8.count <= AgentSocket.longestPath)
      #expect(found == path(environment, log: log))
    }
    #expect(path(environment, log: long) != path(environment, log: long + "b"))
    #expect(path(environment, log: "a b") == "/run/user/1000/hotline/3i1v32t9k3loy-34816.sock")
  }

  @Test func `a path that no socket can have is refused`() {
    let path = "/tmp/" + String(repeating: "a", count: 103)
    #expect(throws: AgentError.pathTooLong) { try AgentClient(path: path).status() }
  }
}

struct ControllingTerminalTests {
  @Test(
    arguments: [
      ("7 (cat) R 6 5 4 34816 5 0", 34_816, 4), ("7 (a) R 1 1 1 9 () S 6 5 4 0 -1 0", 0, 4),
      ("7 (a b\nc) S 6 5 4 1025 5 0", 1025, 4),
    ] as [(String, Int32, Int32)])
  func `the kernel's line is read behind the process's own name`(
    line: String, number: Int32, session: Int32
  ) {
    #expect(
      ControllingTerminal(stat: line) == ControllingTerminal(number: number, session: session))
  }

  @Test(arguments: ["", "7 cat R 6 5 4 0", "7 (cat) R 6 5 4", "7 (cat) R 6 5 x y 0"])
  func `another line is none`(line: String) {
    #expect(ControllingTerminal(stat: line) == nil)
  }

  @Test func `a process that is gone has no terminal`() {
    #expect(ControllingTerminal(of: .max) == nil)
    #expect(ControllingTerminal.own != nil)
  }
}
