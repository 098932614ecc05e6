import Base
import CaseModel

/// The names of what `doctor` looks at; in JSON and CSV they stay codes.
enum CheckWords {
  static func name(_ code: String) -> Text {
    names[code].map { Text(vi: $0, en: code) } ?? Text(vi: code, en: code)
  }

  /// A finding that SQLite words itself.
  static func finding(_ text: Text) -> Text {
    text.vi == "ok" ? Text(vi: "nguyên vẹn", en: text.en) : text
  }

  private static let names = [
    "sqlite": "bản SQLite", "durability": "ghi xuống đĩa", "integrity": "tệp nguyên vẹn",
    "references": "liên kết", "schema": "cấu trúc", "rules": "người và quy tắc", "backup": "sao lưu",
    "sealing": "niêm phong", "data-duties": "bảo vệ dữ liệu",
    "keys": "khóa", "epochs": "khóa nhóm", "certificates": "chứng thực", "assignments": "phân công",
    "holidays": "ngày nghỉ", "clocks": "thời hạn", "disk": "đĩa", "drafts": "bản nháp", "clock": "giờ của máy",
    "numbers": "số hồ sơ", "register": "tìm theo tên", "memory": "khóa trong bộ nhớ", "time-server": "máy chủ giờ",
    "zone": "múi giờ", "letters": "bảng chữ", "agencies": "cơ quan", "encryption": "mã hóa đĩa",
  ]
}
