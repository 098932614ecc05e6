public import Base

/// How secret a report is: every report of a hotline must say so (NĐ 56/2017 art. 24(3)).
public enum Secrecy: String, CaseIterable, Sendable {
  /// For everybody.
  case open
  /// For the offices named in it.
  case `internal`
  /// For those alone who need it: no grade of State secrets, which is forbidden for what isn't on their list (Luật
  /// 117/2025/QH15).
  case secret
}

extension Secrecy {
  public var label: Text {
    switch self {
    case .open: Text(vi: "Không mật, được công bố", en: "Not secret, may be published")
    case .internal: Text(vi: "Lưu hành nội bộ", en: "For internal circulation")
    case .secret: Text(vi: "Kín", en: "Closed")
    }
  }

  /// What is stamped on the first page and on each form; nil when nothing is.
  var stamp: Text? {
    switch self {
    case .open: nil
    case .internal: Text(vi: "LƯU HÀNH NỘI BỘ", en: "INTERNAL CIRCULATION")
    case .secret:
      Text(
        vi: "KÍN – bí mật đời sống riêng tư của trẻ em (NĐ 56 Đ24, Đ33)",
        en: "CLOSED – children's private life (NĐ 56 art. 24, 33)")
    }
  }
}
