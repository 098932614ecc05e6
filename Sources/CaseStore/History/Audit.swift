public import Base
import CaseModel
public import Vault

/// What a look at the whole log found.
public struct Audit: Sendable {
  /// Of the entries as they stand, whatever the stored tree says; nil when the file is too damaged to be read.
  public internal(set) var checkpoint: Checkpoint?
  public private(set) var findings: [AuditFinding] = []
  /// Findings beyond ``mostFindings`` of one kind are counted only.
  public private(set) var more = 0
  public internal(set) var entries = 0
  /// Entries that nobody could sign: wrong passphrases.
  public internal(set) var unsigned = 0
  /// Rows that were held against the history.
  public internal(set) var rows = 0
  /// Sealed values that opened with the caller's keys.
  public internal(set) var opened = 0
  /// Sealed values that aren't the caller's to open.
  public internal(set) var closed = 0

  /// The numbers of the cases to which rows belong that were found.
  var numbers: [String: String] = [:]

  public static let mostFindings = 20

  public var isGood: Bool { findings.isEmpty }

  /// Whether the rows may be read at all.
  public var isReadable: Bool { !findings.contains(where: \.forbidsReading) }

  /// What was found, with the number of the case that it concerns.
  public func text(of finding: AuditFinding) -> Text {
    guard let number = finding.row.flatMap({ numbers[$0] }) else { return finding.text }
    return Text(
      vi: "Hồ sơ \(number): \(finding.text.vi)", en: "Case \(number): \(finding.text.en)")
  }

  mutating func found(_ finding: AuditFinding) {
    if findings.contains(finding) { return }
    guard findings.count(where: { $0.code == finding.code }) < Self.mostFindings else {
      more += 1
      return
    }
    findings.append(finding)
  }
}
