import Base
import Statistics

extension StatisticsRow.Unit {
  /// What one of them is called in a table (Đơn vị tính).
  var label: Text {
    switch self {
    case .contact: Text(vi: "lượt liên hệ", en: "contacts")
    case .case: Text(vi: "hồ sơ", en: "cases")
    case .child: Text(vi: "trẻ em", en: "children")
    case .incident: Text(vi: "vụ việc", en: "incidents")
    case .offender: Text(vi: "người bị tố giác", en: "alleged offenders")
    case .referral: Text(vi: "lượt chuyển", en: "referrals")
    case .putAside: Text(vi: "lần gác lại", en: "cases put aside")
    case .secondReading: Text(vi: "lần đọc lại", en: "second readings")
    }
  }

  /// Its code in data files: `CONTACT`, `CASE`.
  var code: String { rawValue.uppercased() }
}
