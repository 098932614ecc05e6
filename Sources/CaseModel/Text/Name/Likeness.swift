public import Base

/// How much two names are alike; the further down, the surer.
public enum Likeness: String, CaseIterable, Codable, Sendable, Comparable {
  /// One is a part of the other: only the given name was said.
  case part
  /// A letter more, less, other or swapped in some syllables.
  case close
  /// Spoken alike somewhere in the country.
  case heard
  /// The same words without marks, in any order.
  case same

  public static func < (a: Likeness, b: Likeness) -> Bool { a.rank < b.rank }

  private var rank: Int { Likeness.allCases.firstIndex(of: self) ?? 0 }
}

extension Likeness: Labelled {
  public var label: Text {
    switch self {
    case .part: Text(vi: "một phần tên", en: "part of the name")
    case .close: Text(vi: "tên gần giống", en: "nearly the same name")
    case .heard: Text(vi: "tên nghe giống", en: "a name that sounds the same")
    case .same: Text(vi: "cùng tên", en: "the same name")
    }
  }
}
