import CaseModel
import Foundation

extension Prompt {
  /// Asks for a moment that isn't in the future, and shows how the answer was understood.
  ///
  /// - Parameters:
  ///   - now: The present.
  ///   - zone: The time zone of what is typed and shown.
  ///   - initial: The moment that stands on the line to start from.
  func askTime(
    _ question: Text, now: Date, in zone: TimeZone, help: Text? = nil, initial: Date? = nil,
    isRequired: Bool = false
  ) throws -> Answer<Date> {
    let reading = TimeReading(now: now, zone: zone)
    let answer = try ask(
      question, help: help ?? PromptText.timeExamples,
      initial: initial.map(reading.written) ?? "", isRequired: isRequired
    ) { line in
      switch reading.read(line) {
      case .success(let moment): return moment
      case .failure(.notUnderstood): throw Unacceptable(expected: PromptText.timeExamples)
      case .failure(.inFuture): throw Unacceptable(expected: PromptText.timeInFuture)
      }
    }
    if case .value(let moment) = answer { show("  " + reading.written(moment)) }
    return answer
  }
}
