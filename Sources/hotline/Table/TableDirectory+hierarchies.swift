import Foundation
import Statistics

extension TableDirectory {
  /// A dimension with its tree, and with other divisions of the same finest codes that cut across it.
  ///
  /// - Parameters:
  ///   - name: The heading of its column.
  ///   - column: Where its heading stands, from 1.
  ///   - names: All headings of dimensions.
  ///   - file: The file that has the heading.
  ///   - folder: An existing folder.
  static func dimension(
    _ name: String, column: Int, beside names: Set<String>, of file: String, in folder: URL
  ) throws -> Statistics.Dimension {
    // The heading becomes part of a file's name, which mustn't lead out of the folder.
    guard !name.contains(where: { "/\\:".contains($0) || $0.isNewline || $0 == "\0" }) else {
      throw TableError.unsafeHeading(column: column)
    }
    let tree = try HierarchyFile("hier_\(name).csv", in: folder).tree
    do {
      let dimension = try Statistics.Dimension(name, tree)
      var groupings: [(code: String, members: [String])] = []
      for other in try otherFiles(of: name, beside: names, in: folder) {
        let known = Set(tree.codes + groupings.map(\.code))
        groupings += try HierarchyFile(other, in: folder).groupings(across: dimension, known: known)
      }
      return groupings.isEmpty ? dimension : try Statistics.Dimension(name, tree, groupings: groupings)
    } catch let error as DimensionError {
      throw TableError.divisions(column: name, error)
    }
  }

  /// The files of further divisions, by their names.
  private static func otherFiles(
    of name: String, beside names: Set<String>, in folder: URL
  ) throws -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { file in
      file.hasPrefix("hier_\(name)+") && file.hasSuffix(".csv")
        && !names.contains(String(file.dropFirst(5).dropLast(4)))
    }.sorted()
  }
}
