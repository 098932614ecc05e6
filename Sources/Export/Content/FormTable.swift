public import Base

/// One table of a form: rows and columns that each say at which codes they stand.
///
/// A cell stands at the codes of its row and of its column, and at the total of every dimension
/// that neither names.
public struct FormTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let label: Text
    /// The code printed beside it (Mã số); empty for none.
    public let code: String
    public let codes: [String: String]
    /// 0 for a total, 1 for its parts, 2 for parts of these.
    public let level: Int
    /// The figures it is taken from, when not the table's.
    public let figures: String?

    public init(
      _ label: Text, code: String = "", at codes: [String: String], level: Int = 1,
      from figures: String? = nil
    ) {
      self.label = label
      self.code = code.plain
      self.codes = codes
      self.level = level
      self.figures = figures
    }
  }

  public struct Column: Hashable, Sendable {
    public let label: Text
    /// What is printed over neighbouring columns of the same group.
    public let group: Text?
    public let codes: [String: String]
    /// The period it is of, when not the publication's. A period without figures prints `...`.
    public let period: String?
    /// Its numbers, row by row, where an earlier publication told them; nil for the publication's own.
    public let told: [Printed]?

    public init(
      _ label: Text, group: Text? = nil, at codes: [String: String] = [:],
      in period: String? = nil, told: [Printed]? = nil
    ) {
      self.label = label
      self.group = group
      self.codes = codes
      self.period = period
      self.told = told
    }
  }

  public let caption: Text
  public let figures: String
  public let rows: [Row]
  public let columns: [Column]
  /// False where one counted thing can stand in several rows and the figures don't show it by an
  /// overlapping dimension.
  public let addsUp: Bool
  /// The column that is drawn as a chart.
  public let charted: Int?
  /// Whether the public text reads its first column out.
  public let isSpoken: Bool
  /// With which words it is read out, before the items: "They were about". The caption where there are none.
  public let lead: Text?
  /// A sentence under the table.
  public let note: Text?

  public init(
    _ caption: Text, of figures: String, rows: [Row], columns: [Column],
    addsUp: Bool = true, charted: Int? = nil, isSpoken: Bool = false, lead: Text? = nil, note: Text? = nil
  ) {
    self.caption = caption
    self.figures = figures
    self.rows = rows
    self.columns = columns
    self.addsUp = addsUp
    self.charted = charted
    self.isSpoken = isSpoken
    self.lead = lead
    self.note = note
  }
}
