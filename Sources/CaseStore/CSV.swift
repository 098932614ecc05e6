/// Reads RFC 4180: quoted fields, doubled quotes, line breaks inside quotes, LF or CRLF, a BOM at the start.
enum CSV {
  /// The rows and the line on which each begins. Empty lines are skipped.
  static func rows(_ text: String) -> [(line: Int, cells: [String])] {
    var rows: [(Int, [String])] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var line = 1
    var start = 1
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    func endRow() {
      endCell()
      if cells != [""] { rows.append((start, cells)) }
      cells = []
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "\"") where quoted && next == byte:
        cell.append(byte)
        index += 1
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ",") where !quoted: endCell()
      case UInt8(ascii: "\r") where !quoted && next == UInt8(ascii: "\n"): break
      case UInt8(ascii: "\n"):
        line += 1
        if quoted {
          cell.append(byte)
        } else {
          endRow()
          start = line
        }
      default: cell.append(byte)
      }
      index += 1
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    return rows
  }
}
