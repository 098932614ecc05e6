public import Base
import CaseModel

/// One thing that was looked at in a backup. Codes and counts only.
public struct BackupCheck: Hashable, Sendable {
  public enum Subject: String, CaseIterable, Sendable {
    case data
    case keys
    case signature
    case content
    case integrity
    case references
    case rows
    case history
    /// Whether the words on paper open the keys of every record.
    case records
  }

  public let subject: Subject
  public let isGood: Bool
  public let finding: Text

  init(_ subject: Subject, _ isGood: Bool, vi: String, en: String) {
    self.subject = subject
    self.isGood = isGood
    finding = Text(vi: vi, en: en)
  }
}

extension BackupCheck.Subject: Labelled {
  public var label: Text {
    switch self {
    case .data: Text(vi: "phần dữ liệu", en: "data part")
    case .keys: Text(vi: "phần khóa", en: "keys part")
    case .signature: Text(vi: "chữ ký", en: "signature")
    case .content: Text(vi: "nội dung", en: "content")
    case .integrity: Text(vi: "tệp SQLite", en: "SQLite file")
    case .references: Text(vi: "tham chiếu", en: "references")
    case .rows: Text(vi: "số dòng", en: "rows")
    case .history: Text(vi: "lịch sử", en: "history")
    case .records: Text(vi: "khóa bản ghi", en: "records' keys")
    }
  }
}
