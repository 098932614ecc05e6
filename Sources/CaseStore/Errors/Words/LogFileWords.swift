import Base
import CaseModel

/// What is said of the log's file, its schema and its disk.
enum LogFileWords {
  static func noLog(_ path: String) -> Text {
    Text(
      vi: "Không có sổ tại \(path). Tạo sổ bằng 'hotline init'.",
      en: "There is no log at \(path). Make one with 'hotline init'.")
  }

  static func logExists(_ path: String) -> Text {
    Text(
      vi: "Đã có tệp tại \(path). Chọn chỗ khác bằng --log.",
      en: "There is a file at \(path) already. Choose another place with --log.")
  }

  static func unreadable(_ path: String) -> Text {
    Text(
      vi: "Không đọc được \(path). Kiểm tra quyền của thư mục.",
      en: "\(path) can't be reached. Check the permissions of its folder.")
  }

  static func notAPlainFile(_ path: String) -> Text {
    Text(
      vi: "\(path) không phải tệp thường (liên kết hoặc thư mục). Dùng đường dẫn thật.",
      en: "\(path) is no plain file (a link or a folder). Use the real path.")
  }

  static func readableByOthers(_ path: String) -> Text {
    Text(
      vi: "Người khác đọc được \(path). Chạy 'chmod 600' trên tệp này.",
      en: "Others can read \(path), or it isn't yours. Run 'chmod 600' on it as its owner.")
  }

  static func onNetwork(_ path: String) -> Text {
    Text(
      vi: "\(path) nằm trên ổ mạng, nơi ghi không an toàn. Chuyển sổ về ổ đĩa của máy.",
      en: "\(path) lies on a network drive, where writing isn't safe. Move it to a local disk.")
  }

  static var notALog: Text {
    Text(
      vi: "Tệp này không phải sổ đường dây nóng. Kiểm tra --log.",
      en: "This file is no hotline log. Check --log.")
  }

  static var newerLog: Text {
    Text(
      vi: "Sổ do phiên bản mới hơn ghi. Hãy cập nhật hotline.",
      en: "This log was written by a newer version. Update hotline to open it.")
  }

  static func olderLog(_ steps: Int) -> Text {
    Text(
      vi:
        "Sổ do phiên bản cũ hơn lập (\(steps) bước của lược đồ); phiên bản này không nâng cấp được. "
        + "Sổ không hỏng, và bản sao lưu cũng cũ như vậy: mở bằng phiên bản đã lập nó.",
      en:
        "This log was made by an older version (\(steps) steps of the schema), and this one can't "
        + "bring it up to date. It isn't damaged, and a backup of it is as old: open it with the "
        + "version that made it.")
  }

  static var otherVersion: Text {
    Text(
      vi: "Sổ do một phiên bản khác lập, không phải bản trước hay sau bản này. "
        + "Sổ không hỏng: mở bằng phiên bản đã lập nó ('hotline --version').",
      en: "This log was made by another version, neither before nor after this one. It isn't "
        + "damaged: open it with the version that made it ('hotline --version').")
  }

  static func noTimeZone(_ zone: String) -> Text {
    Text(
      vi: "Máy không biết múi giờ \(zone). Cài gói tzdata.",
      en: "This system doesn't know the time zone \(zone). Install tzdata.")
  }

  static func settingRefused(_ name: String) -> Text {
    Text(
      vi: "SQLite không nhận thiết lập an toàn '\(name)'. Không mở sổ; cài lại libsqlite3.",
      en: "SQLite refused the safety setting '\(name)'. The log stays shut; reinstall libsqlite3."
    )
  }

  static var busy: Text {
    Text(
      vi: "Sổ bị chương trình khác giữ quá lâu. Chưa ghi gì; hãy thử lại.",
      en: "Other programs have held the log for too long. Nothing was written; try again.")
  }

  static func noSuchEntry(_ id: JournalID) -> Text {
    Text(
      vi: "Lịch sử không có mục \(id). Xem số ở 'hotline case history'.",
      en: "The history has no entry \(id). See 'hotline case history' for its number.")
  }

  static func untold(_ table: String) -> Text {
    Text(
      vi:
        "Lỗi của phần mềm: ghi bảng '\(table)' mà không vào lịch sử. Chưa ghi gì; báo lệnh đã dùng.",
      en: "A fault of the tool: it wrote to '\(table)' without an entry in the history. "
        + "Nothing was written; report the command used.")
  }

  static var diskFull: Text {
    Text(
      vi: "Đĩa đầy hoặc không ghi được. Chưa ghi gì; giải phóng chỗ rồi thử lại.",
      en:
        "The disk is full or can't be written. Nothing was recorded; free some space, try again.")
  }

  static var readOnly: Text {
    Text(
      vi: "Sổ, thư mục của sổ hoặc ổ đĩa chỉ cho đọc. Chưa ghi gì; kiểm tra quyền ghi và ổ đĩa.",
      en: "The log, its folder or the disk can only be read. Nothing was written; check the "
        + "permissions and the disk.")
  }

