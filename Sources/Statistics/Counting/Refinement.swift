/// The finest classes that several views of one attribute make together, as one dimension: what the views divide
/// alike is one tree, everything else further sums of the same leaves.
struct Refinement {
  let dimension: Dimension
  /// The dimension's code of each class.
  let leaves: [String]
  /// For each view, the dimension's code of each of its codes.
  let nodes: [[String: String]]

  /// - Parameter classes: For each class, its codes in each view.
  init(_ name: String, lenses: [Lens], classes: [[[String]]]) throws(DimensionError) {
    var book = NodeBook(leafCount: classes.count)
    nodes = lenses.enumerated().map { view, lens in
      var found: [String: String] = [:]
      for code in lens.codes {
        let cover = classes.indices.filter { classes[$0][view].contains(code) }
        guard !cover.isEmpty else { continue }
        found[code] = book.node(cover, code: code, of: lens.view.name)
      }
      book.endView()
      return found
    }
    leaves = classes.indices.map { leaf in
      let codes = classes[leaf].map { $0.joined(separator: "+") }
      let isBlank = codes.allSatisfy(\.isEmpty)
      let code = isBlank ? Scheme.elsewhen : codes.joined(separator: "&")
      return book.node([leaf], code: code, of: "class")
    }
    book.endView()
    dimension = try book.dimension(
      name, role: name == Attribute.period.rawValue ? .time : .attribute)
  }
}

/// The codes of a dimension in the making, each with the leaves it covers.
private struct NodeBook {
  private struct Node {
    let code: String
    let cover: [Int]
  }

  private var tree: [Node]
  private var groupings: [Node] = []
  private var pending: [Node] = []
  private var codes: [[Int]: String]
  private var taken: Set<String> = [Scheme.total]

  init(leafCount: Int) {
    let all = Array(0..<leafCount)
    tree = [Node(code: Scheme.total, cover: all)]
    codes = [all: Scheme.total]
  }

  /// The code for a set of leaves; what covers the same is the same.
  mutating func node(_ cover: [Int], code: String, of view: String) -> String {
    if let known = codes[cover] { return known }
    var name = code
    if taken.contains(name) { name = "\(view):\(code)" }
    while taken.contains(name) { name += "'" }
    taken.insert(name)
    codes[cover] = name
    pending.append(Node(code: name, cover: cover))
    return name
  }

  /// Puts the view's new codes into the tree when none of them crosses a code of it; else they are groupings.
  mutating func endView() {
    let sets = (tree + pending).map { Set($0.cover) }
    let crosses = sets.indices.contains { one in
      sets[..<one].contains { other in
        !sets[one].isDisjoint(with: other) && !sets[one].isSubset(of: other)
          && !other.isSubset(of: sets[one])
      }
    }
    // A single leaf crosses nothing.
    tree += pending.filter { !crosses || $0.cover.count == 1 }
    if crosses { groupings += pending.filter { $0.cover.count > 1 } }
    pending = []
  }

  func dimension(_ name: String, role: Dimension.Role) throws(DimensionError) -> Dimension {
    let levels = levels()
    let hierarchy: Hierarchy
    do {
      hierarchy = try Hierarchy(levels)
    } catch {
      throw .unknownCode(name)
    }
    var known = tree
    var named: [(code: String, members: [String])] = []
    for grouping in groupings {
      var left = Set(grouping.cover)
      var members: [String] = []
      for node in known.sorted(by: { ($1.cover.count, $0.code) < ($0.cover.count, $1.code) })
      where !left.isEmpty && left.isSuperset(of: node.cover) {
        members.append(node.code)
        left.subtract(node.cover)
      }
      named.append((grouping.code, members))
      known.append(grouping)
    }
    return try Dimension(name, hierarchy, groupings: named, role: role)
  }

  /// The tree as depths, parents before their parts, parts in the order in which they came.
  private func levels() -> [(depth: Int, code: String)] {
    let sets = tree.map { Set($0.cover) }
    let parents = tree.indices.map { node in
      tree.indices.filter { $0 != node && sets[$0].isStrictSuperset(of: sets[node]) }
        .min { sets[$0].count < sets[$1].count }
    }
    var levels: [(Int, String)] = []
    func visit(_ node: Int, _ depth: Int) {
      levels.append((depth, tree[node].code))
      for child in tree.indices where parents[child] == node { visit(child, depth + 1) }
    }
    visit(0, 1)
    return levels
  }
}
