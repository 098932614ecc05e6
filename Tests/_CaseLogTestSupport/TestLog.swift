import Base
import CaseModel
import CaseStore
import Foundation
import Vault

/// A log in a folder of its own, removed with the value that owns it.
package final class TestLog: Sendable {
  package let store: CaseStore
  package let path: String
  package let founding: Founders
  package static let noon = Instant(milliseconds: 1_790_917_200_000)

  /// - Parameters:
  ///   - now: When the log was made. Logs of noon begin as copies of one; another moment makes a log anew.
  ///   - isOther: Whether it has keys of its own, for tests in which one log's files meet another log.
  package init(now: Instant = TestLog.noon, isOther: Bool = false, runBy: LogBody = .other) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hotline-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    path = folder + "/log.sqlite"
    guard now == TestLog.noon, !isOther, runBy == .other else {
      founding = Founders(try Founding(first: "y-lan"))
      store = try TestLog.create(path, founding.made, now, runBy)
      return
    }
    let beginning = try Beginning.shared.get()
    founding = Founders(beginning.founding)
    guard
      FileManager.default.createFile(
        atPath: path, contents: beginning.file, attributes: [.posixPermissions: 0o600])
    else { throw StoreError.unreadable(path: folder) }
    store = try CaseStore(path: path).unlocked(by: founding.keyring)
  }

  fileprivate static func create(
    _ path: String, _ founding: Founding, _ now: Instant, _ runBy: LogBody = .other
  ) throws -> CaseStore {
    // A commune's log serves the commune; a line's four of them.
    try CaseStore.create(
      path: path, agency: "TMR", runBy: runBy, timeZone: "Asia/Ho_Chi_Minh", practice: true,
      places: runBy == .commune ? ["23425"] : ["23416", "23419", "23425", "23446"],
      remote: runBy == .commune ? [] : ["23446"],
      founding: founding,
      stamp: CaseStore.Stamp(actor: "y-lan", now: now))
  }

  deinit {
    try? FileManager.default.removeItem(
      at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  package func stamp(
    _ minutes: Int = 0, by actor: String = "y-lan", for purpose: Purpose? = nil
  ) -> CaseStore.Stamp {
    CaseStore.Stamp(actor: actor, now: TestLog.noon.adding(minutes: minutes), purpose: purpose)
  }

  /// Somebody new, who has unlocked.
  package func person(_ code: String, _ roles: Role..., at minutes: Int = 0) throws -> CaseStore {
    store.unlocked(by: try store.addUser(code, roles: roles, stamp: stamp(minutes)).keyring)
  }

  /// The log as somebody opens it anew, with nothing remembered.
  package func reopened(_ holder: (any KeyHolder)?) throws -> CaseStore {
    let store = try CaseStore(path: path)
    return holder.map { store.unlocked(by: $0) } ?? store
  }

  /// Records a report; `members` vary the document.
  @discardableResult
  package func record(
    _ members: [String: JSONValue] = [:], key: String = UUID().uuidString,
    linkTo: CaseNumber? = nil, at minutes: Int = 0
  ) throws -> CaseStore.Recorded {
    let document = TestLog.document.merging(members) { $1 }
    let stamp = stamp(minutes)
    return try store.record(
      try store.read(.object(document), now: stamp.now), key: key, linkTo: linkTo, stamp: stamp)
  }

  /// Opens a case.
  package func open(_ members: [String: JSONValue] = [:], at minutes: Int = 0) throws -> CaseNumber {
    guard let number = try record(members, at: minutes).number else { throw StoreError.damaged }
    return number
  }

  package static let document: [String: JSONValue] = [
    "kind": .string("about-child"), "topics": .array([.string("BL01")]),
    "nature": .string("at-risk"),
    "incident": .object(["place": .string("23425")]),
    "children": .array([.object(["name": .string("A Thử Mẫu"), "sex": .string("male")])]),
    "caller": .object(["phone": .string("0900 000 001")]),
    "story": .object(["account": .string("Lời kể bịa.")]),
  ]
}

/// The first person's keys, the groups' and the paper's.
package struct Founders: Sendable {
  package let made: Founding
  /// A keyring of this log alone: groups that somebody joins in one log's copy aren't those of another's.
  package let keyring: Keyring
  package var paper: PaperKey { made.paper }

  fileprivate init(_ made: Founding) {
    self.made = made
    keyring = Keyring(made.keyring.keys, groups: made.keyring.groups)
  }
}

/// What a test's log begins as: made once for the whole run, since its reference data takes longer than most tests.
private struct Beginning {
  let founding: Founding
  let file: Data

  static let shared = Result { try Beginning() }

  private init() throws {
    founding = try Founding(first: "y-lan")
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hotline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/log.sqlite"
    _ = try TestLog.create(path, founding, TestLog.noon)
    file = try Data(contentsOf: URL(fileURLWithPath: path))
  }
}
