extension Report {
  /// What is known of a case: its opening report, and what later calls and merged cases told besides.
  ///
  /// What the opening report says stands; what it leaves open is filled in by whoever told it first. Topics add up. A
  /// child or offender whom nobody named before is one more; one who was told of before, in other words, is not:
  /// `Resemblance`.
  public func knowing(_ others: [Report]) -> Report {
    var known = self
    for other in others {
      known.children = Resemblance.joined(known.children, other.children)
      known.offenders = Resemblance.joined(known.offenders, other.offenders)
      known.topics += other.topics.filter { !known.topics.contains($0) }
      if known.nature == .unknown { known.nature = other.nature }
      if known.incident.setting == .unknown { known.incident.setting = other.incident.setting }
    }
    if known.primaryTopic == nil { known.primaryTopic = TopicOrder.gravest(known.topics) }
    return known
  }
}

/// Somebody a report tells of, who may be told of again.
protocol Described {
  var name: String? { get }
  /// How sure it is that both are one person, by what stands beside the name; nil when it can't be.
  func resemblance(to other: Self) -> Int?
  /// The same person, with what the other account says where this one doesn't.
  func filled(from other: Self) -> Self
}

/// Which of the people in two accounts are the same: each at most one, the surest pair first.
///
/// Alike names are one person unless sex or age speak against it; the same name always is. Where one of them has no
/// name, sex and age, or the relation, must fit.
enum Resemblance {
  static func joined<Person: Described>(_ known: [Person], _ told: [Person]) -> [Person] {
    var pairs: [(known: Int, told: Int, sureness: Int)] = []
    for (first, person) in known.enumerated() {
      for (second, other) in told.enumerated() {
        if let sureness = sureness(person, other) { pairs.append((first, second, sureness)) }
      }
    }
    pairs.sort { ($1.sureness, $0.known, $0.told) < ($0.sureness, $1.known, $1.told) }
    var joined = known
    var taken: Set<Int> = []
    var found: Set<Int> = []
    for pair in pairs where !taken.contains(pair.known) && !found.contains(pair.told) {
      taken.insert(pair.known)
      found.insert(pair.told)
      joined[pair.known] = known[pair.known].filled(from: told[pair.told])
    }
    return joined + told.indices.filter { !found.contains($0) }.map { told[$0] }
  }

  private static func sureness<Person: Described>(_ one: Person, _ other: Person) -> Int? {
    let names = [one.name, other.name].map { NameKey($0 ?? "") }
    guard !names[0].isEmpty, !names[1].isEmpty else { return one.resemblance(to: other) }
    guard let likeness = names[0].likeness(to: names[1]) else { return nil }
    if likeness == .same { return 1000 }
    guard let resemblance = one.resemblance(to: other) else { return nil }
    let rank = Likeness.allCases.firstIndex(of: likeness) ?? 0
    return 100 * (rank + 1) + resemblance
  }
}

extension Sex {
  /// 1 for the same, 0 where one isn't known, nil for different ones.
  fileprivate func resemblance(to other: Sex) -> Int? {
    if self == .unknown || other == .unknown { return 0 }
    return self == other ? 1 : nil
  }
}

extension Report.Child: Described {
  /// Callers guess: a year beside the age still fits.
  func resemblance(to other: Report.Child) -> Int? {
    guard let sex = sex.resemblance(to: other.sex) else { return nil }
    guard let own = age.years, let theirs = other.age.years else { return sex }
    guard own.lowerBound - 1 <= theirs.upperBound, theirs.lowerBound - 1 <= own.upperBound else {
      return nil
    }
    return sex + (own.overlaps(theirs) ? 2 : 1)
  }

  func filled(from other: Report.Child) -> Report.Child {
    var child = self
    if child.name == nil { child.name = other.name }
    if child.sex == .unknown { child.sex = other.sex }
    if child.age.years == nil { child.age = other.age }
    return child
  }
}

extension Report.Offender: Described {
  func resemblance(to other: Report.Offender) -> Int? {
    guard let sex = sex.resemblance(to: other.sex) else { return nil }
    if relation == .unknown || other.relation == .unknown { return sex }
    return relation == other.relation ? sex + 2 : nil
  }

  func filled(from other: Report.Offender) -> Report.Offender {
    var offender = self
    if offender.name == nil { offender.name = other.name }
    if offender.sex == .unknown { offender.sex = other.sex }
    if offender.relation == .unknown { offender.relation = other.relation }
    return offender
  }
}
