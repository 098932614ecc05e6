public import Base
public import CaseModel

/// One thing that isn't as the history tells it. Codes, numbers and tables only.
public enum AuditFinding: Explained, Hashable {
  /// What SQLite's own check says of the file.
  case fileDamaged(String)
  case orphans(Int)
  /// A table that isn't as the steps of the schema made it, or is missing: no row of the file is read.
  case tableChanged(String)
  /// A trigger or an index of ours that was changed or taken away.
  case ruleChanged(String)
  /// A table, trigger, view or index that isn't ours: its kind and name. It isn't read.
  case foreign(String, String)
  /// The entry isn't what was signed, or the tree doesn't hold it.
  case entryChanged(JournalID)
  /// A stored hash of the tree doesn't follow from the entries.
  case nodeChanged(level: Int, index: Int)
  /// The list of rows beside the entry isn't the one that was signed.
  case listChanged(JournalID)
  /// The entry tells of a table that nothing of its kind writes: the row was changed by other means.
  case entryBeyond(JournalID, table: String)
  /// The entry was signed by somebody who couldn't have done it then: ended, with older keys, or in another role.
  case entryUnentitled(JournalID, user: String)
  /// A key of the organisation or of a group that the root didn't sign, or a certificate that is none: nothing further
  /// was looked at.
  case keyRefused(Text)
  /// A certificate that nobody entitled has signed.
  case certificateRefused(user: String)
  /// The row is not the one that the history's last word on it tells of: changed, swapped, or put back to an older
  /// state.
  case rowChanged(String)
  /// No entry tells of the row, or its deletion was undone.
  case rowUntold(String)
  case rowMissing(String)
  /// The supervisors' or the paper's keys of a record that isn't erased are gone, and no entry says so.
  case keysGone(String)
  /// Other bytes stand in the place of a record's key for whoever looks, or of that of a group.
  case keyBroken(String)
  /// A sealed value doesn't open with the key that opened its record.
  case unopenable(String)

  public var text: Text {
    switch self {
    case .fileDamaged(let report):
      Text(vi: "Tệp bị hỏng: \(report).", en: "The file is damaged: \(report).")
    case .orphans(let count):
      Text(
        vi: "\(count) dòng chỉ tới dòng không có.",
        en: "\(count) rows point to rows that aren't there.")
    case .tableChanged(let name):
      Text(
        vi: "'\(name)' không còn như phần mềm đã lập; chưa đọc dòng nào. Khôi phục từ bản sao lưu.",
        en: "'\(name)' isn't as the tool made it; no row was read. Restore a backup.")
    case .ruleChanged(let name):
      Text(
        vi: "'\(name)' bị sửa hoặc bị bỏ. Khôi phục từ bản sao lưu.",
        en: "'\(name)' was changed or taken away. Restore a backup.")
    case .foreign(let type, let name):
      Text(
        vi: "'\(name)' (\(type)) không phải của sổ này; không đọc. Hãy hỏi ai đã thêm vào.",
        en: "'\(name)' (\(type)) isn't part of the log and wasn't read. Ask who put it there.")
    case .entryChanged(let id):
      Text(
        vi: "Mục \(id) của lịch sử không còn như đã ký.",
        en: "Entry \(id) of the history isn't what was signed.")
    case .nodeChanged(let level, let index):
      Text(
        vi: "Nút \(level)/\(index) của cây lịch sử không khớp các mục.",
        en: "Node \(level)/\(index) of the history's tree doesn't follow from the entries.")
    case .listChanged(let id):
      Text(
        vi: "Danh sách dòng của mục \(id) không còn như đã ký.",
        en: "The list of rows of entry \(id) isn't what was signed.")
    case .entryBeyond(let id, let table):
      Text(
        vi: "Mục \(id) ghi cả bảng '\(table)', việc ấy không ghi bảng này như vậy: dòng bị sửa ngoài phần mềm.",
        en: "Entry \(id) tells of '\(table)', which nothing of its kind writes so: rows were changed by other means.")
    case .entryUnentitled(let id, let user):
      Text(
        vi: "Mục \(id) do '\(user)' ký, nhưng lúc đó người này không có quyền làm việc ấy.",
        en: "Entry \(id) was signed by '\(user)', who wasn't entitled to it then.")
    case .keyRefused(let why):
      Text(
        vi: "Khóa hoặc chứng thực trong sổ không như gốc đã ký. \(why.vi)",
        en: "A key or certificate in the log isn't what the root signed. \(why.en)")
    case .certificateRefused(let user):
      Text(
        vi: "Chứng thực của '\(user)' không do người có quyền ký.",
        en: "Nobody entitled signed a certificate of '\(user)'.")
    case .rowChanged(let row):
      Text(
        vi: "Dòng \(row) không như lịch sử ghi: bị sửa, tráo, hoặc đưa về bản cũ.",
        en:
          "Row \(row) isn't what the history tells: changed, swapped, or put back to an older state."
      )
    case .rowUntold(let row):
      Text(
        vi: "Dòng \(row) không có trong lịch sử.", en: "The history doesn't tell of row \(row).")
    case .rowMissing(let row):
      Text(
        vi: "Dòng \(row) có trong lịch sử nhưng đã mất.",
        en: "Row \(row) is gone, and no entry says so.")
    case .keysGone(let record):
      Text(
        vi:
          "Khóa của \(record) đã bị bỏ mà không mục nào ghi là đã xóa. Khôi phục phần khóa của bản sao lưu trước khi quá 35 ngày.",
        en:
          "Keys of \(record) were taken away, and no entry says that it was erased. Restore the keys of a backup before its 35 days are over."
      )
    case .keyBroken(let record):
      Text(
        vi: "Khóa của \(record) bị ghi đè. Khôi phục phần khóa của bản sao lưu trước khi quá 35 ngày.",
        en: "The key of \(record) was overwritten. Restore the keys of a backup before its 35 days are over.")
    case .unopenable(let label):
      Text(
        vi: "Mục niêm phong \(label) không mở được.", en: "The sealed value \(label) doesn't open.")
    }
  }

  /// The row that it is about, if it is about one.
  var row: String? {
    switch self {
    case .rowChanged(let row), .rowUntold(let row), .rowMissing(let row), .unopenable(let row): row
    default: nil
    }
  }

  /// Whether the rest of the file may be anything, so that nothing more of it is read.
  public var forbidsReading: Bool {
    switch self {
    case .fileDamaged, .tableChanged: true
    default: false
    }
  }

  /// What was looked at, in one word: the code of scripts.
  public var code: String {
    switch self {
    case .fileDamaged: "file"
    case .orphans: "references"
    case .tableChanged, .ruleChanged: "schema"
    case .foreign: "foreign"
    case .entryChanged: "entry"
    case .nodeChanged: "tree"
    case .listChanged: "list"
    case .entryBeyond: "beyond"
    case .entryUnentitled: "unentitled"
    case .keyRefused: "key"
    case .certificateRefused: "certificate"
    case .rowChanged: "row-changed"
    case .rowUntold: "row-untold"
    case .rowMissing: "row-missing"
    case .keysGone, .keyBroken: "keys"
    case .unopenable: "sealed"
    }
  }
}
