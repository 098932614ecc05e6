import Statistics

/// Linked tables: the cells of all publications that an attacker holds, as nodes of one system of equations.
///
/// Cells of the same finest places are one node, in whatever table they stand.
struct LinkedTables {
  var system = LinearSystem()
  /// For each publication, the node of each cell.
  private(set) var cells: [[Int]] = []
  /// For each publication, whether its cells are groups.
  let makesGroups: [Bool]
  /// The nodes whose counts must not be found out: all cells, and the difference cells between them.
  private(set) var protectedCells: [Int] = []

  let tally: Tally
  let columns: [ColumnSet]
  /// For each dimension, whether it divides what stands at each column of the dimension of kinds; nil where it divides
  /// everything.
  private let divisions: [[Bool]?]
  /// What can't be, by the columns of the dimensions that say so.
  private let exclusions: [[(number: Int, isHeld: [Bool])]]
  let strides: [Int]
  private var nodeOf: [Int: Int] = [:]
  private(set) var places: [Int] = []
  /// For a node that is the rest of a group, the part whose name it goes by.
  var named: [Int: Int] = [:]

  /// - Parameter isTied: Whether the ties of the tally's kinds are equations too.
  init(
    _ tally: Tally, publications: [Publication], isTied: Bool = true
  ) throws(DisclosureError) {
    self.tally = tally
    for publication in publications {
      for name in publication.dimensions
      where !tally.dimensions.contains(where: { $0.name == name }) {
        throw .missingDimension(name)
      }
    }
    let columns = tally.dimensions.map { dimension in
      var shown: Set<String> = []
      var judged: Set<String> = []
      for publication in publications {
        let codes = publication.codes(of: dimension)
        if publication.makesGroups { shown.formUnion(codes) } else { judged.formUnion(codes) }
      }
      if isTied, let kinds = tally.kinds { shown.formUnion(kinds.named(in: dimension)) }
      return ColumnSet(dimension, shown: shown, judged: judged)
    }
    self.columns = columns
    makesGroups = publications.map(\.makesGroups)
    divisions = columns.indices.map { number in tally.divisions(of: number, columns) }
    exclusions = tally.exclusionColumns(columns)
    var strides: [Int] = []
    var stride = 1
    for column in columns.reversed() {
      strides.append(stride)
      stride *= max(column.sets.count, 1)
    }
    self.strides = strides.reversed()
    for publication in publications { try enter(publication) }
    for node in protectedCells { enterDifferenceCells(of: places[node]) }
    let tied = isTied ? tiedPlaces : []
    for (one, other) in tied {
      _ = node(at: one)
      _ = node(at: other)
    }
    connect()
    count()
    for (one, other) in tied { tie(node(at: one), node(at: other)) }
  }

  private mutating func enter(_ publication: Publication) throws(DisclosureError) {
    let own = tally.dimensions.map { publication.dimensions.firstIndex(of: $0.name) }
    var seen: Set<CellKey> = []
    var nodes: [Int] = []
    for cell in publication.cells {
      guard cell.key.codes.count == publication.dimensions.count else {
        throw .unknownCell(cell.key)
      }
      guard seen.insert(cell.key).inserted else { throw .repeatedCell(cell.key) }
      var place = 0
      for (number, dimension) in tally.dimensions.enumerated() {
        let code =
          own[number].map { cell.key.codes[$0] } ?? publication.place[dimension.name]
          ?? dimension.total
        guard let column = columns[number].columnOf[code] else { throw .unknownCell(cell.key) }
        place += column * strides[number]
      }
      let before = places.count
      let node = self.node(at: place)
      if node == before { protectedCells.append(node) }
      nodes.append(node)
    }
    cells.append(nodes)
  }

  private mutating func enterDifferenceCells(of place: Int) {
    var found = [place]
    for number in columns.indices where divides(number, place) {
      let own = column(number, of: place)
      for difference in columns[number].differenceColumns[own] {
        found += found.filter { column(number, of: $0) == own }
          .map { $0 + (difference - own) * strides[number] }
      }
    }
    for place in found.dropFirst() {
      let before = places.count
      if node(at: place) == before { protectedCells.append(before) }
    }
  }

  private mutating func node(at place: Int) -> Int {
    if let node = nodeOf[place] { return node }
    nodeOf[place] = places.count
    places.append(place)
    return places.count - 1
  }

  func column(_ number: Int, of place: Int) -> Int {
    place / strides[number] % columns[number].sets.count
  }

  /// A node's column in each dimension.
  func columnNumbers(of node: Int) -> [Int] {
    columns.indices.map { column($0, of: places[node]) }
  }

