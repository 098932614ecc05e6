/// Reads comma-separated values: RFC 4180, also with `;`, with any line ends, with a byte order mark.
enum CSVReader {
  struct Line {
    /// Where it starts in the file, from 1.
    let number: Int
    var cells: [String]
  }

  /// The lines that aren't empty; cells are trimmed of spaces around them.
  static func lines(of text: String) -> [Line] {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let separator: Unicode.Scalar = head.contains(";") && !head.contains(",") ? ";" : ","
    var lines: [Line] = []
    var line = Line(number: 1, cells: [])
    var cell = ""
    var isQuoted = false
    var number = 1
    func endCell() {
      line.cells.append(String(cell.plain.trimmed))
      cell = ""
    }
    func endLine() {
      endCell()
      if line.cells != [""] { lines.append(line) }
      line = Line(number: number, cells: [])
    }
    var rest = scalars
    while let scalar = rest.popFirst() {
      if scalar == "\n" { number += 1 }
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        cell.unicodeScalars.append("\"")
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case _ where isQuoted: cell.unicodeScalars.append(scalar)
      case separator: endCell()
      case "\r": continue
      case "\n": endLine()
      default: cell.unicodeScalars.append(scalar)
      }
    }
    endLine()
    return lines
  }
}

extension String {
  fileprivate var trimmed: Substring {
    drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed().reduce(into: "") {
      $0.append($1)
    }
  }
}
