import Foundation
import Glibc
import Testing

@testable import Agent

extension AgentTests {
  struct AgentSecrecyTests {
    let trial: AgentTrial

    init() throws { trial = try AgentTrial() }

    private func files() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: trial.folder).sorted()
    }

    @Test func `the socket and its folder are closed to others`() throws {
      try trial.start()
      let manager = FileManager.default
      for (path, mode) in [(trial.socket, 0o600), (trial.folder + "/run", 0o700)] {
        #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
      }
    }

    @Test func `a killed agent leaves a dead socket and nothing else, which the next one replaces`()
      throws
    {
      let agent = try trial.start()
      for name in ["cmdline", "environ"] {
        // What can't be read holds nothing to be read.
        let shown = FileManager.default.contents(atPath: "/proc/\(agent)/\(name)") ?? Data()
        #expect(shown.range(of: Data("needle".utf8)) == nil)
        #expect(shown.count < 200)
      }
      kill(agent, SIGKILL)
      #expect(trial.ending(of: agent) == nil)
      #expect(try files() == ["run", "run/log-7.sock"])
      var found = stat()
      #expect(lstat(trial.socket, &found) == 0 && found.st_mode & S_IFMT == S_IFSOCK)
      #expect(throws: AgentError.noAgent) { try trial.client.status() }
      try trial.start()
      #expect(try trial.client.send(Data()) == Data("20 ".utf8))
    }

    @Test func `the memory of an agent can't be read by its own user`() throws {
      var account: [String] = []
      if getuid() == 0 {
        account = ["as", "65534"]
        chmod(trial.folder, 0o777)
      }
      let user = trial.hostElsewhere(account + ["start", trial.socket, "600000", "600000"])
      user.say("payload")
      let agent = try #require(pid_t(user.line()))
      #expect(user.line() == "7 cba")
      defer { kill(agent, SIGTERM) }
      for file in ["mem", "environ", "maps"] {
        let look = trial.hostElsewhere(account + ["look", "/proc/\(agent)/\(file)"])
        #expect(look.line() == "\(EACCES)", "\(file)")
      }
    }

    @Test func `an agent can't dump core and holds no file of its parent`() throws {
      let ours = creat(trial.folder + "/open", 0o600)
      defer { close(ours) }
      let agent = try trial.start()
      let limits = try String(contentsOfFile: "/proc/\(agent)/limits", encoding: .utf8)
      let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core") })
      #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
      // Once it answers, it has put its start behind it.
      #expect(try trial.client.status().process == agent)
      guard getuid() == 0 else { return }
      let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(agent)/fd")
      let targets = open.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(agent)/fd/\($0)")
      }
      #expect(targets.count(where: { $0 == "/dev/null" }) == 3)
      #expect(!targets.contains(trial.folder + "/open"))
    }

    @Test func `a live agent is not replaced`() throws {
      try trial.start()
      #expect(throws: AgentError.alreadyUnlocked) { try trial.start(payload: Data("other".utf8)) }
      #expect(try trial.client.send(Data()) == Data("20 ".utf8))
    }

    @Test func `of many started at once, one lives`() async throws {
      let socket = trial.socket
      let started = await withTaskGroup(of: pid_t?.self) { group in
        for _ in 0..<6 {
          group.addTask {
            try? AgentProcess.start(
              payload: AgentTrial.payload, socket: socket, limits: AgentTrial.long,
              program: AgentTrial.host)
          }
        }
        return await group.reduce(into: [pid_t]()) { if let agent = $1 { $0.append(agent) } }
      }
      #expect(started.count == 1)
      #expect(try trial.client.status().process == started.first)
      for agent in started { kill(agent, SIGTERM) }
    }

    @Test func `an agent waits while another one takes its place in the folder`() throws {
      mkdir(trial.folder + "/run", 0o700)
      let folder = open(trial.folder + "/run", O_RDONLY | O_CLOEXEC)
      #expect(flock(folder, LOCK_EX) == 0)
      let socket = trial.socket
      // A thread of its own: a blocked task would hold up the tests beside this one.
      Thread {
        usleep(300_000)
        #expect(access(socket, F_OK) != 0)
        close(folder)
      }.start()
      try trial.start()
      #expect(trial.exists)
    }

    @Test func `keys that are none, and a folder open to others, stop the start`() throws {
      #expect(throws: AgentError.keysRefused) { try trial.start(payload: Data("no keys".utf8)) }
      #expect(try files() == [])
      let large = Data(repeating: 7, count: AgentFrame.longest)
      #expect(throws: AgentError.tooLarge) { try trial.start(payload: large) }
      mkdir(trial.folder + "/run", 0o700)
      chmod(trial.folder + "/run", 0o750)
      #expect(throws: AgentError.unsafeFolder) { try trial.start() }
      #expect(throws: AgentError.notStarted) {
        try AgentProcess.start(payload: Data(), socket: trial.socket, program: "/bin/false")
      }
    }
  }
}