  /// Whether a dimension divides what is counted at a place.
  private func divides(_ number: Int, _ place: Int) -> Bool {
    guard let divisions = divisions[number], let kind = tally.kindNumber else { return true }
    return divisions[column(kind, of: place)]
  }

  /// The ways of writing a place as a sum along one dimension.
  private func sums(of place: Int, along number: Int) -> [[Int]] {
    divides(number, place) ? columns[number].sums[column(number, of: place)] : []
  }

  /// Whether everybody knows that nothing is counted at a place.
  private func isImpossible(_ place: Int) -> Bool {
    exclusions.contains { sides in sides.allSatisfy { $0.isHeld[column($0.number, of: place)] } }
  }

  /// The nodes that add up to a place along one dimension, where all of them exist that can hold anything.
  private func parts(of place: Int, along number: Int, by sum: [Int]) -> [Int]? {
    let base = place - column(number, of: place) * strides[number]
    var parts: [Int] = []
    for column in sum {
      let place = base + column * strides[number]
      if let node = nodeOf[place] {
        parts.append(node)
      } else if !isImpossible(place) {
        return nil
      }
    }
    return parts
  }

  /// The nodes at the largest shown parts of a node's code of a dimension.
  func largestParts(of node: Int, along number: Int) -> [Int] {
    let own = column(number, of: places[node])
    return columns[number].largestParts[own].compactMap {
      nodeOf[places[node] + ($0 - own) * strides[number]]
    }
  }

  /// Leads every node down to classes of finest places, then ties all that hang together. What can't be needs no node.
  private mutating func connect() {
    var next = 0
    while next < places.count {
      let place = places[next]
      guard !isImpossible(place) else {
        next += 1
        continue
      }
      var missing: (number: Int, sum: [Int])?
      var isLed = false
      for number in columns.indices where !isLed {
        for sum in sums(of: place, along: number) where !isLed {
          isLed = parts(of: place, along: number, by: sum) != nil
          missing = missing ?? (number, sum)
        }
      }
      if !isLed, let (number, sum) = missing {
        let base = place - column(number, of: place) * strides[number]
        for column in sum {
          let part = base + column * strides[number]
          if !isImpossible(part) { _ = node(at: part) }
        }
      }
      next += 1
    }
    for (node, place) in places.enumerated() where !isImpossible(place) {
      for number in columns.indices {
        for sum in sums(of: place, along: number) {
          if let parts = parts(of: place, along: number, by: sum) {
            system.add(whole: node, parts: parts)
          }
        }
      }
    }
  }

  private mutating func count() {
    system.values = Array(repeating: 0, count: places.count)
    system.floors = Array(repeating: 0, count: places.count)
    let leaves = tally.dimensions.map { dimension in
      Dictionary(uniqueKeysWithValues: zip(dimension.leaves, dimension.leaves.indices))
    }
    for (key, value) in tally.counts {
      var found = [0]
      for (number, code) in key.codes.enumerated() {
        let held = columns[number].holding[leaves[number][code] ?? 0]
        found = found.flatMap { place in held.map { place + $0 * strides[number] } }
      }
      for place in found {
        if let node = nodeOf[place] { system.values[node] += value }
      }
    }
  }

  /// Whether a node is a class of finest places, of which all other nodes are sums.
  func isFinest(_ node: Int) -> Bool {
    columns.indices.allSatisfy { sums(of: places[node], along: $0).isEmpty }
  }

  /// The finest places of a node that anything can have, by their codes.
  func finestPlaces(of node: Int) -> [CellKey] {
    var keys: [[String]] = [[]]
    for (number, dimension) in tally.dimensions.enumerated() {
      let set =
        divides(number, places[node])
        ? columns[number].sets[column(number, of: places[node])] : [0]
      keys = keys.flatMap { key in set.map { key + [dimension.leaves[$0]] } }
    }
    return tally.possible(keys.map(CellKey.init))
  }

  /// The nodes that nothing can have: everybody knows that they are empty.
  var impossible: [Int] {
    guard !tally.exclusions.isEmpty else { return [] }
    return places.indices.filter {
      isImpossible(places[$0]) || isFinest($0) && finestPlaces(of: $0).isEmpty
    }
  }

  /// A node in words: its codes, or the finest codes of a difference cell joined by `+`.
  func key(of node: Int) -> CellKey {
    let node = named[node] ?? node
    return CellKey(
      tally.dimensions.indices.map { number in
        let dimension = tally.dimensions[number]
        let set = columns[number].sets[column(number, of: places[node])]
        if let code = dimension.coverage.firstIndex(of: set) { return dimension.codes[code] }
        return set.map { dimension.leaves[$0] }.joined(separator: "+")
      })
  }
}
