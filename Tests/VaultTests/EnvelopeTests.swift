import CaseModel
import Testing
import Vault

@Test func `a value sealed under one label opens under it`() throws {
  let label = SealLabel("reportFacts", row: 1)
  let sealed = try Vault().seal(["a"], as: label)
  #expect(try Vault().open(sealed, as: label, [String].self) == ["a"])
}
