import Glibc
import Synchronization

/// The descriptor on which is talked: standard error, under a number that only we know.
///
/// When something traps, the runtime and libraries write what they were at to number 2, a row of the log included. Set
/// apart, they write it nowhere, and a person reads one sentence that quotes nothing.
enum TalkDescriptor {
  private static let moved = Atomic<Int32>(2)

  static var number: Int32 { moved.load(ordering: .relaxed) }

  /// At the very start of a process that is a command.
  static func setApart() {
    let talk = fcntl(2, F_DUPFD_CLOEXEC, 3)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard talk >= 0, nowhere >= 0, dup2(nowhere, 2) == 2 else { return }
    close(nowhere)
    moved.store(talk, ordering: .relaxed)
    for crash in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      signal(crash) { crash in
        let text: StaticString = """
          hotline: Lỗi không lường trước; chạy 'hotline doctor', xem lại việc vừa làm rồi báo lệnh đã dùng.
          hotline: An unforeseen failure; run 'hotline doctor', look whether it was done, report the command.

          """
        _ = write(TalkDescriptor.number, text.utf8Start, text.utf8CodeUnitCount)
        signal(crash, SIG_DFL)
      }
    }
  }
}
