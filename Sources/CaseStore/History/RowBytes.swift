import CGuard
import GRDB

/// A row as the bytes that are hashed: each column by its name, in the order of the names, with type, length and
/// content.
///
/// Columns that are null don't count: a later version may add some.
struct RowBytes {
  private let columns: [(index: Int, name: [UInt8])]
  /// Their places in the statement, as SQLite counts them.
  private let order: [Int32]

  init(columnsOf row: Row) {
    columns = row.columnNames.enumerated().sorted { $0.element < $1.element }
      .map { ($0.offset, Array($0.element.utf8)) }
    order = columns.map { Int32($0.index) }
  }

  /// For rows of a statement.
  init(columnsOf statement: Statement) {
    columns = statement.columnNames.enumerated().sorted { $0.element < $1.element }
      .map { ($0.offset, Array($0.element.utf8)) }
    order = columns.map { Int32($0.index) }
  }

  /// The row at which the statement stands, taken from SQLite as it is.
  ///
  /// - Throws: ``StoreError/damaged`` where memory runs out.
  func append(_ statement: Statement, to bytes: inout [UInt8]) throws {
    func write(_ start: UnsafeMutablePointer<UInt8>?, _ room: Int) -> Int {
      sqlite_row_bytes(
        UnsafeMutableRawPointer(statement.sqliteStatement), order, Int32(order.count), start, room)
    }
    let size = write(nil, 0)
    guard size >= 0 else { throw StoreError.damaged }
    let row = [UInt8](unsafeUninitializedCapacity: size) { room, count in count = max(0, write(room.baseAddress, size))
    }
    guard row.count == size else { throw StoreError.damaged }
    bytes += row
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
