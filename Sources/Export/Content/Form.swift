public import Base
public import Statistics

/// One form of the report ("Biểu số"), with its tables.
public struct Form: Hashable, Sendable {
  /// The section of the report's text that speaks of it.
  public typealias Section = ReportChapter

  /// As `01`; printed as "01/BC-T" in a month.
  public let number: String
  public let title: Text
  public let section: Section
  public let tables: [FormTable]

  public init(_ number: String, _ title: Text, section: Section, tables: [FormTable]) {
    self.number = number.plain
    self.title = title
    self.section = section
    self.tables = tables
  }
}
