import Base
import Foundation

/// The file that is counted: `inner.csv` with a count in each row, or microdata with a row for each thing.
struct TableBase {
  let file: TableFile
  /// The columns that divide the counts.
  let columns: [Int]
  /// The column of counts; nil where each row is one thing.
  let freq: Int?

  var isMicrodata: Bool { freq == nil }
  var names: Set<String> { Set(columns.map { file.table.headings[$0] }) }

  /// - Parameters:
  ///   - folder: An existing folder.
  ///   - microdata: The path of a file whose columns are taken that have a `hier_` file in the folder.
  /// - Throws: ``TableError`` where there is no such file or column.
  init(in folder: URL, microdata: String?) throws(TableError) {
    guard let microdata else {
      file = try TableFile("inner.csv", in: folder)
      let freq = try file.column("freq")
      self.freq = freq
      columns = file.table.headings.indices.filter { $0 != freq }
      guard !columns.isEmpty else { throw .noDimension(found: file.table.headings) }
      return
    }
    let path = URL(fileURLWithPath: microdata)
    file = try TableFile(path.lastPathComponent, in: path.deletingLastPathComponent())
    freq = nil
    let headings = file.table.headings
    columns = headings.indices.filter { column in
      !headings[column].contains("/")
        && FileManager.default.fileExists(
          atPath: folder.appendingPathComponent("hier_\(headings[column]).csv").path)
    }
    guard !columns.isEmpty else { throw .noHierarchy(file: file.name, found: headings) }
  }
}
