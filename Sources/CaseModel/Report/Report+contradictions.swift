import Base

extension Report {
  /// Years that a case number can be of.
  static let years = 2000...2099

  /// What can't be true together, however well each field is formed.
  ///
  /// - Parameter isLate: Whether it was confirmed that it is entered long after it was received.
  func contradictions(now: Instant, _ reader: FormReader, isLate: Bool) -> [Fault] {
    let calendar = reader.calendar
    var faults: [Fault] = []
    let received = calendar.day(of: receivedAt)
    // A clock may be a little off; a minute of grace keeps the call.
    if receivedAt > now.adding(minutes: 1) {
      faults.append(Fault(path: "$.receivedAt", problem: .inTheFuture))
    } else if !Self.years.contains(received.year),
      // A computer whose clock has lost its year still takes calls.
      Self.years.contains(calendar.day(of: now).year)
    {
      faults.append(Fault(path: "$.receivedAt", problem: .outOfYears(Self.years)))
    } else if let oldest = reader.oldestReceipt, receivedAt < oldest, !isLate {
      faults.append(Fault(path: "$.receivedAt", problem: .longAgo))
    }
    if let time = incident.time?.days(in: calendar) {
      let problem: Fault.Problem? =
        if time.lowerBound > received {
          .afterReceipt
        } else if time.upperBound < received.adding(years: -100) {
          .overAHundredYears
        } else if isBeforeBirth(time.upperBound, received, in: calendar) {
          .beforeBirth
        } else {
          nil
        }
      if let problem { faults.append(Fault(path: "$.incident.time", problem: problem)) }
    }
    for (index, child) in children.enumerated() {
      faults += child.contradictions(at: "$.children[\(index)]", on: received, in: calendar)
    }
    let harmful = topics.filter(TopicOrder.isHarm)
    if nature == .specialCircumstances, !harmful.isEmpty {
      faults.append(Fault(path: "$.nature", problem: .contradicts(nature, topics: harmful)))
    }
    if let primaryTopic, !topics.contains(primaryTopic) {
      faults.append(Fault(path: "$.primaryTopic", problem: .notAmongTopics))
    }
    return faults
  }

  /// What can be true and seldom is.
  var doubts: [Fault] {
    children.enumerated().filter { ($0.element.age.years?.lowerBound ?? 0) >= 18 }
      .map { Fault(path: "$.children[\($0.offset)].age", problem: .grownUp) }
  }

  /// Whether no child was born on a day. One of whom it isn't known may have been.
  private func isBeforeBirth(_ day: Day, _ received: Day, in calendar: LogCalendar) -> Bool {
    !children.isEmpty
      && children.allSatisfy { child in
        child.earliestBirth(received, in: calendar).map { day < $0 } ?? false
      }
  }
}

extension Report.Child {
  fileprivate func contradictions(
    at path: String, on received: Day, in calendar: LogCalendar
  ) -> [Fault] {
    var faults: [Fault] = []
    if let from = age.from, let to = age.to, from > to {
      faults.append(Fault(path: "\(path).age", problem: .backwards))
    }
    guard let birth = birthDate?.days(in: calendar) else { return faults }
    if birth.lowerBound > received {
      faults.append(Fault(path: "\(path).birthDate", problem: .afterReceipt))
      return faults
    }
    let byBirth = Age(birth: birth, on: received, basis: .document)
    guard let possible = byBirth.years, possible.lowerBound <= 99 else {
      faults.append(Fault(path: "\(path).birthDate", problem: .overAHundredYears))
      return faults
    }
    if faults.isEmpty, let years = age.years, !years.overlaps(possible) {
      faults += ["age", "birthDate"].map { Fault(path: "\(path).\($0)", problem: .notTheAge) }
    }
    return faults
  }

  /// The first day on which the child can have been born, by birth date or by an age that is more than a guess.
  fileprivate func earliestBirth(_ received: Day, in calendar: LogCalendar) -> Day? {
    if let birth = birthDate?.days(in: calendar) { return birth.lowerBound }
    guard [.document, .stated, .lunar].contains(age.basis), age.to != nil,
      let oldest = age.years?.upperBound
    else { return nil }
    return received.adding(years: -(oldest + 1)).adding(days: 1)
  }
}
