import Base
import CaseModel
import Foundation
import Glibc
import Vault

/// 32 random bytes of this machine, without which no passphrase opens anything: a stolen copy of the log is no use.
///
/// In `HOTLINE_PEPPER`, or `hotline/<log id>.pepper` under the state folder; in no backup. Keep a copy on paper or a
/// stick.
struct Pepper {
  let path: String

  init(log: String, in surroundings: Surroundings) {
    let environment = surroundings.environment
    if let path = environment["HOTLINE_PEPPER"], !path.isEmpty {
      self.path = path
      return
    }
    path = "\(surroundings.stateFolder)/\(log).pepper"
  }

  /// - Throws: `VaultError.wrongPassphrase` when there is none: whether it is the pepper, nobody can tell.
  func read() throws -> Vault.Secret {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw VaultError.wrongPassphrase }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 33)
    defer { bytes.wipe() }
    guard Glibc.read(descriptor, &bytes, 33) == 32 else { throw VaultError.wrongPassphrase }
    return Vault.Secret(Data(bytes.prefix(32)))
  }

  /// Makes it, readable by its owner only; one that is there stays.
  func make() throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return }
    guard descriptor >= 0 else { throw KeysError.pepperNotMade(path: path) }
    defer { close(descriptor) }
    var bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
    defer { bytes.wipe() }
    guard write(descriptor, bytes, 32) == 32, fsync(descriptor) == 0 else {
      unlink(path)
      throw KeysError.pepperNotMade(path: path)
    }
  }
}

/// What can go wrong with passphrases and keys on the command line.
enum KeysError: Explained, Hashable {
  case pepperNotMade(path: String)
  case noKeys(user: String)
  case waiting(seconds: Int)
  case differ
  case secondLine

  var status: ExitStatus {
    switch self {
    case .pepperNotMade: .failed
    case .noKeys: .noSuchRecord
    case .waiting: .locked
    case .differ, .secondLine: .usage
    }
  }

  var text: Text {
    switch self {
    case .pepperNotMade(let path):
      Text(
        vi:
          "Không tạo được tệp bí mật của máy \(path). Kiểm tra quyền ghi, hoặc đặt HOTLINE_PEPPER.",
        en: "The pepper file \(path) can't be made. Check the folder, or set HOTLINE_PEPPER.")
    case .noKeys(let user):
      Text(
        vi: "\(user) không có khóa trong sổ này. Dùng --as, hoặc nhờ giám sát: 'hotline user add'.",
        en: "\(user) has no keys in this log. Use --as, or ask a supervisor: 'hotline user add'.")
    case .waiting(let seconds):
      seconds < 120
        ? Text(
          vi: "Đã gõ sai nhiều lần. Chờ \(seconds) giây rồi thử lại.",
          en: "Too many wrong passphrases. Wait \(seconds) seconds, then try again.")
        : Text(
          vi: "Đã gõ sai nhiều lần. Chờ \((seconds + 59) / 60) phút rồi thử lại, hoặc nhờ giám sát cấp khóa mới "
            + "('hotline user certify').",
          en: "Too many wrong passphrases. Wait \((seconds + 59) / 60) minutes, then try again, or ask a supervisor "
            + "for new keys ('hotline user certify').")
    case .secondLine:
      Text(
        vi: "--passphrase-fd: cần hai dòng: cụm hiện nay, rồi cụm mới (ít nhất 15 ký tự). Chưa đổi gì.",
        en: "--passphrase-fd: two lines are needed: the words of now, then the new passphrase (15 characters or more). "
          + "Nothing was changed.")
    case .differ:
      Text(
        vi: "Hai lần gõ không giống nhau. Chưa đổi gì; làm lại.",
        en: "The two differ. Nothing was changed; start again.")
    }
  }
}
