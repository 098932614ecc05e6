import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import Testing

struct CitationTests {
  @Test func `words have both languages, articles stand as they are`() {
    let citation = Citation("NĐ 56/2017 Đ26 k2; amount: local policy; from memory, check")
    #expect(
      citation.text
        == Text(
          vi:
            "NĐ 56/2017 Đ26 k2; thời hạn theo quy định của đơn vị; theo trí nhớ, cần đối chiếu",
          en: "NĐ 56/2017 Đ26 k2; the limit is local policy; from memory, check"))
    #expect(Citation("heard of it").unknown == ["heard of it"])
  }

  @Test(arguments: [
    "urgency", "sign", "topic", "place", "placeChange", "agencyKind", "agency", "clock",
    "referralRule", "holiday", "retention",
  ])
  func `no source of the reference data is told in one language only`(table: String) throws {
    let rows = try TestLog().store.referenceRows(table: table, on: nil)
    let unknown = Set(rows.flatMap { Citation($0["source"] ?? "").unknown })
    #expect(!rows.isEmpty && unknown.isEmpty, "\(unknown)")
  }

  @Test func `no source of a triage rule is told in one language only`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Triage")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var found = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /source: "([^"]+)"/) {
        found += 1
        #expect(Citation(String(match.1)).unknown.isEmpty, "\(match.1)")
      }
    }
    #expect(found > 15)
  }
}
