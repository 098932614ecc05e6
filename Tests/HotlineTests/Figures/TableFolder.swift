import Foundation

/// A folder with a statistician's table of four places in two groups by four topics.
struct TableFolder {
  let tool: ToolFolder

  /// - Parameter counts: For each place its counts by topic.
  init(_ counts: KeyValuePairs<String, [Int]>) throws {
    tool = try ToolFolder(empty: ())
    var inner = "place,topic,freq\n"
    for (place, row) in counts {
      for (number, count) in row.enumerated() { inner += "\(place),t\(number),\(count)\n" }
    }
    try write("inner.csv", inner)
    try write("hier_place.csv", "levels,codes\n@,all\n@@,a\n@@@,a1\n@@@,a2\n@@,b\n@@@,b1\n@@@,b2\n")
    try write("hier_topic.csv", "levels,codes\n@,every\n@@,t0\n@@,t1\n@@,t2\n@@,t3\n")
  }

  var path: String { tool.path }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// The cells of `published.csv`, without the headings.
  func published() throws -> [[String]] {
    try String(contentsOfFile: path + "/published.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  func run(_ arguments: [String]) throws -> ToolFolder.Output { try tool.run(arguments) }
}
