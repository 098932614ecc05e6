import Statistics
import Base

/// The report's fixed words.
enum ReportWords {
  static let nation = Text(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = Text(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let report = Text(vi: "BÁO CÁO", en: "REPORT")
  static let number = Text(vi: "Số", en: "No.")
  static let to = Text(vi: "Kính gửi", en: "To")
  static let recipients = Text(vi: "Nơi nhận", en: "Copies to")
  static let asAbove = Text(vi: "Như trên", en: "As above")
  static let archive = Text(vi: "Lưu: VT", en: "Archive: VT")
  static let translation = Text(
    vi: "", en: "English edition. The Vietnamese edition is the one that is signed.")
  static let revision = Text(
    vi: "Bản đính chính, thay bản công bố", en: "Revised; replaces the release")
  static let noTotal = Text(
    vi: "Tổng số không công bố.", en: "The total is not published.")
  static let total = Text(vi: "Tổng số", en: "Total")
  static let amongThem = Text(vi: "Trong đó", en: "Among them")
  static let none = Text(
    vi: "Không có trường hợp nào ở các mục còn lại.", en: "None under the other items.")
  static let roundsToZero = Text(
    vi: "Ở các mục còn lại không có, hoặc ít đến mức làm tròn thành 0.",
    en: "Under the other items none, or so few that they round to 0.")
  static let about = Text(vi: "khoảng", en: "about")
  static let yearBefore = Text(vi: "Cùng kỳ năm trước", en: "A year before")
  static let inPeriod = Text(vi: "Số liệu chính trong kỳ", en: "Key figures of the period")
  /// How many rows have an `x`: the form shows which.
  static func hidden(_ count: Int) -> Text {
    Text(
      vi: "\(count) mục không công bố, ghi x trong biểu.",
      en: count == 1
        ? "One item is not published and has an x in the form."
        : "\(count) items are not published and have an x in the form.")
  }
  static let unavailable = Text(vi: "Không có số liệu", en: "Not available")
  static let overlapping = Text(
    vi: "Một trường hợp có thể được tính ở nhiều mục, nên các mục không cộng thành tổng số.",
    en: "One of them can count under several items, so the items don't add up to the total.")
  static let chart = Text(vi: "Biểu đồ", en: "Chart")
  static let remarks = Text(vi: "Khó khăn, kiến nghị", en: "Difficulties and proposals")
  static let blank = Text(vi: "(để ghi tay)", en: "(to be written by hand)")
  static let reading = Text(vi: "Cách đọc số liệu", en: "How to read the figures")
  static let annex = Text(vi: "Phụ lục", en: "Annex")
  static let annexTitle = Text(vi: "BIỂU SỐ LIỆU", en: "FORMS")
  static let form = Text(vi: "Biểu số", en: "Form")
  static let period = Text(vi: "Kỳ báo cáo", en: "Period")
  static let from = Text(vi: "Đơn vị báo cáo", en: "From")
  static let toOffice = Text(vi: "Đơn vị nhận báo cáo", en: "To")
  static let order = Text(vi: "STT", en: "No.")
  static let item = Text(vi: "Chỉ tiêu", en: "Item")
  static let code = Text(vi: "Mã số", en: "Code")
  static let unit = Text(vi: "Đơn vị tính", en: "Unit")
  static let signs = Text(vi: "Ký hiệu", en: "Signs")
  static let footers = [
    Text(vi: "Người lập biểu", en: "Drawn up by"),
    Text(vi: "Người kiểm tra biểu", en: "Checked by"),
    Text(vi: "Thủ trưởng đơn vị", en: "Head of the office"),
  ]
  static let sections: [Form.Section: Text] = [
    .intake: Text(vi: "Tình hình tiếp nhận", en: "Contacts received"),
    .analysis: Text(vi: "Phân tích", en: "Analysis"),
    .handling: Text(vi: "Chuyển tuyến, thời gian xử lý", en: "Referral and time to act"),
  ]
}
