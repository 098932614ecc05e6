/// The report's fixed words.
enum ReportWords {
  static let nation = Label(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = Label(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let report = Label(vi: "BÁO CÁO", en: "REPORT")
  static let number = Label(vi: "Số", en: "No.")
  static let to = Label(vi: "Kính gửi", en: "To")
  static let recipients = Label(vi: "Nơi nhận", en: "Copies to")
  static let asAbove = Label(vi: "Như trên", en: "As above")
  static let archive = Label(vi: "Lưu: VT", en: "Archive: VT")
  static let translation = Label(
    vi: "", en: "English edition. The Vietnamese edition is the one that is signed.")
  static let revision = Label(
    vi: "Bản đính chính, thay bản công bố", en: "Revised; replaces the release")
  static let noTotal = Label(
    vi: "Tổng số không công bố.", en: "The total is not published.")
  static let total = Label(vi: "Tổng số", en: "Total")
  static let amongThem = Label(vi: "Trong đó", en: "Among them")
  static let none = Label(
    vi: "Không có trường hợp nào ở các mục còn lại.", en: "None under the other items.")
  static let roundsToZero = Label(
    vi: "Ở các mục còn lại không có, hoặc ít đến mức làm tròn thành 0.",
    en: "Under the other items none, or so few that they round to 0.")
  static let about = Label(vi: "khoảng", en: "about")
  static let inPeriod = Label(vi: "Số liệu chính trong kỳ", en: "Key figures of the period")
  /// How many rows have an `x`: the form shows which.
  static func hidden(_ count: Int) -> Label {
    Label(
      vi: "\(count) mục không công bố, ghi x trong biểu.",
      en: count == 1
        ? "One item is not published and has an x in the form."
        : "\(count) items are not published and have an x in the form.")
  }
  static let unavailable = Label(vi: "Không có số liệu", en: "Not available")
  static let overlapping = Label(
    vi: "Một trường hợp có thể được tính ở nhiều mục, nên các mục không cộng thành tổng số.",
    en: "One of them can count under several items, so the items don't add up to the total.")
  static let chart = Label(vi: "Biểu đồ", en: "Chart")
  static let remarks = Label(vi: "Khó khăn, kiến nghị", en: "Difficulties and proposals")
  static let blank = Label(vi: "(để ghi tay)", en: "(to be written by hand)")
  static let reading = Label(vi: "Cách đọc số liệu", en: "How to read the figures")
  static let annex = Label(vi: "Phụ lục", en: "Annex")
  static let annexTitle = Label(vi: "BIỂU SỐ LIỆU", en: "FORMS")
  static let form = Label(vi: "Biểu số", en: "Form")
  static let period = Label(vi: "Kỳ báo cáo", en: "Period")
  static let from = Label(vi: "Đơn vị báo cáo", en: "From")
  static let toOffice = Label(vi: "Đơn vị nhận báo cáo", en: "To")
  static let order = Label(vi: "STT", en: "No.")
  static let item = Label(vi: "Chỉ tiêu", en: "Item")
  static let code = Label(vi: "Mã số", en: "Code")
  static let unit = Label(vi: "Đơn vị tính", en: "Unit")
  static let signs = Label(vi: "Ký hiệu", en: "Signs")
  static let footers = [
    Label(vi: "Người lập biểu", en: "Drawn up by"),
    Label(vi: "Người kiểm tra biểu", en: "Checked by"),
    Label(vi: "Thủ trưởng đơn vị", en: "Head of the office"),
  ]
  static let sections: [Form.Section: Label] = [
    .intake: Label(vi: "Tình hình tiếp nhận", en: "Contacts received"),
    .analysis: Label(vi: "Phân tích", en: "Analysis"),
    .handling: Label(vi: "Chuyển tuyến, thời gian xử lý", en: "Referral and time to act"),
  ]
}
