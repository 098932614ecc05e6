import Base
import CaseModel
import Foundation
import Glibc
import Vault

/// A backup as it lies in a folder: its manifest was read, nothing of it is believed yet.
public struct BackupSet: Sendable {
  public let folder: String
  public let manifest: BackupManifest
  let manifestData: Data

  /// - Parameter path: A backup's own folder, or one that holds several: then the newest counts.
  /// - Throws: ``BackupError/notABackup(path:)``, ``BackupError/manifest``.
  public init(_ path: String) throws(BackupError) {
    let newest = BackupSet.isBackup(path) ? path : BackupFolder(path: path).backups().last
    guard let folder = newest else { throw .notABackup(path: path) }
    self.folder = folder
    let file = "\(folder)/\(BackupManifest.fileName)"
    guard let data = FileManager.default.contents(atPath: file) else {
      throw .notABackup(path: path)
    }
    guard data.count < 1_000_000, let text = String(data: data, encoding: .utf8) else {
      throw .manifest
    }
    manifestData = data
    manifest = try BackupManifest(text)
  }

  static func isBackup(_ folder: String) -> Bool {
    access("\(folder)/\(BackupManifest.fileName)", R_OK) == 0
  }

  func path(_ part: BackupPart) -> String { "\(folder)/\(part.sealedName)" }

  func has(_ part: BackupPart) -> Bool { access(path(part), R_OK) == 0 }

  /// Whether each part is as the manifest says. A part for the keys that was thrown away is no fault.
  public func checkFiles(_ watch: (BackupProgress) throws -> Void = { _ in }) throws
    -> [BackupCheck]
  {
    try BackupPart.allCases.map { part in
      let subject: BackupCheck.Subject = part == .data ? .data : .keys
      guard has(part) else {
        return BackupCheck(
          subject, part == .keys, vi: "không có \(part.sealedName)",
          en: "there is no \(part.sealedName)")
      }
      let hash = try FilePieces.hash(path(part)) {
        try watch(BackupProgress(.checking, Int($0 * 1000), of: 1000))
      }
      return hash == manifest.hashes[part.sealedName]
        ? BackupCheck(subject, true, vi: "nguyên vẹn", en: "unchanged")
        : BackupCheck(
          subject, false, vi: "\(part.sealedName) đã bị sửa hoặc đứt đoạn",
          en: "\(part.sealedName) was altered or cut off")
    }
  }

  /// Whether somebody certified by the log made it.
  ///
  /// - Parameter people: Those of the log; nil when there is none: then only the signature's form can be told.
  func checkSignature(_ people: People?) -> BackupCheck {
    let file = "\(folder)/\(BackupManifest.signatureName)"
    let digest = SSHDigest(of: manifestData)
    do {
      let signature = try SSHSignature(FileManager.default.contents(atPath: file) ?? Data())
      let known = people?.book.valid.filter {
        $0.user == manifest.madeBy && $0.roles.contains(Role.administrator.rawValue)
      }.map(\.signing)
      _ = try signature.verify(digest, for: .backup, by: known ?? [signature.publicKey])
      guard known != nil else {
        return BackupCheck(
          .signature, true, vi: "khớp; khóa của ai thì chưa biết (cần sổ, hoặc --paper)",
          en: "fits; whose key it is can't be told without the log or --paper")
      }
      return BackupCheck(
        .signature, true, vi: "của \(manifest.madeBy), đã chứng nhận",
        en: "by \(manifest.madeBy), who is certified")
    } catch {
      return BackupCheck(.signature, false, vi: error.text.vi, en: error.text.en)
    }
  }
}

extension CaseStore {
  /// What can be told of a backup without the words on paper: its files, its signature, and whether this log's history
  /// continues the backup's.
  public func check(
    _ backup: BackupSet, watch: (BackupProgress) throws -> Void = { _ in }
  ) throws -> [BackupCheck] {
    guard backup.manifest.log == log.id else { throw BackupError.otherLog }
    let people = try read { try self.people($0) }
    return try backup.checkFiles(watch) + [
      backup.checkSignature(people), checkContinues(backup),
    ]
  }

  private func checkContinues(_ backup: BackupSet) throws -> BackupCheck {
    do {
      _ = try state(continuing: try backup.manifest.checkpoint)
      return BackupCheck(
        .history, true, vi: "sổ này tiếp nối lịch sử của bản sao lưu",
        en: "this log continues the backup's history")
    } catch is HistoryError {
      return BackupCheck(
        .history, false,
        vi: "sổ này không tiếp nối lịch sử của bản sao lưu: sổ cũ hơn, hoặc đã bị viết lại",
        en: "this log doesn't continue the backup's history: it is older, or was rewritten")
    }
  }
}

extension BackupSet {
  /// What can be told without the log and without the paper: its files, and that its signature fits.
  public func check(_ watch: (BackupProgress) throws -> Void = { _ in }) throws -> [BackupCheck] {
    try checkFiles(watch) + [checkSignature(nil)]
  }
}
