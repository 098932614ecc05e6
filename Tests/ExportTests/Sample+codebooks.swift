import Export
import Statistics

/// A made-up month of four communes: what its codes mean.
enum Sample {
  static let places: [(code: String, label: Label)] = [
    ("23425", Label(name: "Tu Mơ Rông")), ("23446", Label(name: "Măng Ri")),
    ("23419", Label(name: "Đăk Tờ Kan")), ("23416", Label(name: "Đăk Sao")),
    ("other", Label(vi: "Địa bàn khác", en: "Elsewhere")),
    ("unknown", Label(vi: "Không rõ", en: "Unknown")),
  ]

  static let topics: [(code: String, label: Label)] = [
    ("BL", Label(vi: "Bạo lực trẻ em", en: "Violence against the child")),
    ("XH", Label(vi: "Xâm hại tình dục trẻ em", en: "Sexual abuse")),
    ("BO", Label(vi: "Bóc lột trẻ em (không tình dục)", en: "Exploitation (non-sexual)")),
    ("MB", Label(vi: "Mua bán, bắt cóc, chiếm đoạt trẻ em", en: "Trafficking, abduction")),
    ("BR", Label(vi: "Bỏ rơi, bỏ mặc trẻ em", en: "Abandonment and neglect")),
    ("KH", Label(vi: "Hình thức gây tổn hại khác", en: "Other harm")),
    ("LK", Label(vi: "Lôi kéo trẻ em vi phạm pháp luật", en: "Luring into offending")),
    ("CQ", Label(vi: "Cản trở thực hiện quyền trẻ em", en: "Hindering children's rights")),
    ("TN", Label(vi: "Tai nạn, thương tích trẻ em", en: "Accidents and injuries")),
    ("SK", Label(vi: "Sức khoẻ và can thiệp sớm", en: "Health and early intervention")),
    ("HC", Label(vi: "Hoàn cảnh khó khăn, trợ giúp", en: "Hardship and social support")),
    ("TV", Label(vi: "Tư vấn gia đình, học tập, quan hệ", en: "Counselling")),
    ("MT", Label(vi: "Trẻ em mất tích, bỏ nhà", en: "Missing child")),
    ("KP", Label(vi: "Cuộc gọi không thành ca", en: "Contact without a case")),
  ]

  static let sexes: [(code: String, label: Label)] = [
    ("male", Label(vi: "Nam", en: "Male")), ("female", Label(vi: "Nữ", en: "Female")),
    ("unknown", Label(vi: "Không rõ", en: "Unknown")),
  ]

  static let ages: [(code: String, label: Label)] =
    ["0-5", "6-9", "10-12", "13-15", "16-17"].map {
      ($0, Label(name: $0.replacing("-", with: "–")))
    }
    + [("unknown", Label(vi: "Không rõ", en: "Unknown"))]

  static let kinds: [(code: String, label: Label)] = [
    ("report", Label(vi: "Tin báo, tố giác", en: "Reports")),
    ("question", Label(vi: "Hỏi, tư vấn", en: "Questions, counselling")),
    ("wrong-number", Label(vi: "Nhầm số", en: "Wrong number")),
    ("silent", Label(vi: "Im lặng, ngắt máy", en: "Silent, hang-up")),
    ("prank", Label(vi: "Trêu chọc", en: "Prank")),
  ]

  static let channels: [(code: String, label: Label)] = [
    ("phone", Label(vi: "Điện thoại", en: "Phone")),
    ("in-person", Label(vi: "Gặp trực tiếp", en: "In person")),
    ("app", Label(vi: "Ứng dụng, Zalo", en: "App or Zalo")),
    ("letter", Label(vi: "Công văn", en: "Official letter")),
  ]

  static let states: [(code: String, label: Label)] = [
    ("completed", Label(vi: "Đã hoàn thành", en: "Completed")),
    ("acknowledged", Label(vi: "Đã báo nhận", en: "Acknowledged")),
    ("sent", Label(vi: "Đã gửi, chưa báo nhận", en: "Sent, not acknowledged")),
    ("declined", Label(vi: "Từ chối", en: "Declined")),
  ]

  static let agencies: [(code: String, label: Label)] = [
    ("commune", Label(vi: "UBND cấp xã", en: "Commune People's Committee")),
    ("police", Label(vi: "Công an xã", en: "Commune police")),
    ("health", Label(vi: "Trạm y tế", en: "Health station")),
    ("school", Label(vi: "Nhà trường", en: "School")),
  ]

  static func codebook(
    _ dimension: String, _ label: Label, _ parts: [(code: String, label: Label)],
    total: Label = Label(vi: "Tổng số", en: "Total"), concept: String? = nil
  ) throws -> Codebook {
    try Codebook(
      dimension, label,
      [.init("total", total)] + parts.map { .init($0.code, $0.label, parent: "total") },
      concept: concept)
  }

  static func place() throws -> Codebook {
    try codebook("place", Label(vi: "Địa bàn", en: "Commune"), places, concept: "COMMUNE")
  }

  static func topic() throws -> Codebook {
    try codebook("topic", Label(vi: "Nội dung", en: "Topic"), topics)
  }

  static func sex() throws -> Codebook {
    try codebook("sex", Label(vi: "Giới tính", en: "Sex"), sexes)
  }

  static func age() throws -> Codebook {
    try codebook("age", Label(vi: "Nhóm tuổi", en: "Age"), ages)
  }

  static func kind() throws -> Codebook {
    try codebook("kind", Label(vi: "Loại", en: "Kind"), kinds)
  }

  static func channel() throws -> Codebook {
    try codebook("channel", Label(vi: "Kênh", en: "Channel"), channels)
  }

  static func agency() throws -> Codebook {
    try codebook("agency-kind", Label(vi: "Nơi nhận", en: "Agency"), agencies)
  }

  static func state() throws -> Codebook {
    try codebook("state", Label(vi: "Kết quả", en: "State"), states)
  }
}
