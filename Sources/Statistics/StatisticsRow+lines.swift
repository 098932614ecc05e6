// The rows of one contact in lines: a sixth of the same as JSON, and read in a tenth of the time. The first line is the
// form's number; then comes one line a row, its fields between tabs:
//
//   unit, day (nothing: that of the row before), then what differs from the row before:
//   code=value   ~code   set:one,other   :set   name#minutes (whole, of this row alone)   ! (not counted)

extension StatisticsRow {
  private static let form: [UInt8] = Array("1\n".utf8)

  /// The rows in lines; nil where a code holds what separates them, which none of the log's own does.
  public static func lines(_ rows: [StatisticsRow]) -> [UInt8]? {
    var bytes = form
    var before: StatisticsRow?
    for row in rows {
      guard row.isPlain else { return nil }
      var fields = [row.unit.rawValue, row.registeredOn == before?.registeredOn ? "" : row.registeredOn]
      if !row.isCounted { fields.append("!") }
      let (codes, sets) = (before?.codes ?? [:], before?.sets ?? [:])
      fields += codes.keys.filter { row.codes[$0] == nil }.sorted().map { "~\($0)" }
      fields += row.codes.filter { codes[$0.key] != $0.value }.map { "\($0.key)=\($0.value)" }.sorted()
      fields += sets.keys.filter { row.sets[$0] == nil }.sorted().map { ":\($0)" }
      fields += row.sets.filter { sets[$0.key] != $0.value }
        .map { "\($0.key):\($0.value.joined(separator: ","))" }.sorted()
      fields += row.minutes.map { "\($0.key)#\($0.value)" }.sorted()
      bytes += fields.joined(separator: "\t").utf8
      bytes.append(UInt8(ascii: "\n"))
      before = row
    }
    return bytes
  }

  /// Whether bytes begin as ``lines(_:)`` does: JSON never does.
  public static func areLines(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: form) }

  /// Reads ``lines(_:)``; nil for anything else.
  public static func rows(_ bytes: UnsafeRawBufferPointer) -> [StatisticsRow]? {
    guard areLines(bytes), bytes.last == UInt8(ascii: "\n") else { return nil }
    var rows: [StatisticsRow] = []
    var start = form.count
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      guard let row = StatisticsRow(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), after: rows.last) else {
        return nil
      }
      rows.append(row)
      start = end + 1
    }
    return rows
  }

  /// Reads one line.
  private init?(_ line: UnsafeRawBufferPointer, after before: StatisticsRow?) {
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count >= 2, let unit = Unit(rawValue: String(decoding: fields[0], as: UTF8.self)) else { return nil }
    let day = fields[1].isEmpty ? before?.registeredOn : String(decoding: fields[1], as: UTF8.self)
    guard let day else { return nil }
    self.init(unit: unit, registeredOn: day, codes: before?.codes ?? [:], sets: before?.sets ?? [:])
    for field in fields.dropFirst(2) { guard take(field) else { return nil } }
  }

  private mutating func take(_ field: Slice<UnsafeRawBufferPointer>) -> Bool {
    func text(_ part: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: part, as: UTF8.self) }
    switch field.first {
    case UInt8(ascii: "!") where field.count == 1: isCounted = false
    case UInt8(ascii: "~"): return codes.removeValue(forKey: text(field.dropFirst())) != nil
    case UInt8(ascii: ":"): return sets.removeValue(forKey: text(field.dropFirst())) != nil
    default:
      guard let mark = field.firstIndex(where: { Self.marks.contains($0) }) else { return false }
      let (name, value) = (text(field[..<mark]), field[field.index(after: mark)...])
      switch field[mark] {
      case UInt8(ascii: "="): codes[name] = text(value)
      case UInt8(ascii: ":"): sets[name] = value.split(separator: UInt8(ascii: ",")).map(text)
      default:
        guard let number = Int(text(value)) else { return false }
        minutes[name] = number
      }
    }
    return true
  }

  private static let marks: Set<UInt8> = [UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "#")]

  /// Whether nothing in it could be taken for what separates fields.
  private var isPlain: Bool {
    let names = [Array(codes.keys), Array(sets.keys), Array(minutes.keys)].joined()
    return names.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isOfName) }
      && (Array(codes.values) + [registeredOn]).allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } }
      && sets.values.joined().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: ",") } }
      && !registeredOn.isEmpty
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
