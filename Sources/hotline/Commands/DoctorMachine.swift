import Agent
import Base
import CGuard
import CaseModel
import CaseStore
import Foundation

/// What doctor looks at of the machine: advice, for the log itself is sound whatever the machine is like.
enum DoctorMachine {
  /// - Parameters:
  ///   - session: The log and its surroundings.
  ///   - agent: What the agent of this terminal says of itself; nil while the log is locked.
  static func checks(_ session: Session, agent: AgentStatus?) -> [CaseStore.Check] {
    [
      clock(), zone(session), letters(session.surroundings.environment),
      encryption(of: session.options.path(in: session.surroundings)),
    ] + (agent.map { [memory($0)] } ?? [])
  }

  /// Whether keys that are open could reach the disk by way of the swap.
  private static func memory(_ agent: AgentStatus) -> CaseStore.Check {
    agent.hasLockedMemory
      ? advice("memory", true, vi: "khóa đang mở không bị ghi ra đĩa", en: "open keys are never swapped to disk")
      : advice(
        "memory", false, vi: "khóa đang mở có thể bị ghi ra vùng swap: tắt swap, hoặc tăng 'ulimit -l' rồi mở khóa lại",
        en: "open keys might be swapped to disk: turn swap off, or raise 'ulimit -l' and unlock again")
  }

  private static func advice(_ name: String, _ isGood: Bool, vi: String, en: String) -> CaseStore.Check {
    CaseStore.Check(name: name, isGood: isGood, finding: Text(vi: vi, en: en), isAdvice: true)
  }

  /// Whether the kernel's clock is kept in step with others: legal limits are counted by it.
  private static func clock() -> CaseStore.Check {
    clock_is_kept() == 1
      ? advice("time-server", true, vi: "được chỉnh theo máy chủ giờ", en: "kept in step with a time server")
      : advice(
        "time-server", false, vi: "không ai chỉnh: bật NTP (timedatectl set-ntp true), hoặc xem giờ mỗi ngày",
        en: "nobody sets it: turn NTP on (timedatectl set-ntp true), or look at it every day")
  }

  private static func zone(_ session: Session) -> CaseStore.Check {
    let (log, machine) = (session.calendar.timeZone, TimeZone.current)
    let now = session.surroundings.now()
    let isSame = log.secondsFromGMT(for: now) == machine.secondsFromGMT(for: now)
    return advice(
      "zone", isSame,
      vi: "sổ: \(log.identifier), máy: \(machine.identifier)"
        + (isSame ? "" : "; sổ vẫn ghi giờ của nó, chỉ giờ của tệp là khác"),
      en: "log: \(log.identifier), machine: \(machine.identifier)"
        + (isSame ? "" : "; the log keeps its own time, only times of files differ"))
  }

  /// Whether the terminal is told to show Vietnamese.
  private static func letters(_ environment: [String: String]) -> CaseStore.Check {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let isUTF8 = locale.uppercased().replacing("-", with: "").hasSuffix("UTF8")
    return advice(
      "letters", isUTF8, vi: isUTF8 ? locale : "locale '\(locale)' không phải UTF-8: đặt LANG=vi_VN.UTF-8",
      en: isUTF8 ? locale : "the locale '\(locale)' isn't UTF-8: set LANG=vi_VN.UTF-8")
  }

  /// Whether the disk that the log lies on is encrypted, as far as the kernel tells.
  private static func encryption(of path: String) -> CaseStore.Check {
    var (major, minor): (UInt32, UInt32) = (0, 0)
    guard file_device(path, &major, &minor) == 0 else {
      return advice("encryption", false, vi: "không xem được tệp", en: "the file can't be looked at")
    }
    switch isEncrypted("\(major):\(minor)") {
    case true: return advice("encryption", true, vi: "đĩa được mã hóa", en: "the disk is encrypted")
    case false:
      return advice(
        "encryption", false, vi: "đĩa không mã hóa: dùng LUKS khi cài máy; mất máy thì chỉ còn lớp niêm phong của sổ",
        en:
          "the disk isn't encrypted: use LUKS when the machine is set up; if it is lost, only the log's own seal is left"
      )
    case nil:
      return advice(
        "encryption", false, vi: "không biết đĩa có mã hóa không; hỏi người quản trị máy",
        en: "nothing tells whether the disk is encrypted; ask who runs the machine")
    }
  }

  /// By the device mapper's own name of a device, or of one that it lies on; nil where there is no such device.
  private static func isEncrypted(_ device: String) -> Bool? {
    let folder = "/sys/dev/block/" + device
    guard FileManager.default.fileExists(atPath: folder) else { return nil }
    let name = try? String(contentsOfFile: folder + "/dm/uuid", encoding: .utf8)
    if name?.hasPrefix("CRYPT-") == true { return true }
    let below = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/slaves")) ?? []
    return below.contains { slave in
      let number = try? String(contentsOfFile: folder + "/slaves/\(slave)/dev", encoding: .utf8)
      return number.flatMap { isEncrypted($0.trimmingCharacters(in: .whitespacesAndNewlines)) } ?? false
    }
  }
}
