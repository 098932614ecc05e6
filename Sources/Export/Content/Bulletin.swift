public import Base
public import Disclosure

/// Everything that one publication prints, checked to fit together.
///
/// It takes its numbers from releases alone: what is hidden there doesn't exist here.
public struct Bulletin: Hashable, Sendable {
  public let imprint: Imprint
  public let figures: [Figures]
  public let forms: [Form]
  /// Difficulties and proposals, a paragraph each, in words without numbers.
  public let remarks: [Text]
  /// What the report begins with: how many of each unit; read from the figures where none is given.
  public let totals: [KeyTotal]
  /// How much of what was counted stands in printed numbers; nil leaves it unsaid.
  public let kept: InformationKept?

  /// The one policy of all its figures, which the legend explains.
  public let policy: Policy

  /// - Throws: ``ExportError`` when figures repeat or follow different policies, when a form uses
  ///   what they don't have, or when a remark has digits: a number typed by hand isn't protected.
  public init(
    _ imprint: Imprint, figures: [Figures], forms: [Form], remarks: [Text] = [],
    totals: [KeyTotal] = [], kept: InformationKept? = nil
  ) throws(ExportError) {
    guard let policy = figures.first?.release.policy else { throw .noFigures }
    guard figures.allSatisfy({ $0.release.policy == policy }) else { throw .differingPolicies }
    guard figures.allSatisfy({ $0.period.kind == imprint.period.kind }) else {
      throw .mixedPeriods
    }
    var seen: Set<[String]> = []
    for one in figures where !seen.insert([one.name, one.period.code]).inserted {
      throw .repeatedFigures(one.name)
    }
    guard !remarks.contains(where: \.hasDigits) else { throw .numberInRemark }
    self.imprint = imprint
    self.figures = figures
    self.forms = forms
    self.remarks = remarks
    self.policy = policy
    self.totals = totals
    self.kept = kept
    for form in forms {
      for table in form.tables { try check(table, of: form) }
    }
  }

  /// The figures of a name; of the publication's own period when none is named.
  func figures(_ name: String, in period: String? = nil) -> Figures? {
    figures.first { $0.name == name && $0.period.code == (period ?? imprint.period.code) }
  }

  private func check(_ table: FormTable, of form: Form) throws(ExportError) {
    guard !table.rows.isEmpty, !table.columns.isEmpty,
      table.columns.indices.contains(table.charted ?? 0)
    else { throw .emptyTable(form: form.number) }
    guard table.columns.allSatisfy({ $0.told?.count ?? table.rows.count == table.rows.count }) else {
      throw .emptyTable(form: form.number)
    }
    for row in table.rows {
      let name = row.figures ?? table.figures
      guard let figures = figures(name) else { throw .unknownFigures(name) }
      try check(row.codes, in: figures, of: form)
      for column in table.columns {
        try check(column.codes, in: figures, of: form)
        if let both = column.codes.keys.filter({ row.codes[$0] != nil }).min() {
          throw .repeatedDimension(both, form: form.number)
        }
      }
    }
  }

  private func check(
    _ codes: [String: String], in figures: Figures, of form: Form
  ) throws(ExportError) {
    for (dimension, code) in codes.sorted(by: { $0.key < $1.key }) {
      guard let codebook = figures.codebook(dimension) else {
        throw .unknownDimension(dimension, form: form.number)
      }
      guard codebook.entry(code) != nil else {
        throw .unknownCode(code, dimension: dimension, form: form.number)
      }
    }
  }
}