  static func damagedRow(_ table: String, _ row: String, _ column: String) -> Text {
    Text(
      vi:
        "Sổ bị hỏng ở bảng '\(table)', dòng '\(row)', cột '\(column)'. Ngừng ghi và phục hồi bản sao lưu.",
      en:
        "The log is damaged in table '\(table)', row '\(row)', column '\(column)'. Stop writing and restore a "
        + "backup.")
  }

  static func foreignSchema(_ finding: AuditFinding) -> Text {
    let mend = finding.forbidsReading
    return Text(
      vi: finding.text.vi + " Chưa đọc, chưa ghi gì. 'hotline audit verify' kể hết"
        + (mend
          ? "." : "; sao chép tệp làm chứng cứ rồi 'hotline doctor --mend' bỏ đi và đặt lại."),
      en: finding.text.en + " Nothing was read or written. 'hotline audit verify' names all"
        + (mend
          ? "." : "; keep a copy of the file, then 'hotline doctor --mend' puts it right."))
  }

  static func rulesChanged(_ tables: [String]) -> Text {
    let list = tables.joined(separator: ", ")
    let isOfCase = Set(tables).isSubset(of: ["case", "contact", "draft", "request", "withholding"])
    let isOfRules = !isOfCase && !Set(tables).isSubset(of: ["breach", "callback", "callerPlan", "release", "shift"])
    let accepted = tables.filter(CaseStore.acceptable.contains)
    let what =
      isOfCase
      ? Text(
        vi:
          "Bảng \(list) không như lịch sử đã ký: ai được mở ca, ai xin, ai duyệt, giữ kín với ai bị sửa ngoài phần mềm.",
        en:
          "Table \(list) isn't what the signed history tells: who may open a case, who asked or decided, or from whom "
          + "it is kept was changed by other means.")
      : isOfRules
        ? Text(
          vi: "Bảng \(list) không như lịch sử đã ký: người, cơ quan, quy tắc hoặc thời hạn bị sửa ngoài phần mềm.",
          en:
            "Table \(list) isn't what the signed history tells: people, agencies, rules or clocks were changed by other "
            + "means.")
        : Text(
          vi: "Bảng \(list) không như lịch sử đã ký: nội dung, ai ghi, hoặc ai kết thúc bị sửa ngoài phần mềm.",
          en:
            "Table \(list) isn't what the signed history tells: what was written, by whom, or who ended it was changed by "
            + "other means.")
    let next = Text(
      vi: " Chưa làm gì. Sao chép tệp làm chứng cứ, chạy 'hotline audit verify', rồi khôi phục bản sao lưu",
      en: " Nothing was done. Keep a copy of the file, run 'hotline audit verify', then restore a backup")
    let accept =
      accepted.isEmpty
      ? Text(vi: ".", en: ".")
      : Text(
        vi:
          ", hoặc đọc rồi chấp nhận \(accepted.joined(separator: ", ")) bằng 'hotline reference accept', nạp lại bằng "
          + "'hotline reference update'.",
        en:
          ", or read and accept \(accepted.joined(separator: ", ")) with 'hotline reference accept', or load it anew with "
          + "'hotline reference update'.")
    let calls =
      !isOfRules
      ? Text(vi: " Việc khác và cuộc gọi mới vẫn làm được.", en: " Other work and new calls can go on.")
      : Text(vi: " Cuộc gọi vẫn ghi được.", en: " Calls can still be recorded.")
    return Text(
      vi: what.vi + next.vi + accept.vi + calls.vi, en: what.en + next.en + accept.en + calls.en)
  }

  static var damaged: Text {
    Text(
      vi: "Có chỗ trong sổ không đọc được: sổ hỏng, hoặc đĩa lỗi. Việc vừa làm có thể đã ghi: xem lại. "
        + "Đừng ghi thêm; chạy 'hotline doctor', sổ hỏng thì khôi phục bản sao lưu.",
      en:
        "The log can't be read in places: it is damaged, or its disk fails. What you did may have been written: look. "
        + "Write nothing more; run 'hotline doctor', and restore a backup where the log is damaged.")
  }

  /// Where the disk fails while a transaction is being made lasting, nobody can say whether it is.
  static func diskFailed(_ code: Int32) -> Text {
    Text(
      vi:
        "Đĩa báo lỗi (SQLite \(code)). Việc này có thể đã ghi rồi: xem lại sổ trước khi làm lại; báo tin có khóa thì gửi lại "
        + "cùng khóa. Kiểm tra đĩa.",
      en:
        "The disk failed (SQLite \(code)). It may have been written all the same: look before you repeat it; a report with a "
        + "key is sent again with the same key. Check the disk.")
  }

  static func failed(_ code: Int32) -> Text {
    Text(
      vi: "SQLite báo lỗi \(code). Chưa ghi gì; thử lại, rồi báo mã này cho người hỗ trợ.",
      en:
        "SQLite failed with code \(code). Nothing was written; try again, then report this code.")
  }
}
