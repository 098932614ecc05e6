public import Base
public import CaseModel
import Foundation
public import Vault

/// What a backup says of itself: which log, when, its hashes and counts, and the state of the history then.
///
/// A text that people can read, that `sha256sum --ignore-missing -c` checks and that `ssh-keygen -Y verify` knows the
/// signer of. It names codes only.
public struct BackupManifest: Hashable, Sendable {
  static let fileName = "manifest.txt"
  static let signatureName = "manifest.txt.sig"
  private static let title = "hotline backup v1"

  public let log: String
  /// Its number in the log's list of backups.
  public let backup: BackupID
  public let madeAt: Instant
  public let madeBy: String
  /// The version of the tool.
  public let tool: String
  /// The last step of the schema.
  public let schema: String
  public let keysExpireAt: Instant
  /// Each of them alone opens both parts.
  public let recipients: [String]
  /// How many rows each table has.
  public let rows: [String: Int]
  /// SHA-256 of each file's name: the parts as they lie there, and as they are when opened.
  public let hashes: [String: String]
  /// The checkpoint of the history, signed.
  public let note: SignedNote

  package var text: String {
    var lines = [
      Self.title, "log \(log)", "backup \(backup)", "made \(madeAt)", "by \(madeBy)",
      "tool \(tool)", "schema \(schema)", "keys-expire \(keysExpireAt)",
    ]
    lines += recipients.map { "recipient \($0)" }
    lines += rows.sorted { $0.key < $1.key }.map { "rows \($0.key) \($0.value)" }
    lines += hashes.sorted { $0.key < $1.key }.map { "SHA256 (\($0.key)) = \($0.value)" }
    return lines.joined(separator: "\n") + "\n\n" + String(decoding: note.data, as: UTF8.self)
  }
}

extension BackupManifest {
  /// Reads exactly what ``text`` writes.
  ///
  /// - Throws: ``BackupError/manifest``.
  package init(_ text: String) throws(BackupError) {
    guard let end = text.firstRange(of: "\n\n"),
      let note = try? SignedNote(Data(text[end.upperBound...].utf8))
    else { throw .manifest }
    var values: [String: String] = [:]
    var recipients: [String] = []
    var rows: [String: Int] = [:]
    var hashes: [String: String] = [:]
    for line in text[..<end.lowerBound].split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("recipient", 2): recipients.append(words[1])
      case ("rows", 3): rows[words[1]] = Int(words[2])
      case ("SHA256", 4): hashes[String(words[1].dropFirst().dropLast())] = words[3]
      case (let key?, 2): values[key] = words[1]
      default: throw .manifest
      }
    }
    func moment(_ key: String) -> Instant? {
      values[key].flatMap { Moment($0) }.map { $0.instant(offset: 0) }
    }
    guard let log = values["log"], let backup = values["backup"].flatMap({ BackupID($0) }),
      let madeAt = moment("made"), let madeBy = values["by"], let tool = values["tool"],
      let schema = values["schema"], let keysExpireAt = moment("keys-expire")
    else { throw .manifest }
    self.init(
      log: log, backup: backup, madeAt: madeAt, madeBy: madeBy, tool: tool, schema: schema,
      keysExpireAt: keysExpireAt, recipients: recipients, rows: rows, hashes: hashes, note: note)
    guard self.text == text else { throw .manifest }
  }

  var checkpoint: Checkpoint {
    get throws { try Checkpoint(text: note.text) }
  }
}
