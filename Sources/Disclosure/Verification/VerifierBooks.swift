import Statistics

/// The verifier's own account of the tally: what readers can name, and sums over it.
///
/// A place is a column of each dimension, counted as one number.
struct VerifierBooks {
  typealias Place = Int

  /// A decoy added up: the change at every nameable place, and at every class of finest places.
  struct Draft {
    var changes: [Place: Int] = [:]
    var classes: [Place: Int] = [:]
  }

  private let columns: [VerifierColumns]
  private let strides: [Int]
  private let atoms: [CellKey: Int]
  private(set) var counts: [Place: Int] = [:]
  private var classCounts: [Place: Int] = [:]
  /// For each publication, the place of each cell.
  private(set) var places: [[Place]] = []
  /// For each publication, whether its cells are groups.
  private let makesGroups: [Bool]
  /// The places whose counts must not be found out, without repetition.
  private(set) var protectedCells: [Place] = []

  init(_ tally: Tally, publications: [Publication]) throws(Refusal) {
    columns = tally.dimensions.map { VerifierColumns($0, publications: publications) }
    makesGroups = publications.map(\.makesGroups)
    var strides: [Int] = []
    var stride = 1
    for column in columns.reversed() {
      strides.append(stride)
      stride *= max(column.sets.count, 1)
    }
    self.strides = strides.reversed()
    atoms = tally.counts
    var protectedOnce: Set<Place> = []
    for publication in publications {
      var seen: Set<CellKey> = []
      var row: [Place] = []
      for cell in publication.cells {
        guard seen.insert(cell.key).inserted else { throw .repeatedCell(cell.key) }
        let place = try self.place(of: cell.key, in: publication)
        row.append(place)
        for form in withDifferenceCells(place) where protectedOnce.insert(form).inserted {
          protectedCells.append(form)
        }
      }
      places.append(row)
    }
    for (key, value) in tally.counts { add(value, at: key, to: &counts, &classCounts) }
  }

  private func place(of key: CellKey, in publication: Publication) throws(Refusal) -> Place {
    guard key.codes.count == publication.dimensions.count,
      publication.dimensions.allSatisfy({ name in columns.contains { $0.dimension.name == name } })
    else { throw .unknownCell(key) }
    var place = 0
    for (column, stride) in zip(columns, strides) {
      let own = publication.dimensions.firstIndex(of: column.dimension.name)
      let code =
        own.map { key.codes[$0] } ?? publication.place[column.dimension.name]
        ?? column.dimension.total
      guard let position = column.columnOf[code] else { throw .unknownCell(key) }
      place += position * stride
    }
    return place
  }

  private func column(_ number: Int, of place: Place) -> Int {
    place / strides[number] % columns[number].sets.count
  }

  /// The place itself, and with slivers in place of the codes that they are cut from.
  private func withDifferenceCells(_ place: Place) -> [Place] {
    var places = [place]
    for number in columns.indices {
      let own = column(number, of: place)
      for difference in columns[number].differenceColumns[own] where difference != own {
        places += places.filter { column(number, of: $0) == own }
          .map { $0 + (difference - own) * strides[number] }
      }
    }
    return places
  }

  /// A place with its code of every dimension of versions left out.
  func withoutVersion(_ place: Place) -> Int {
    columns.indices.reduce(place) { sum, number in
      columns[number].dimension.role == .versions
        ? sum - column(number, of: place) * strides[number] : sum
    }
  }

  /// A place in words.
  func key(of place: Place) -> CellKey {
    CellKey(columns.indices.map { columns[$0].name(of: column($0, of: place)) })
  }

  /// Pairs of published places, the second a direct part of the first in one dimension other than time: the month of a
  /// case is no secret about those in it.
  var groups: [(group: Place, part: Place)] {
    let published = Set(zip(places, makesGroups).flatMap { $1 ? $0 : [] })
    var pairs: [(Place, Place)] = []
    for number in columns.indices
    where columns[number].dimension.role != .time && columns[number].dimension.role != .kind {
      let parts = Dictionary(grouping: columns[number].groups, by: \.group)
      for place in published.sorted() {
        let own = column(number, of: place)
        for (_, part) in parts[own] ?? [] {
          let other = place + (part - own) * strides[number]
          if published.contains(other) { pairs.append((place, other)) }
        }
      }
    }
    return pairs
  }

  /// For each dimension that divides a place, its direct parts there, when all of them can be named.
  func divisions(of place: Place) -> [[Place]] {
    columns.indices.flatMap { number in
      let own = column(number, of: place)
      return columns[number].divisions[own].map { parts in
        parts.map { place + ($0 - own) * strides[number] }
      }
    }
  }

  func drafts(of proof: Proof) throws(Refusal) -> [Draft] {
    var drafts: [Draft] = []
    for (number, decoy) in proof.decoys.enumerated() {
      var draft = Draft()
      for (key, change) in decoy.changes {
        guard key.codes.count == columns.count,
          zip(columns, key.codes).allSatisfy({ $0.leafPositions[$1] != nil })
        else { throw .unknownPlace(decoy: number, key) }
        guard abs(change) <= Tally.largestCount, atoms[key, default: 0] + change >= 0
        else { throw .negativeCount(decoy: number, key) }
        add(change, at: key, to: &draft.changes, &draft.classes)
      }
      drafts.append(draft)
    }
    return drafts
  }

  private func add(
    _ value: Int, at key: CellKey, to sums: inout [Place: Int], _ classes: inout [Place: Int]
  ) {
    var places = [0]
    var kind = 0
    for (number, code) in key.codes.enumerated() {
      guard let leaf = columns[number].leafPositions[code] else { continue }
      let held = columns[number].holding[leaf].map { $0 * strides[number] }
      places = places.flatMap { place in held.map { place + $0 } }
      kind = kind * columns[number].classOf.count + columns[number].classOf[leaf]
    }
    for place in places { sums[place, default: 0] += value }
    classes[kind, default: 0] += value
  }

  /// The classes of a finest place in some dimensions: codes that no shown one tells apart.
  func classes(of key: CellKey, along numbers: [Int]) -> [Int] {
    numbers.map { number in
      columns[number].leafPositions[key.codes[number]].map { columns[number].classOf[$0] } ?? -1
    }
  }

  /// Whether some decoy is left whatever `cases` people know, each at its true place.
  func survives(_ drafts: [Draft], knowing cases: Int, of known: [Place: Int] = [:]) -> Bool {
    guard let first = drafts.first else { return false }
    return first.classes.allSatisfy { place, change in
      guard change < 0 else { return true }
      let needed = classCounts[place, default: 0] + change + 1
      let added = needed - known[place, default: 0]
      guard added <= cases else { return true }
      let left = drafts.filter {
        classCounts[place, default: 0] + $0.classes[place, default: 0] >= needed
      }
      return survives(
        left, knowing: cases - added, of: known.merging([place: needed]) { $1 })
    }
  }
}
