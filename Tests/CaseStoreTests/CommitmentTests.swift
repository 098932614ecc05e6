import Foundation
import Testing
import Vault

@testable import CaseStore

/// By what a record's keys are known, as it stands in the file.
struct CommitmentTests {
  @Test func `what is written is read, by JSON's own reader too, and so is what JSON's own writer made`() throws {
    let commitments = DataKeys(Set(KeyClass.allCases)).commitments
    #expect(try CaseStore.commitments(CaseStore.written(commitments)) == commitments)
    #expect(
      try JSONDecoder().decode([KeyClass: Data].self, from: Data(CaseStore.written(commitments).utf8)) == commitments)
    // Slashes behind backslashes, as earlier versions wrote them.
    let slashes: [KeyClass: Data] = [.facts: Data(repeating: 0xFF, count: 16), .narrative: Data(count: 16)]
    let earlier = try String(decoding: JSONEncoder().encode(slashes), as: UTF8.self)
    #expect(earlier.contains("\\/"))
    #expect(try CaseStore.commitments(earlier) == slashes)
    #expect(try CaseStore.commitments(#"["facts","AA=="]"#) == [.facts: Data([0])])
  }

  @Test(arguments: [
    "", "[", "{}", #"["facts"]"#, #"["facts",""#, #"["none","AA=="]"#, #"["facts","A"]"#, #"[facts,AA==]"#,
    #"["facts","AA==","facts","AA=="]"#, #"["facts","AA==",]"#,
  ])
  func `anything else is damage`(_ text: String) {
    #expect(throws: StoreError.damaged) { try CaseStore.commitments(text) }
  }
}
