import CGuard
import Glibc

/// Makes the process leak as little as it can: files for their owner only, no core dump, no crash report with what
/// stood in memory, no reading by other processes, a full disk as an error instead of a signal, and no signal held
/// back.
package func hardenProcess() {
  umask(0o077)
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  process_hide()
  signal(SIGXFSZ, SIG_IGN)
  // The runtime's own handlers would print a backtrace with registers and the memory they point to.
  for crash in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
    signal(crash, SIG_DFL)
  }
  // A program that starts this one may have blocked signals for itself; blocked, a closed window would end nothing.
  var all = sigset_t()
  sigfillset(&all)
  sigprocmask(SIG_UNBLOCK, &all, nil)
}
