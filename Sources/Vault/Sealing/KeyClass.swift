/// How far a part of a record is protected: each class has a data key of its own.
public enum KeyClass: String, CaseIterable, Codable, Sendable {
  /// Codes: topics, signs, age, sex, setting, relations.
  case facts
  /// Names, phones, addresses, exact dates.
  case identity
  /// The story, notes, attachments.
  case narrative
  /// The row that is counted: codes and bands.
  case statistics

  /// Its bit in the head of a wrap; never to be changed.
  var bit: UInt8 {
    switch self {
    case .facts: 1
    case .identity: 2
    case .narrative: 4
    case .statistics: 8
    }
  }
}

extension Set<KeyClass> {
  /// In the one order in which keys are written.
  var ordered: [KeyClass] { KeyClass.allCases.filter(contains) }

  var bits: UInt8 { reduce(0) { $0 | $1.bit } }

  /// Nil when a bit is unknown, or none is set.
  init?(bits: UInt8) {
    self = Set(KeyClass.allCases.filter { bits & $0.bit != 0 })
    guard self.bits == bits, bits != 0 else { return nil }
  }
}
