import Disclosure
import Foundation
import Statistics
import Testing

@testable import Releases

struct MedianBandTests {
  /// A printed table of bands; nil is hidden.
  private func median(_ total: Int?, _ bands: [Int?], bound: Int = 1) throws -> String? {
    let codes = ["PT1H", "PT12H", "PT24H", "later"]
    let question = try Question("t", counting: .case, by: [.firstAction], in: Period("2026-10"))
    func cell(_ at: [String: String], _ number: Int?) -> String {
      let place = at.map { "\"\($0.key)\": \"\($0.value)\"" }.joined()
      return "{\"at\": {\(place)}\(number.map { ", \"printed\": \($0)" } ?? "")}"
    }
    let cells = [cell([:], total)] + zip(codes, bands).map { cell(["first-action": $0], $1) }
    let asked = String(decoding: try JSONEncoder().encode(question), as: UTF8.self)
    let document = "{\"question\": \(asked), \"cells\": [\(cells.joined(separator: ", "))], \"bound\": \(bound)}"
    let table = try JSONDecoder().decode(PublishedTable.self, from: Data(document.utf8))
    return MedianBand(table, .firstAction, codes: codes)?.code
  }

  @Test func `the median lies where half of the printed total is reached`() throws {
    #expect(try median(40, [10, 15, 10, 5]) == "PT12H")
    #expect(try median(40, [20, 0, 0, 20]) == "PT1H")
    #expect(try median(41, [20, 0, 0, 21]) == "later")
  }

  @Test func `hidden numbers are counted for what they may be`() throws {
    // 25 are in the first two bands for certain, at most 10 hidden ones can't move the middle out of the second.
    #expect(try median(50, [14, 26, nil, nil]) == "PT12H")
    // The hidden ones may all lie in the first band, or none.
    #expect(try median(40, [nil, 15, nil, 10]) == nil)
    #expect(try median(nil, [10, 15, 10, 5]) == nil)
  }

  @Test func `of rounded numbers nothing is said`() throws {
    #expect(try median(40, [10, 15, 10, 5], bound: 5) == nil)
    #expect(try median(0, [0, 0, 0, 0]) == nil)
  }
}
