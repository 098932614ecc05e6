import CaseModel
import Foundation
import Testing

/// Half past nine in the evening of a Saturday.
let receivedAt = "2026-10-03T21:30"
let localOffset = 7 * 3600

/// A report about a child with these members of the intake document beside its kind.
func report(_ members: String) throws -> Report {
  let text = #"{"kind":"about-child","receivedAt":"\#(receivedAt)"\#(members.isEmpty ? "" : ",")"#
  let document = try #require(JSONValue(Data("\(text)\(members)}".utf8)))
  let reader = FormReader(
    hasCode: { _, _ in true }, place: { PlaceKey($0) }, offset: localOffset)
  return try Intake(document, reader: reader, now: time("2026-10-04T09:00")).report
}

/// A moment of the district's local time.
func time(_ text: String) throws -> Instant {
  try #require(Moment(text)).instant(offset: localOffset)
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// The rows of a file of reference data, by column.
func referenceRows(_ name: String) throws -> [[String: String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Schema/Reference/\(name).csv")
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(cells)
  let header = try #require(lines.first)
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
}

private func cells(of line: Substring) -> [String] {
  line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    .reduce(into: [""]) { cells, part in
      if part.offset.isMultiple(of: 2) {
        let plain = part.element.split(separator: ",", omittingEmptySubsequences: false)
        cells[cells.count - 1] += plain.first ?? ""
        cells += plain.dropFirst().map(String.init)
      } else {
        cells[cells.count - 1] += part.element
      }
    }
}
