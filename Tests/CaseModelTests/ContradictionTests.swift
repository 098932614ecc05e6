import Base
import CaseModel
import Foundation
import Testing

/// What a report says of the child and what it is about must agree (review F19, F12).
struct ContradictionTests {
  private func intake(_ members: String) throws -> Intake {
    let text = #"{"kind":"about-child","receivedAt":"2026-10-03T21:30",\#(members)}"#
    let reader = FormReader(hasCode: { _, _ in true }, place: { PlaceKey($0) }, offset: 7 * 3600)
    return try Intake(
      try #require(JSONValue(Data(text.utf8))), reader: reader,
      now: try #require(Moment("2026-10-04T09:00")).instant(offset: 7 * 3600))
  }

  @Test(arguments: ["BL01", "XH02", "BO01", "MB99", "BR01", "KH01", "LK01"])
  func `special circumstances and harm are a fault that names both`(topic: String) throws {
    let faults = #expect(throws: IntakeFaults.self) {
      try intake(#""nature":"special-circumstances","topics":["HC01","\#(topic)"]"#)
    }
    let fault = try #require(faults?.faults.first)
    #expect(fault.path == "$.nature")
    for text in [fault.text.vi, fault.text.en] {
      #expect(text.contains("special-circumstances") && text.contains(topic))
      #expect(!text.contains("HC01"))
    }
  }

  @Test(arguments: [
    #""nature":"special-circumstances","topics":["HC02","SK01"]"#,
    #""nature":"at-risk","topics":["BL01"]"#, #""topics":["BL01"]"#,
  ])
  func `what agrees is taken`(members: String) throws {
    #expect(throws: Never.self) { try intake(members) }
  }

  @Test(arguments: [
    (#""nature":"at-risk","topics":["TN01"]"#, 0), (#""topics":["TN01","TN07"]"#, 0),
    (#""nature":"actual","topics":["TN01"]"#, 1), (#""topics":["TN01","BR05"]"#, 1),
    (#""topics":["TN01"],"children":[{"sex":"male"}]"#, 1), (#""topics":[]"#, 1),
  ])
  func `a dangerous place needs no child, an accident has one`(members: String, children: Int)
    throws
  {
    #expect(try intake(members).report.children.count == children)
  }
}
