import Base
import Export
import Statistics

/// A made-up month of four communes: what its codes mean.
enum Sample {
  static let places: [(code: String, label: Text)] = [
    ("23425", Text(name: "Tu Mơ Rông")), ("23446", Text(name: "Măng Ri")),
    ("23419", Text(name: "Đăk Tờ Kan")), ("23416", Text(name: "Đăk Sao")),
    ("other", Text(vi: "Địa bàn khác", en: "Elsewhere")),
    ("unknown", Text(vi: "Không rõ", en: "Unknown")),
  ]

  static let topics: [(code: String, label: Text)] = [
    ("BL", Text(vi: "Bạo lực trẻ em", en: "Violence against the child")),
    ("XH", Text(vi: "Xâm hại tình dục trẻ em", en: "Sexual abuse")),
    ("BO", Text(vi: "Bóc lột trẻ em (không tình dục)", en: "Exploitation (non-sexual)")),
    ("MB", Text(vi: "Mua bán, bắt cóc, chiếm đoạt trẻ em", en: "Trafficking, abduction")),
    ("BR", Text(vi: "Bỏ rơi, bỏ mặc trẻ em", en: "Abandonment and neglect")),
    ("KH", Text(vi: "Hình thức gây tổn hại khác", en: "Other harm")),
    ("LK", Text(vi: "Lôi kéo trẻ em vi phạm pháp luật", en: "Luring into offending")),
    ("CQ", Text(vi: "Cản trở thực hiện quyền trẻ em", en: "Hindering children's rights")),
    ("TN", Text(vi: "Tai nạn, thương tích trẻ em", en: "Accidents and injuries")),
    ("SK", Text(vi: "Sức khoẻ và can thiệp sớm", en: "Health and early intervention")),
    ("HC", Text(vi: "Hoàn cảnh khó khăn, trợ giúp", en: "Hardship and social support")),
    ("TV", Text(vi: "Tư vấn gia đình, học tập, quan hệ", en: "Counselling")),
    ("MT", Text(vi: "Trẻ em mất tích, bỏ nhà", en: "Missing child")),
    ("KP", Text(vi: "Cuộc gọi không thành ca", en: "Contact without a case")),
  ]

  static let sexes: [(code: String, label: Text)] = [
    ("male", Text(vi: "Nam", en: "Male")), ("female", Text(vi: "Nữ", en: "Female")),
    ("unknown", Text(vi: "Không rõ", en: "Unknown")),
  ]

  static let ages: [(code: String, label: Text)] =
    ["0-5", "6-9", "10-12", "13-15", "16-17"].map {
      ($0, Text(name: $0.replacing("-", with: "–")))
    }
    + [("unknown", Text(vi: "Không rõ", en: "Unknown"))]

  static let kinds: [(code: String, label: Text)] = [
    ("report", Text(vi: "Tin báo, tố giác", en: "Reports")),
    ("question", Text(vi: "Hỏi, tư vấn", en: "Questions, counselling")),
    ("wrong-number", Text(vi: "Nhầm số", en: "Wrong number")),
    ("silent", Text(vi: "Im lặng, ngắt máy", en: "Silent, hang-up")),
    ("prank", Text(vi: "Trêu chọc", en: "Prank")),
  ]

  static let channels: [(code: String, label: Text)] = [
    ("phone", Text(vi: "Điện thoại", en: "Phone")),
    ("in-person", Text(vi: "Gặp trực tiếp", en: "In person")),
    ("app", Text(vi: "Ứng dụng, Zalo", en: "App or Zalo")),
    ("letter", Text(vi: "Công văn", en: "Official letter")),
  ]

  static let states: [(code: String, label: Text)] = [
    ("completed", Text(vi: "Đã hoàn thành", en: "Completed")),
    ("acknowledged", Text(vi: "Đã báo nhận", en: "Acknowledged")),
    ("sent", Text(vi: "Đã gửi, chưa báo nhận", en: "Sent, not acknowledged")),
    ("declined", Text(vi: "Từ chối", en: "Declined")),
  ]

  static let agencies: [(code: String, label: Text)] = [
    ("commune", Text(vi: "UBND cấp xã", en: "Commune People's Committee")),
    ("police", Text(vi: "Công an xã", en: "Commune police")),
    ("health", Text(vi: "Trạm y tế", en: "Health station")),
    ("school", Text(vi: "Nhà trường", en: "School")),
  ]

  static func codebook(
    _ dimension: String, _ label: Text, _ parts: [(code: String, label: Text)],
    total: Text = Text(vi: "Tổng số", en: "Total"), concept: String? = nil
  ) throws -> Codebook {
    try Codebook(
      dimension, label,
      [.init("total", total)] + parts.map { .init($0.code, $0.label, parent: "total") },
      concept: concept)
  }

  static func place() throws -> Codebook {
    try codebook("place", Text(vi: "Địa bàn", en: "Commune"), places, concept: "COMMUNE")
  }

  static func topic() throws -> Codebook {
    try codebook("topic", Text(vi: "Nội dung", en: "Topic"), topics)
  }

  static func sex() throws -> Codebook {
    try codebook("sex", Text(vi: "Giới tính", en: "Sex"), sexes)
  }

  static func age() throws -> Codebook {
    try codebook("age", Text(vi: "Nhóm tuổi", en: "Age"), ages)
  }

  static func kind() throws -> Codebook {
    try codebook("kind", Text(vi: "Loại", en: "Kind"), kinds)
  }

  static func channel() throws -> Codebook {
    try codebook("channel", Text(vi: "Kênh", en: "Channel"), channels)
  }

  static func agency() throws -> Codebook {
    try codebook("agency-kind", Text(vi: "Nơi nhận", en: "Agency"), agencies)
  }

  static func state() throws -> Codebook {
    try codebook("state", Text(vi: "Kết quả", en: "State"), states)
  }
}
