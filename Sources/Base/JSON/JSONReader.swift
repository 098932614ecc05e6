public import Foundation

/// Reads one JSON text (RFC 8259) and finds what most readers pass over: a key given twice, of which one value would be
/// lost.
struct JSONReader {
  /// What is no JSON, and where.
  struct NotJSON: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private(set) var index = 0
  private var path = ["$"]
  /// Paths of keys that an object has more than once.
  private(set) var repeated: [String] = []
  /// Deeper than any form; a hostile text can't use up the stack.
  private static let mostDepth = 64

  init(_ data: Data) {
    bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Reads one value and what space follows it.
  mutating func value() throws(NotJSON) -> JSONValue {
    skipSpace()
    let value = try any()
    skipSpace()
    return value
  }

  var isAtEnd: Bool { index == bytes.count }

  /// Where a byte stands, both from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return (before.count { $0 == 0x0A } + 1, column)
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var fault: NotJSON { NotJSON(offset: index) }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func any() throws(NotJSON) -> JSONValue {
    guard path.count <= Self.mostDepth else { throw fault }
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(NotJSON) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw fault }
      index += 1
    }
    return value
  }

  private mutating func object() throws(NotJSON) -> JSONValue {
    var members: [String: JSONValue] = [:]
    try entries(closing: UInt8(ascii: "}")) { (reader: inout JSONReader, _: Int) throws(NotJSON) in
      guard reader.next == UInt8(ascii: "\"") else { throw reader.fault }
      let key = try reader.string()
      reader.skipSpace()
      guard reader.next == UInt8(ascii: ":") else { throw reader.fault }
      reader.index += 1
      reader.skipSpace()
      reader.path.append(".\(key)")
      if members[key] != nil { reader.repeated.append(reader.path.joined()) }
      members[key] = try reader.any()
      reader.path.removeLast()
    }
    return .object(members)
  }

  private mutating func array() throws(NotJSON) -> JSONValue {
    var values: [JSONValue] = []
    try entries(closing: UInt8(ascii: "]")) {
      (reader: inout JSONReader, position: Int) throws(NotJSON) in
      reader.path.append("[\(position)]")
      values.append(try reader.any())
      reader.path.removeLast()
    }
    return .array(values)
  }

  /// What stands between brackets, with commas.
  private mutating func entries(
    closing: UInt8, _ entry: (inout JSONReader, Int) throws(NotJSON) -> Void
  ) throws(NotJSON) {
    index += 1
    skipSpace()
    if next == closing {
      index += 1
      return
    }
    var position = 0
    while true {
      try entry(&self, position)
      position += 1
      skipSpace()
      let sign = next
      guard sign == closing || sign == UInt8(ascii: ",") else { throw fault }
      index += 1
      if sign == closing { return }
      skipSpace()
    }
  }

  private mutating func string() throws(NotJSON) -> String {
    index += 1
    var start = index
    var text: [UInt8] = []
    while let byte = next, byte >= 0x20 {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<index]
        guard let string = String(validating: text, as: UTF8.self) else { throw fault }
        index += 1
        return string
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        text += Array(String(try escaped()).utf8)
        start = index
      default: index += 1
      }
    }
    throw fault
  }

  private mutating func escaped() throws(NotJSON) -> Unicode.Scalar {
    index += 1
    guard let sign = next else { throw fault }
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try fourDigits()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // Half of a character says nothing without the other half.
      guard unit < 0xDC00, next == UInt8(ascii: "\\") else { throw fault }
      index += 1
      guard next == UInt8(ascii: "u") else { throw fault }
      index += 1
      let low = try fourDigits()
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw fault }
      return scalar
    default: throw fault
    }
  }

  private mutating func fourDigits() throws(NotJSON) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault
      }
      unit = unit << 4 + UInt32(digit)
      index += 1
    }
    return unit
  }

  private mutating func number() throws(NotJSON) -> Double {
    let start = index
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    if next == UInt8(ascii: "-") { index += 1 }
    guard isDigit(next) else { throw fault }
    let startsWithZero = next == UInt8(ascii: "0")
    index += 1
    while !startsWithZero, isDigit(next) { index += 1 }
    if next == UInt8(ascii: ".") {
      index += 1
      guard isDigit(next) else { throw fault }
      while isDigit(next) { index += 1 }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      guard isDigit(next) else { throw fault }
      while isDigit(next) { index += 1 }
    }
    guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)),
      number.isFinite
    else { throw fault }
    return number
  }
}

/// Why bytes aren't one JSON document.
public enum JSONFault: Error, Hashable, Sendable {
  /// No JSON from there on; line and column from 1.
  case notJSON(line: Int, column: Int)
  /// The paths of keys that an object has more than once, such as `$.children[0].name`.
  case givenTwice([String])
}

extension JSONValue {
  /// Reads one document whole (RFC 8259).
  public init(reading data: Data) throws(JSONFault) {
    var reader = JSONReader(data)
    func fault(_ offset: Int) -> JSONFault {
      let (line, column) = reader.place(of: offset)
      return .notJSON(line: line, column: column)
    }
    let value: JSONValue
    do {
      value = try reader.value()
    } catch {
      throw fault(error.offset)
    }
    guard reader.isAtEnd else { throw fault(reader.index) }
    guard reader.repeated.isEmpty else { throw .givenTwice(reader.repeated) }
    self = value
  }

  /// Whether more follows after the first value: a document a line.
  public static func holdsSeveral(_ data: Data) -> Bool {
    var reader = JSONReader(data)
    return (try? reader.value()) != nil && !reader.isAtEnd
  }
}
