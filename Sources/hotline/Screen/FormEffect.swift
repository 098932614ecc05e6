import Base
import CaseModel

/// What a key means beyond the form itself: what whoever shows it has to do.
enum FormEffect: Hashable {
  case nothing
  /// The line was left with another answer: hints are to be made anew, and the draft kept.
  case answered
  /// Record what there is.
  case record
  /// The caller is gone.
  case dropped
  /// Somebody in danger: the number to call now, and what to say.
  case emergencyCall
  /// Link to the earlier case that is shown.
  case link
  case stop
  case hangUp
  case signal(Int32)
  case redraw
}
