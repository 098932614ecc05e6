/// How a file of comma-separated values is written: what stands between cells, what ends a line, what starts the file.
public struct CSVDialect: Hashable, Sendable {
  public enum Separator: Character, CaseIterable, Sendable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
  }

  public var separator: Separator
  /// Whether the file starts with U+FEFF, by which Excel knows UTF-8.
  public var hasMark: Bool
  public var lineEnd: String

  public init(_ separator: Separator = .comma, hasMark: Bool = false, lineEnd: String = "\r\n") {
    self.separator = separator
    self.hasMark = hasMark
    self.lineEnd = lineEnd
  }

  /// RFC 4180.
  public static let standard = CSVDialect()
  /// RFC 4180 with the mark: a spreadsheet shows Vietnamese.
  public static let marked = CSVDialect(hasMark: true)
  /// What Excel opens by a double click where the comma is the decimal sign, as in Vietnam.
  public static let excel = CSVDialect(.semicolon, hasMark: true)
}
