import CGuard
import GRDB

/// A row as the bytes that are hashed: each column by its name, in the order of the names, with type, length and
/// content.
///
/// Columns that are null don't count: a later version may add some.
struct RowBytes {
  private let columns: [(index: Int, name: [UInt8])]

  init(columnsOf row: Row) {
    columns = row.columnNames.enumerated().sorted { $0.element < $1.element }
      .map { ($0.offset, Array($0.element.utf8)) }
  }

  /// For rows of a statement.
  init(columnsOf statement: Statement) {
    columns = statement.columnNames.enumerated().sorted { $0.element < $1.element }
      .map { ($0.offset, Array($0.element.utf8)) }
  }

  /// The row at which the statement stands, taken from SQLite as it is.
  ///
  /// - Throws: ``StoreError/damaged`` where memory runs out.
  func append(_ statement: Statement, to bytes: inout [UInt8]) throws {
    let order = columns.map { Int32($0.index) }
    let start = bytes.count
    func write() -> Int {
      bytes.withUnsafeMutableBufferPointer { all in
        sqlite_row_bytes(
          UnsafeMutableRawPointer(statement.sqliteStatement), order, Int32(order.count),
          all.baseAddress.map { $0 + start }, all.count - start)
      }
    }
    let size = write()
    guard size >= 0 else { throw StoreError.damaged }
    bytes.append(contentsOf: repeatElement(0, count: size))
    guard write() == size else { throw StoreError.damaged }
  }

  func append(_ row: Row, to bytes: inout [UInt8]) {
    for column in columns {
      switch (row[column.index] as DatabaseValue).storage {
      case .null: continue
      case .int64(let number): add(column.name, "integer ", String(number).utf8, to: &bytes)
      case .double(let number): add(column.name, "real ", String(number).utf8, to: &bytes)
      case .string(let text): add(column.name, "text ", text.utf8, to: &bytes)
      case .blob(let data): add(column.name, "blob ", data, to: &bytes)
      }
    }
  }

  private func add(
    _ name: [UInt8], _ type: StaticString, _ content: some Collection<UInt8>, to bytes: inout [UInt8]
  ) {
    bytes += name
    bytes.append(UInt8(ascii: " "))
    Self.add(type.utf8CodeUnitCount + content.count, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    type.withUTF8Buffer { bytes += $0 }
    bytes += content
  }

  /// A number in digits; a text for each would take longer than the hash.
  static func add(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { add(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
