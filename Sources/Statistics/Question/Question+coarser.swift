extension Question {
  /// The same asked less finely, in the order in which people would rather have it: for a longer time, for the area as
  /// a whole, with joined topics, without ages.
  public var coarser: [Question] {
    var found: [Question] = []
    var period = self.period
    while let longer = period.longer {
      period = longer
      found += changed(in: period)
    }
    let places = axes.filter { $0.attribute == .place }
    if !places.isEmpty { found += changed(by: axes.filter { !places.contains($0) }) }
    if axes.contains(.topicDetail), !axes.contains(.topic) {
      found += changed(by: axes.map { $0 == .topicDetail ? .topic : $0 })
    }
    if axes.contains(.topicDetail) || axes.contains(.topic), !axes.contains(.topicGroup) {
      let joined = axes.filter { $0 != .topicDetail && $0 != .topic }
      found += changed(by: [.topicGroup] + joined)
    }
    let ages = axes.filter { $0.attribute == .age }
    if !ages.isEmpty { found += changed(by: axes.filter { !ages.contains($0) }) }
    return found.filter { $0 != self }
  }

  /// One question, or none where it can't be asked so.
  private func changed(by axes: [Axis]? = nil, in period: Period? = nil) -> [Question] {
    let other = period ?? self.period
    let question = try? Question(
      name, counting: unit, by: axes ?? self.axes, where: filters, in: other,
      unitsOn: period == nil ? unitsOn : other.lastDay, known: known)
    return question.map { [$0] } ?? []
  }
}

extension Period {
  /// The quarter of a month, the half of a quarter, the year of a half; nil for a year.
  var longer: Period? {
    let month = months.upperBound
    let code: String
    switch months.count {
    case 1: code = "Q\((month + 2) / 3)"
    case 2...5: code = "H\((month + 5) / 6)"
    case 12: return nil
    default: return try? Period(String(self.code.prefix(4)), cut: cut)
    }
    return try? Period(self.code.prefix(4) + "-" + code, cut: cut)
  }
}
