import Statistics

extension StatisticsRow.Unit {
  /// What one of them is called in a table (Đơn vị tính).
  var label: Label {
    switch self {
    case .contact: Label(vi: "lượt liên hệ", en: "contacts")
    case .case: Label(vi: "hồ sơ", en: "cases")
    case .child: Label(vi: "trẻ em", en: "children")
    case .incident: Label(vi: "vụ việc", en: "incidents")
    case .offender: Label(vi: "người bị tố giác", en: "alleged offenders")
    case .referral: Label(vi: "lượt chuyển", en: "referrals")
    case .putAside: Label(vi: "lần gác lại", en: "cases put aside")
    case .secondReading: Label(vi: "lần đọc lại", en: "second readings")
    }
  }

  /// Its code in data files: `CONTACT`, `CASE`.
  var code: String { rawValue.uppercased() }
}
