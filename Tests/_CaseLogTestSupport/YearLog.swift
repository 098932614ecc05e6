public import CaseStore
import CaseModel
import Foundation
import Vault

/// A copy of the made-up year's log for one test; the year itself is made once.
public final class YearLog {
  public let supervisor: CaseStore
  public let statistician: CaseStore
  private let folder: String

  /// Two years on: every day of knowledge is over.
  public static let later = 2 * 366 * 24 * 60

  private struct Template {
    let log: TestLog
    let statistician: Keyring
  }

  private static let template = Result {
    let log = try TestLog(now: SampleYear.stamp(0).now)
    _ = try SampleYear(in: log, casesAMonth: 8)
    let added = try log.store.addUser(
      "s", roles: [.statistician], stamp: SampleYear.stamp(later - 1).withClockChecked())
    return Template(log: log, statistician: added.keyring)
  }

  public init() throws {
    let template = try Self.template.get()
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("hotline-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let path = folder + "/log.sqlite"
    try FileManager.default.copyItem(atPath: template.log.path, toPath: path)
    let store = try CaseStore(path: path)
    supervisor = store.unlocked(by: template.log.founding.keyring)
    statistician = store.unlocked(by: template.statistician)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  public static func stamp(_ minutes: Int, by actor: String = "y-lan") -> CaseStore.Stamp {
    SampleYear.stamp(minutes, by: actor)
  }
}
