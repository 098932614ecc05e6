import CaseModel
import Testing

@testable import hotline

/// Every table of reference data is listed with a code and words.
struct ReferenceRowTests {
  private let folder: ToolFolder

  init() throws { folder = try ToolFolder() }

  @Test(arguments: [
    "urgency", "sign", "topic", "place", "placeChange", "agencyKind", "agency", "clock",
    "referralRule", "holiday", "retention", "draftLimit", "callbackLimit", "verifyLimit", "taskLimit", "topicWord",
    "formItem", "card", "criterion",
  ])
  func `each row of a table has its code and its words`(table: String) throws {
    let listed = try folder.run(["reference", "list", table, "--limit", "3", "--lang", "vi"])
    #expect(listed.code == 0)
    for line in listed.out.split(separator: "\n") where !line.hasPrefix("[") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(!cells[0].isEmpty && !(cells[1] + cells[2]).isEmpty, "\(line)")
    }
  }
}
