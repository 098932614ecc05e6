import _CaseLogTestSupport
import Base
import CaseModel
import Testing

@testable import CaseStore

/// Each error of the store is brought about by somebody's doing, and says in both languages what to do.
struct `Errors of the store` {
  @Test(arguments: Provoked.all)
  func `what brings it about is refused with that error and no other`(provoked: Provoked) throws {
    let log = try TestLog()
    let error = try #require(
      #expect(throws: StoreError.self) { try provoked.run(log) })
    #expect(Provoked.name(of: error) == provoked.name, "\(error)")
    #expect(!error.text.vi.isEmpty && !error.text.en.isEmpty && error.text.vi != error.text.en)
  }

  /// Errors that a test can't bring about here, each with the reason.
  private static let elsewhere = [
    "onNetwork": "takes a file system of a network; the list of them is C",
    "settingRefused": "takes an SQLite that refuses a setting",
  ]

  @Test func `every error is brought about by some test`() throws {
    let declared = try Sources.cases(of: "StoreError", in: "CaseStore")
    #expect(declared.count > 70)
    let provoked = Set(Provoked.all.map(\.name))
    let unknown = declared.subtracting(provoked).subtracting(Self.elsewhere.keys)
    #expect(unknown.isEmpty, "add what brings them about to Provoked.all")
    #expect(provoked.union(Self.elsewhere.keys).subtracting(declared).isEmpty)
  }
}
