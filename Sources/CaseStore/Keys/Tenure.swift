import Base
import CaseModel

/// How long somebody may open a record, by what they are to its case now.
enum Tenure: Comparable {
  case none
  case until(Instant)
  /// As long as the case is assigned to them.
  case lasting

  /// Nil for a tenure that doesn't end by itself.
  var end: Instant? { if case .until(let end) = self { end } else { nil } }
}
