/// The classes of one attribute, numbered as they are met.
struct ClassBook {
  private let lenses: [Lens]
  private var numbers: [[[String]]: Int32] = [:]
  private var classes: [[[String]]] = []
  /// How many classes are there whatever is counted.
  private let fixed: Int
  private var cache: [[String]: Int32] = [:]

  init(_ attribute: Attribute, _ lenses: [Lens], _ scheme: Scheme) {
    self.lenses = lenses
    var numbers: [[[String]]: Int32] = [:]
    var classes: [[[String]]] = []
    var values = attribute.values(scheme)
    if attribute == .period {
      values = lenses.flatMap { lens -> [String] in
        guard case .period(let period) = lens.view.kind else { return [] }
        return period.parts.flatMap { [$0.firstDay, $0.lastDay] }
      }
      // The time in which nothing was asked: a period keeps its name beside any other.
      values.append("")
    }
    for value in values.sorted() {
      let codes = lenses.map { $0(value) }
      guard numbers[codes] == nil else { continue }
      numbers[codes] = Int32(classes.count)
      classes.append(codes)
    }
    self.numbers = numbers
    self.classes = classes
    fixed = classes.count
  }

  /// The class of what had these values at each snapshot.
  mutating func number(of values: [String]) -> Int32 {
    if let known = cache[values] { return known }
    let codes = lenses.map { $0(values[$0.view.snapshot]) }
    let number = numbers[codes] ?? Int32(classes.count)
    if Int(number) == classes.count {
      numbers[codes] = number
      classes.append(codes)
    }
    cache[values] = number
    return number
  }

  /// The values that something in a class has at some snapshot: those given, as far as a class has them at every one,
  /// and all that were met.
  func values(_ given: [String]) -> [(value: String, number: Int32)] {
    given.compactMap { value in numbers[lenses.map { $0(value) }].map { (value, $0) } }
      + cache.flatMap { values, number in values.map { ($0, number) } }
  }

  /// The classes in an order that doesn't hang on that of the rows, and where each number stands in it.
  func ordered() -> (classes: [[[String]]], position: [Int]) {
    let met = (fixed..<classes.count).sorted {
      classes[$0].lexicographicallyPrecedes(classes[$1]) { a, b in a.lexicographicallyPrecedes(b) }
    }
    let order = Array(0..<fixed) + met
    var position = Array(repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { position[number] = place }
    return (order.map { classes[$0] }, position)
  }
}
