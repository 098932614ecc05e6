/// Says which codes of an axis something has, from the one value that its row holds of the axis's attribute.
struct Coder {
  let axis: Axis
  /// Every code in the order in which people want them, the unknown last.
  let codes: [String]
  private let code: (String) -> [String]

  /// - Parameter unitsOn: The day whose units are meant.
  init(_ axis: Axis, _ scheme: Scheme, unitsOn day: String) {
    self.axis = axis
    var codes: [String]
    let topics = Dictionary(scheme.topics.map { ($0.code, $0) }) { first, _ in first }
    func one(_ path: @escaping (Scheme.Topic) -> String) -> (String) -> [String] {
      { [topics[$0].map(path) ?? Scheme.unknown] }
    }
    switch axis {
    case .commune, .province, .district:
      let level = axis.rawValue
      let units = scheme.units
      codes = units.served(level: level, on: day) + [Scheme.elsewhere]
      code = { [$0 == Scheme.unknown ? $0 : units.code(of: $0, level: level, on: day)] }
    case .topic:
      codes = scheme.topics.filter { $0.parent == nil }.map(\.code)
      code = one { $0.parent ?? $0.code }
    case .topicDetail:
      codes = scheme.topics.map { Self.detail($0) }
      code = one { Self.detail($0) }
    case .topicGroup:
      codes = scheme.topics.map(\.group).unique
      code = one(\.group)
    case .hotline111:
      codes = scheme.topics.map { "111:" + $0.hotline111 }.unique.sorted()
      code = one { "111:" + $0.hotline111 }
    case .childHelpline:
      codes = scheme.topics.map { "chi:" + $0.childHelpline }.unique.sorted()
      code = one { "chi:" + $0.childHelpline }
    case .anyTopic:
      codes = scheme.topics.filter { $0.parent == nil }.map { "any:" + $0.code }
      code = { value in
        let groups = value.split(separator: "+").compactMap { topics[String($0)] }
          .map { "any:" + ($0.parent ?? $0.code) }
        return groups.isEmpty ? [Scheme.unknown] : groups.unique
      }
    case .anySign:
      codes = (scheme.vocabularies[.signs] ?? []) + [Scheme.nothing]
      let known = Set(codes)
      code = { value in
        if value.isEmpty { return [Scheme.nothing] }
        return value.split(separator: "+")
          .map { known.contains(String($0)) ? String($0) : Scheme.unknown }.unique
      }
    case .ageLaw, .ageHelpline, .ageFive:
      let bands = AgeBands(axis)
      codes = bands?.codes ?? []
      code = { value in
        let years = value.split(separator: "-").compactMap { Int($0) }
        guard years.count == 2, let band = bands?.code(years[0], years[1]) else {
          return [Scheme.unknown]
        }
        return [band]
      }
    case .firstAction, .answer:
      let bands = TimeBands(axis)
      codes = bands?.codes ?? []
      code = { [bands?.code(Int($0)) ?? Scheme.unknown] }
    default:
      codes = scheme.vocabularies[axis.attribute] ?? []
      let known = Set(codes)
      code = { [known.contains($0) ? $0 : Scheme.unknown] }
    }
    codes.removeAll { $0 == Scheme.unknown }
    // Of a time everybody knows whether it has passed.
    self.codes = TimeBands(axis) == nil ? codes + [Scheme.unknown] : codes
  }

  func callAsFunction(_ value: String) -> [String] { code(value) }

  /// A group named without saying more is a topic of its own, so that it doesn't bear the group's code.
  private static func detail(_ topic: Scheme.Topic) -> String {
    topic.parent == nil ? topic.code + "00" : topic.code
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
