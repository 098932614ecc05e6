public import Base
public import CaseModel
import GRDB
import Vault

extension CaseStore {
  /// A line of the log's list of backups.
  public struct BackupRecord: Hashable, Sendable {
    public enum State: String, CaseIterable, Codable, Sendable {
      /// Under way, or cut off: its files may be somewhere.
      case begun
      case made
      case failed
    }

    public let id: BackupID
    public let at: Instant
    public let madeBy: String
    public let keysExpireAt: Instant
    public let state: State
  }

  /// The backups that were begun, newest first, older than `after`.
  public func backups(after: BackupID? = nil, limit: Int = .max) throws -> [BackupRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM backup WHERE id < ? ORDER BY id DESC LIMIT ?",
        arguments: [after ?? .max, limit]
      ).map {
        try reading("backup", $0) {
          BackupRecord(
            id: $0["id"], at: $0["at"], madeBy: $0["madeBy"], keysExpireAt: $0["keysExpireAt"],
            state: try $0.code("state"))
        }
      }
    }
  }

  /// When the last backup was begun that was made.
  public func lastBackup() throws -> Instant? { try read { try lastBackup($0) } }

  private func lastBackup(_ db: Database) throws -> Instant? {
    try Instant.fetchOne(db, sql: "SELECT max(at) FROM backup WHERE state = 'made'")
  }

  /// Hours after which a backup should have been made.
  public static let backupHours = 24

  /// Whether there is a backup of the last day; a log for practice needs none.
  func checkBackup(_ db: Database, now: Instant) throws -> Check {
    let last = try lastBackup(db)
    let isFresh = last.map { now <= $0.adding(hours: Self.backupHours) } ?? false
    let isDue = !isFresh && !log.isPractice
    let calendar = try calendar(db)
    let made = last.map { last in
      let day = calendar.day(of: last)
      return Text(
        vi: "bản cuối ngày \(day.day)/\(day.month)/\(day.year)", en: "the last one \(last)")
    }
    let none =
      log.isPractice
      ? Text(
        vi: "chưa có bản nào; sổ thực hành không cần", en: "none yet; a practice log needs none")
      : Text(vi: "chưa có bản nào", en: "none yet")
    let found = made ?? none
    return Check(
      name: "backup", isGood: !isDue,
      finding: isDue
        ? Text(
          vi: found.vi + "; chạy 'hotline backup create THƯ-MỤC'",
          en: found.en + "; run 'hotline backup create FOLDER'") : found)
  }

  /// Lines for the `allowed_signers` file of ssh-keygen: whose signature on a backup counts.
  public func backupSigners() throws -> [String] {
    try read { db in
      try people(db).book.valid.filter { $0.roles.contains(Role.administrator.rawValue) }
        .compactMap { $0.signing.allowedSigner($0.user, for: [.backup]) }
    }
  }
}

extension CaseStore.BackupRecord.State: Labelled {
  public var label: Text {
    switch self {
    case .begun: Text(vi: "dở dang", en: "unfinished")
    case .made: Text(vi: "xong", en: "made")
    case .failed: Text(vi: "không thành", en: "failed")
    }
  }
}
