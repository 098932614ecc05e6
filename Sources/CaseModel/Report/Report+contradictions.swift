extension Report {
  /// What can't be true together, however well each field is formed.
  func contradictions(now: Instant, offset: Int) -> [Fault] {
    var faults: [Fault] = []
    // A clock may be a little off; a minute of grace keeps the call.
    if receivedAt > now.adding(minutes: 1) {
      faults.append(Fault(path: "$.receivedAt", problem: .inTheFuture))
    }
    let receivedDay = PartialDate.minute(receivedAt).days(offset: offset)
    if let time = incident.time?.days(offset: offset), let receivedDay,
      time.lowerBound > receivedDay.upperBound
    {
      faults.append(Fault(path: "$.incident.time", problem: .afterReceipt))
    }
    for (index, child) in children.enumerated() {
      if let from = child.age.from, let to = child.age.to, from > to {
        faults.append(Fault(path: "$.children[\(index)].age", problem: .backwards))
      }
      if let birth = child.birthDate?.days(offset: offset), let receivedDay,
        birth.lowerBound > receivedDay.upperBound
      {
        faults.append(Fault(path: "$.children[\(index)].birthDate", problem: .afterReceipt))
      }
    }
    if let primaryTopic, !topics.contains(primaryTopic) {
      faults.append(Fault(path: "$.primaryTopic", problem: .notAmongTopics))
    }
    return faults
  }
}
