import Base
import CaseModel
import Foundation
import Testing

@testable import hotline

/// What the reference data that go with the project offer on the screen.
enum ShippedChoices {
  static func rows(_ table: String) throws -> [[String: String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Schema/Reference/\(table).csv")
    let read = try CSVTable(String(contentsOf: file, encoding: .utf8))
    return read.rows.map { Dictionary(uniqueKeysWithValues: zip(read.headings, $0.cells)) }
  }

  /// - Parameter own: The codes of the communes that the hotline serves.
  static func choices(own: [String]) throws -> FormChoices {
    func cell(_ row: [String: String], _ column: String) throws -> String { try #require(row[column]) }
    let labels = try rows("topic").map {
      (try cell($0, "code"), Text(vi: try cell($0, "labelVi"), en: try cell($0, "labelEn")))
    }
    var words: [String: [String]] = [:]
    for row in try rows("topicWord") {
      words[try cell(row, "topic"), default: []] += try cell(row, "words").split(separator: "; ").map(String.init)
    }
    let signs = try rows("sign").map { row in
      Sign(
        code: try cell(row, "code"), label: Text(vi: try cell(row, "labelVi"), en: try cell(row, "labelEn")),
        question: Text(vi: try cell(row, "questionVi"), en: try cell(row, "questionEn")),
        urgency: try #require(Urgency(rawValue: try cell(row, "urgency"))), source: try cell(row, "source"))
    }
    let places = try rows("place").filter { $0["validTo"] == "" }.map { row in
      Place(
        key: try #require(PlaceKey(try cell(row, "code") + "@" + (try cell(row, "validFrom")))), validTo: nil,
        level: try #require(Place.Level(rawValue: try cell(row, "level"))), parent: nil,
        name: Text(vi: try cell(row, "labelVi"), en: try cell(row, "labelEn")))
    }
    let (topics, groups) = FormChoices.topics(Dictionary(uniqueKeysWithValues: labels), words: words)
    return FormChoices(
      topics: topics, groups: groups, signs: FormChoices.signs(signs),
      places: PlaceChoices(places, own: Set(places.map(\.key).filter { own.contains($0.code) })))
  }
}
