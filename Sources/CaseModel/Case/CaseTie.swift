public import Base

/// That two cases have to do with one another without being about one child: neither is merged, each is told of the
/// other.
public struct CaseTie: Hashable, Codable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case siblings
    case sameHome = "same-home"
    case sameOffender = "same-offender"
    case sameCaller = "same-caller"
  }

  public let to: CaseNumber
  public let kind: Kind
  /// Whether it was a mistake, or doesn't hold any more.
  public let isUndone: Bool
  /// Who it is in this case, and who in the other; nil where nobody said.
  public let here: PersonMark?
  public let there: PersonMark?

  public init(
    to: CaseNumber, _ kind: Kind, here: PersonMark? = nil, there: PersonMark? = nil, isUndone: Bool = false
  ) {
    self.to = to
    self.kind = kind
    self.here = here
    self.there = there
    self.isUndone = isUndone
  }

  /// The same as the other case tells it.
  public func mirrored(to number: CaseNumber) -> CaseTie {
    CaseTie(to: number, kind, here: there, there: here, isUndone: isUndone)
  }

  /// Whether they tell of the same cases, people and kind.
  public func isSame(as other: CaseTie) -> Bool {
    to == other.to && kind == other.kind && here == other.here && there == other.there
  }

  /// Whether another child that lives in the home of this case is known by it.
  public var tellsOfHousehold: Bool { !isUndone && (kind == .siblings || kind == .sameHome) }

  /// How the cases belong together, and by whom.
  public var label: Text {
    guard let here, let there else { return kind.label }
    return Text(
      vi: "\(kind.label.vi): \(here) ở đây, \(there) ở đó", en: "\(kind.label.en): \(here) here, \(there) there")
  }

  /// What holds after these records, in the order in which they were made: by case, then by kind.
  public static func standing(_ records: [CaseTie]) -> [CaseTie] {
    records.indices.filter { index in
      let record = records[index]
      return !record.isUndone
        && !records[(index + 1)...].contains { $0.isSame(as: record) }
    }
    .map { records[$0] }
    .sorted { ($0.to.description, $0.kind.rawValue) < ($1.to.description, $1.kind.rawValue) }
  }
}

extension Sequence<Entry> {
  /// The cases that a case with these entries has to do with, as they stand now.
  public var ties: [CaseTie] { CaseTie.standing(compactMap(\.facts.tie)) }
}

extension CaseTie.Kind: Labelled {
  public var label: Text {
    switch self {
    case .siblings: Text(vi: "anh chị em", en: "siblings")
    case .sameHome: Text(vi: "cùng nhà", en: "same home")
    case .sameOffender: Text(vi: "cùng người bị tố giác", en: "same alleged offender")
    case .sameCaller: Text(vi: "cùng người gọi", en: "same caller")
    }
  }
}
