import Base
import CaseModel
import Foundation
import Glibc

/// A practice log of its own for one tour, in a folder that goes with it.
struct TourLog {
  let folder: String
  private let environment: [String: String]

  /// Makes the log with its agencies and three calls of last night.
  ///
  /// - Throws: ``CommandError/tourFailed`` when a command of it can't be run here.
  init(_ surroundings: Surroundings, now: Instant, _ language: Language) throws {
    folder = NSTemporaryDirectory() + "hotline-tour-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var environment = surroundings.environment
    environment["HOTLINE_PEPPER"] = nil
    environment["HOTLINE_LOG"] = folder + "/log.sqlite"
    environment["HOTLINE_USER"] = "tour"
    environment["HOTLINE_LANG"] = language.rawValue
    environment["XDG_STATE_HOME"] = folder
    environment["XDG_RUNTIME_DIR"] = folder
    self.environment = environment
    let calls = folder + "/calls.jsonl"
    try Self.calls(now).write(toFile: calls, atomically: true, encoding: .utf8)
    let name = Text(vi: "Đường dây nóng thực hành", en: "Practice hotline").inLanguage(language)
    var lines = [["init", "--practice", "--agency", "TOUR", "--name-vi", name, "--place", "23425", "--no-input"]]
    lines += Self.agencies.map { code, kind, name in
      ["agency", "add", code, "--kind", kind, "--name-vi", name, "--place", "23425", "--no-input"]
    }
    lines.append(["intake", "--from", calls, "--key", "tour"])
    for line in lines where run(line, isSeen: false) != 0 {
      remove()
      throw CommandError.tourFailed
    }
  }

  private static let agencies = [
    ("ub-mau", "commune-people-committee", "UBND xã (bịa)"), ("ca-mau", "commune-police", "Công an xã (bịa)"),
    ("tyt-mau", "health-station", "Trạm y tế xã (bịa)"),
  ]

  /// A beating at home, a quiet worry, a question.
  private static func calls(_ now: Instant) -> String {
    func ago(_ minutes: Int) -> String { "\(now.adding(minutes: -minutes))" }
    return """
      {"kind":"about-child","receivedAt":"\(ago(50))","topics":["BL01"],"nature":"actual","signs":["serious-injury"],\
      "incident":{"place":"23425","setting":"home","recent":"yes"},"children":[{"name":"Y Kín Mẫu","sex":"female",\
      "age":{"from":7,"to":8},"now":{"place":"23425"}}],"offenders":[{"relation":"step-parent","carer":"yes",\
      "hasAccess":"yes","sex":"male"}],"caller":{"relation":"neighbour","anonymous":"yes"},\
      "story":{"account":"Nghe cháu khóc, bị dượng đánh (bịa).","condition":"Tay sưng, không cử động được (bịa)."}}
      {"kind":"about-child","receivedAt":"\(ago(95))","topics":["BL03"],"nature":"at-risk",\
      "incident":{"place":"23425"},"children":[{"sex":"male","age":{"from":12,"to":12}}],\
      "caller":{"relation":"teacher"},"story":{"account":"Cháu nghỉ học đã hai tuần, nhà hay cãi nhau (bịa)."}}
      {"kind":"question","receivedAt":"\(ago(130))"}

      """
  }

  /// Runs one command of the tool in this terminal.
  ///
  /// - Returns: Its exit status; -1 when it couldn't be started.
  func run(_ words: [String], isSeen: Bool = true) -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    if isSeen {
      // What is talked goes to where this process talks: its own number 2 leads nowhere.
      posix_spawn_file_actions_adddup2(&files, TalkDescriptor.number, 2)
    } else {
      posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    }
    var manner = posix_spawnattr_t()
    posix_spawnattr_init(&manner)
    defer { posix_spawnattr_destroy(&manner) }
    // The command gets Ctrl-C as it would from a shell, whatever this process waits for.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&manner, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&manner, &signals)
    posix_spawnattr_setflags(&manner, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = (["hotline"] + words).map { strdup($0) } + [nil]
    var environment = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", &files, &manner, &arguments, &environment) == 0 else { return -1 }
    // Ctrl-C is the command's; the tour goes on, and where the window is closed it ends with its next question.
    let ending = [SIGINT, SIGHUP, SIGTERM].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, before) in ending { signal(number, before) } }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }

  /// Locks the session, and takes everything away.
  func remove() {
    _ = run(["lock"], isSeen: false)
    try? FileManager.default.removeItem(atPath: folder)
  }
}
