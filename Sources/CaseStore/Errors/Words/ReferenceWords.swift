import Base
import CaseModel

/// What is said of reference data and releases.
enum ReferenceWords {
  static func noSuchCard(_ code: String) -> Text {
    Text(
      vi: "Không có thẻ '\(code)'. Xem 'hotline card list'.",
      en: "There is no card '\(code)'. List them with 'hotline card list'.")
  }

  static func noSuchRelease(_ id: ReleaseID) -> Text {
    Text(
      vi: "Không có bản công bố \(id). Xem 'hotline figures list'.",
      en: "There is no release \(id). See 'hotline figures list'.")
  }

  static func notFinal(_ day: String) -> Text {
    Text(
      vi: "Số liệu còn có thể đổi đến hết ngày \(day). Hãy công bố sau ngày đó.",
      en: "The counts can change until the end of \(day). Release them after that day.")
  }

  static func releaseOvertaken(_ id: ReleaseID) -> Text {
    Text(
      vi: "Đã có bản công bố khác sau bản \(id), nên bản này không còn được bảo vệ. Hãy làm lại.",
      en: "Another release went out after \(id) was made, so it isn't protected any more. "
        + "Make it anew.")
  }

  static func notOut(_ id: ReleaseID) -> Text {
    Text(
      vi: "Bản \(id) chưa được duyệt, hoặc đã rút. Xem 'hotline figures list'.",
      en: "Release \(id) isn't confirmed, or was withdrawn. See 'hotline figures list'.")
  }

  static func noSuchPlace(_ code: String) -> Text {
    Text(
      vi: "Không có đơn vị '\(code)' vào ngày đó. Tìm bằng 'hotline place list'.",
      en: "There is no unit '\(code)' on that day. Find it with 'hotline place list'.")
  }

  static func noSuchAgencyKind(_ kind: String, _ known: [String]) -> Text {
    let list = known.joined(separator: ", ")
    return Text(
      vi: "Không có loại cơ quan '\(kind)'. Các loại: \(list). Tên từng loại: "
        + "'hotline reference list agencyKind'.",
      en: "There is no kind of agency '\(kind)'. The kinds are: \(list). Their names: "
        + "'hotline reference list agencyKind'.")
  }

  static func placeUnclear(_ name: String, _ codes: [String]) -> Text {
    let list = codes.joined(separator: ", ")
    return Text(
      vi: "Có nhiều đơn vị tên '\(name)': \(list). Hãy dùng mã; xem 'hotline place list'.",
      en: "Several units are called '\(name)': \(list). Give the code; see 'hotline place list'.")
  }

  static func badReference(
    _ file: String, _ line: Int, _ column: String, _ fault: ReferenceFault
  ) -> Text {
    let what = fault.text
    if case .csv = fault {
      return Text(
        vi: "\(file), \(what.vi) Chưa nạp gì; sửa rồi nạp lại.",
        en: "\(file), \(what.en) Nothing was loaded; mend it and load again.")
    }
    return Text(
      vi: "\(file), dòng \(line), cột '\(column)': \(what.vi). Chưa nạp gì; sửa rồi nạp lại.",
      en: "\(file), line \(line), column '\(column)' \(what.en). Nothing was loaded; mend it and "
        + "load again.")
  }

  /// A row of reference data that can't be read: the log is whole, and the row can be loaded again.
  static func badRow(_ table: String, _ row: String, _ column: String) -> Text {
    Text(
      vi:
        "Bảng tham chiếu '\(table)', dòng '\(row)': cột '\(column)' không đọc được. Sửa dòng đó rồi nạp lại "
        + "bằng 'hotline reference update \(table).csv'.",
      en:
        "Reference table '\(table)', row '\(row)': column '\(column)' can't be read. Mend the row and load it "
        + "again with 'hotline reference update \(table).csv'.")
  }

  static func notInList(_ key: String) -> Text {
    Text(
      vi: "'\(key)' không có (hoặc không còn) trong danh sách này. Xem lại từ đầu, bỏ --after.",
      en: "'\(key)' isn't in this list, or not any more. Begin again without --after.")
  }

  static func nothingToAccept(_ table: String) -> Text {
    Text(
      vi:
        "Bảng \(table) đúng như lịch sử đã ký, hoặc thuộc loại chỉ khôi phục từ bản sao lưu. Không có gì để chấp nhận; "
        + "'hotline audit verify' nêu bảng bị sửa.",
      en: "Table \(table) is as the signed history tells, or comes back by a backup only. There is nothing to accept; "
        + "'hotline audit verify' names what was changed.")
  }

  static func unknownTable(_ name: String) -> Text {
    Text(
      vi: "Không có bảng tham chiếu '\(name)'. Xem 'hotline reference list'.",
      en: "There is no reference table '\(name)'. See 'hotline reference list'.")
  }
}
