import Base

/// What somebody wants to know: what is counted, divided how, of which time, as known when.
public struct Question: Hashable, Sendable {
  /// Names its table in files: small letters, digits and hyphens.
  public let name: String
  public let unit: StatisticsRow.Unit
  /// Each divides the table once more.
  public let axes: [Axis]
  /// Only what has one of these codes is counted.
  public let filters: [Axis: Set<String>]
  public let period: Period
  /// The day whose administrative units are meant, ISO 8601.
  public let unitsOn: String
  public let known: Knowledge

  /// - Parameters:
  ///   - name: Its name, unique in a release.
  ///   - unit: What is counted.
  ///   - axes: What divides the table, in order.
  ///   - filters: Which values of other axes count; empty for all.
  ///   - period: Which months are counted.
  ///   - unitsOn: The last day of the period when it is nil.
  ///   - known: Up to when what was registered counts.
  /// - Throws: ``QuestionError`` when the unit hasn't such an axis, an axis stands twice, or a name or day is none.
  public init(
    _ name: String, counting unit: StatisticsRow.Unit, by axes: [Axis],
    where filters: [Axis: Set<String>] = [:], in period: Period, unitsOn: String? = nil,
    known: Knowledge = .closing
  ) throws(QuestionError) {
    guard (1...60).contains(name.utf8.count), name.utf8.first != UInt8(ascii: "-"),
      name.utf8.allSatisfy({ Self.letters.contains($0) })
    else { throw .badName(name) }
    for axis in axes + filters.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard axis.attribute.units.contains(unit) else { throw .notOfThisUnit(axis, unit) }
    }
    for (position, axis) in axes.enumerated() where axes[..<position].contains(axis) {
      throw .repeatedAxis(axis)
    }
    for (axis, codes) in filters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if codes.isEmpty { throw .emptyFilter(axis) }
      let other = (axes + filters.keys.sorted { $0.rawValue < $1.rawValue })
        .first { $0 != axis && $0.attribute == axis.attribute }
      if let other { throw .crossingFilter(axis, other) }
    }
    guard axes.count <= Self.mostAxes else { throw .tooManyAxes(axes.count) }
    let unitsOn = unitsOn ?? period.lastDay
    guard Day(unitsOn) != nil else { throw .notADay(unitsOn) }
    if case .day(let day) = known, Day(day) == nil { throw .notADay(day) }
    self.name = name
    self.unit = unit
    self.axes = axes
    self.filters = filters
    self.period = period
    self.unitsOn = unitsOn
    self.known = known
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)

  /// More crossings make cells of single people: four ways suffice for every form.
  public static let mostAxes = 4

  /// Whether its cells add up to its total.
  public var addsUp: Bool { axes.allSatisfy(\.addsUp) }

  /// The last day whose knowledge it needs; before that day is over its answer can change.
  public var finalAfter: String {
    switch known {
    case .closing: period.closingDay
    case .day(let day): max(day, period.lastDay)
    }
  }
}
