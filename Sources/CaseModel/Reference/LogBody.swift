public import Base

/// Who runs a log: districts ended on 1/7/2025 (Luật 72/2025/QH15), so it is a commune, a province, or a body that
/// neither receives reports by NĐ 56/2017 art. 25 nor decides, such as a line.
public enum LogBody: String, CaseIterable, Codable, Sendable {
  /// A commune's People's Committee: what it receives of its own commune needn't be passed on to it.
  case commune
  /// The province's health department: it writes its proposal to prosecute itself (TTLT 01/2022 art. 8(2)).
  case province
  case other

  /// The kind of agency that it is itself; nil for one that is told of nothing.
  public var agencyKind: String? {
    switch self {
    case .commune: "commune-people-committee"
    case .province: "health-department"
    case .other: nil
    }
  }
}

extension LogBody: Labelled {
  public var label: Text {
    switch self {
    case .commune: Text(vi: "Ủy ban nhân dân xã", en: "a commune's People's Committee")
    case .province: Text(vi: "Sở Y tế tỉnh", en: "the province's health department")
    case .other: Text(vi: "Đường dây nóng, nơi khác", en: "a hotline or another body")
    }
  }
}
