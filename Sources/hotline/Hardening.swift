import CGuard
import Glibc

/// Makes the process leak as little as it can: files for their owner only, no core dump, no reading by other
/// processes, and a full disk as an error instead of a signal.
func hardenProcess() {
  umask(0o077)
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  process_hide()
  signal(SIGXFSZ, SIG_IGN)
}
