import Base
import ArgumentParser
import CaseModel
import CaseStore

extension Session {
  /// Does something for the purpose that was given; asks for one where the policy wants it on record.
  func forPurpose<Value>(_ body: (CaseStore.Stamp) throws -> Value) throws -> Value {
    try unlockIfLocked()
    do {
      return try body(stamp)
    } catch StoreError.purposeNeeded(let action) where canPrompt {
      let question = Text(
        vi: "'\(action.label.vi)' cần lý do trong lịch sử. Vì sao?",
        en: "'\(action.label.en)' takes a reason on record. Why?")
      let answer = try prompt(insteadOf: "--for").choose(
        question, from: Purpose.allCases.map { Choice($0.rawValue, $0.label, $0) })
      guard case .value(let purpose) = answer else { throw StoreError.purposeNeeded(action) }
      return try body(stamp.with(purpose))
    }
  }
}

extension Purpose: ExpressibleByArgument {}
