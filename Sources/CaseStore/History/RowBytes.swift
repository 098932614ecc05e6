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
    bytes += " \(type.utf8CodeUnitCount + content.count)\n".utf8
    type.withUTF8Buffer { bytes += $0 }
    bytes += content
  }
}
