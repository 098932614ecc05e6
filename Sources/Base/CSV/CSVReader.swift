/// Reads comma-separated values as people's programs write them.
///
/// RFC 4180, with `,`, `;` or a tab between cells, whichever the first line has most of outside quotation marks, or as
/// Excel's line `sep=;` says; lines end in LF, CR LF or CR; the file may start with U+FEFF. Spaces around a cell that
/// isn't quoted are no part of it. Rows whose cells are all empty are passed over, but count as lines.
public struct CSVReader: Sendable {
  public struct Row: Hashable, Sendable {
    /// Where it begins in the file, from 1.
    public let line: Int
    public let cells: [String]
  }

  public let dialect: CSVDialect
  public let rows: [Row]

  /// - Throws: ``CSVFault/openQuote(line:)``, ``CSVFault/textAfterQuote(line:column:)``.
  public init(_ text: String) throws(CSVFault) {
    var bytes = Array(text.utf8)[...]
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { bytes = bytes.dropFirst(3) }
    let stated = Self.statedSeparator(&bytes)
    let separator = stated ?? Self.separator(of: bytes)
    var scanner = Scanner(bytes, separator: separator, line: stated == nil ? 1 : 2)
    rows = try scanner.rows()
    dialect = CSVDialect(separator, hasMark: hasMark, lineEnd: scanner.lineEnd ?? "\r\n")
  }

  /// The separator that a first line `sep=;` states; the line is then gone.
  private static func statedSeparator(_ bytes: inout ArraySlice<UInt8>) -> CSVDialect.Separator? {
    for separator in CSVDialect.Separator.allCases {
      guard bytes.starts(with: Array("sep=\(separator.rawValue)".utf8)) else { continue }
      let rest = bytes.dropFirst(5)
      guard let next = rest.first else { continue }
      switch next {
      case UInt8(ascii: "\n"): bytes = rest.dropFirst()
      case UInt8(ascii: "\r"):
        bytes = rest.dropFirst(rest.dropFirst().first == UInt8(ascii: "\n") ? 2 : 1)
      default: continue
      }
      return separator
    }
    return nil
  }

  /// What the first line that isn't empty has most of outside quotation marks; a comma where it has none.
  private static func separator(of bytes: ArraySlice<UInt8>) -> CSVDialect.Separator {
    var counts: [CSVDialect.Separator: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasText { break }
        continue
      }
      hasText = true
      if let separator = CSVDialect.Separator(rawValue: Character(Unicode.Scalar(byte))) {
        counts[separator, default: 0] += 1
      }
    }
    let most = counts.values.max() ?? 0
    return CSVDialect.Separator.allCases.first { counts[$0] == most } ?? .comma
  }
}

extension CSVReader {
  /// Walks through the bytes of a file once.
  private struct Scanner {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var line: Int
    /// What ends the first line.
    private(set) var lineEnd: String?

    init(_ bytes: ArraySlice<UInt8>, separator: CSVDialect.Separator, line: Int) {
      self.bytes = Array(bytes)
      self.separator = separator.rawValue.asciiValue ?? UInt8(ascii: ",")
      self.line = line
    }

    mutating func rows() throws(CSVFault) -> [Row] {
      var rows: [Row] = []
      while index < bytes.count {
        let start = line
        var cells: [String] = []
        repeat { cells.append(try cell(start, column: cells.count + 1)) } while endsCell()
        endLine()
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, cells: cells)) }
      }
      return rows
    }

    private mutating func cell(_ start: Int, column: Int) throws(CSVFault) -> String {
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return plainCell() }
      index += 1
      var cell: [UInt8] = []
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\"") else {
          if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isAt("\n")) { line += 1 }
          cell.append(byte)
          continue
        }
        guard isAt("\"") else {
          skipSpaces()
          guard index == bytes.count || bytes[index] == separator || isAtLineEnd else {
            throw .textAfterQuote(line: start, column: column)
          }
          return String(decoding: cell, as: UTF8.self)
        }
        cell.append(byte)
        index += 1
      }
      throw .openQuote(line: start)
    }

    private mutating func plainCell() -> String {
      let start = index
      while index < bytes.count, bytes[index] != separator, !isAtLineEnd { index += 1 }
      var end = index
      while end > start, isSpace(bytes[end - 1]) { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func isSpace(_ byte: UInt8) -> Bool {
      byte != separator && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
    }

    private mutating func skipSpaces() {
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    }

    private func isAt(_ scalar: Unicode.Scalar) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: scalar)
    }

    private var isAtLineEnd: Bool { isAt("\n") || isAt("\r") }

    private mutating func endsCell() -> Bool {
      guard index < bytes.count, bytes[index] == separator else { return false }
      index += 1
      return true
    }

    private mutating func endLine() {
      guard index < bytes.count else { return }
      let isReturn = isAt("\r")
      index += 1
      let isPair = isReturn && isAt("\n")
      if isPair { index += 1 }
      lineEnd = lineEnd ?? (isPair ? "\r\n" : isReturn ? "\r" : "\n")
      line += 1
    }
  }
}
