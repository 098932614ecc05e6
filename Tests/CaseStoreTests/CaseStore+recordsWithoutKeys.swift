@testable import CaseStore

extension CaseStore {
  /// How many records that aren't erased lack keys of somebody who is to have them for good.
  func recordsWithoutKeys() throws -> Int { try read { try Self.recordsWithoutKeys($0).count } }
}
