import CaseModel

/// What an operator is asked back before it is recorded.
struct IntakeDoubts: Error {
  let doubts: [Fault]
}
