import CaseModel
import Statistics

extension ContactKind {
  /// A contact that is no report is taken down in one line: no result, caller, place or topic. A report has a result.
  /// Who calls about themselves is the child, and nobody else is.
  static let impossible: [Scheme.Impossible] = {
    let reports = Set(allCases.filter(\.isReport).map(\.rawValue))
    let (child, unknown) = (Relation.child.rawValue, Scheme.unknown)
    func never(
      _ kinds: Scheme.Codes, _ other: Attribute, _ others: Scheme.Codes
    ) -> Scheme.Impossible {
      Scheme.Impossible(.kind, kinds, other, others, linking: .intake)
    }
    func withoutResult(_ other: Attribute, but none: String) -> [Scheme.Impossible] {
      [
        never(.but(reports), other, .but([none])),
        Scheme.Impossible(.result, .only([noResult]), other, .but([none]), linking: .intake),
      ]
    }
    return [
      never(.but(reports), .result, .but([noResult])),
      never(.only(reports), .result, .only([noResult])),
      never(.only([childAboutSelf.rawValue]), .caller, .but([child])),
      never(.only([aboutChild.rawValue]), .caller, .only([child])),
    ] + withoutResult(.caller, but: unknown) + withoutResult(.place, but: unknown)
      + withoutResult(.topic, but: unknown) + withoutResult(.topics, but: "")
  }()

  /// The result of what isn't a report.
  static let noResult = "none"
}
