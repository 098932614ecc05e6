public import Base

/// An age in whole years, as an interval, and how it is known. Not knowing is never 0.
public struct Age: Hashable, Codable, Sendable {
  public var from: Int?
  public var to: Int?
  public var basis: AgeBasis

  public init(from: Int? = nil, to: Int? = nil, basis: AgeBasis = .unknown) {
    self.from = from
    self.to = to
    self.basis = basis
  }

  /// The completed years it can be, 0…99.
  ///
  /// Counted the lunar way (tuổi mụ) a child is one at birth and a year older at Tết: one or two years less.
  public var years: ClosedRange<Int>? {
    guard from != nil || to != nil else { return nil }
    let low = from ?? 0
    let high = max(low, to ?? 99)
    return basis == .lunar ? max(0, low - 2)...max(0, high - 1) : low...high
  }

  /// Whether the person may be under `limit`. Somebody who may be a child is treated as a child.
  public func mayBeUnder(_ limit: Int) -> Bool {
    years.map { $0.lowerBound < limit } ?? true
  }

  /// Whether the person is surely under `limit`.
  public func isUnder(_ limit: Int) -> Bool {
    years.map { $0.upperBound < limit } ?? false
  }

  /// The age on `day` of somebody born within `birth`.
  public init(birth: ClosedRange<Day>, on day: Day, basis: AgeBasis) {
    func years(since birth: Day) -> Int {
      let hadBirthday = (day.month, day.day) >= (birth.month, birth.day)
      return max(0, day.year - birth.year - (hadBirthday ? 0 : 1))
    }
    self.init(
      from: years(since: birth.upperBound), to: years(since: birth.lowerBound), basis: basis)
  }
}
