/// How secret a report is: every report of a hotline must say so (NĐ 56/2017 art. 24(3)).
public enum Secrecy: String, CaseIterable, Sendable {
  /// For everybody.
  case open
  /// For the offices named in it.
  case `internal`
  /// A state secret of the lowest level.
  case secret
}

extension Secrecy {
  public var label: Label {
    switch self {
    case .open: Label(vi: "Không mật, được công bố", en: "Not secret, may be published")
    case .internal: Label(vi: "Lưu hành nội bộ", en: "For internal circulation")
    case .secret: Label(vi: "Mật", en: "Secret")
    }
  }

  /// What is stamped on the first page and on each form; nil when nothing is.
  var stamp: Label? {
    switch self {
    case .open: nil
    case .internal: Label(vi: "LƯU HÀNH NỘI BỘ", en: "INTERNAL CIRCULATION")
    case .secret: Label(vi: "MẬT", en: "SECRET")
    }
  }
}
