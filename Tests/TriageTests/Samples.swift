import Base
import CaseModel
import Foundation
import Testing

/// Half past nine in the evening of a Saturday.
let receivedAt = "2026-10-03T21:30"
let localOffset = 7 * 3600

/// A report about a child with these members of the intake document beside its kind.
func report(_ members: String) throws -> Report {
  let kind = members.contains(#""kind":"#) ? "" : #""kind":"about-child","#
  let text = #"{\#(kind)"receivedAt":"\#(receivedAt)"\#(members.isEmpty ? "" : ",")"#
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

/// The signs of the reference data.
func referenceSigns() throws -> [Sign] {
  try referenceRows("sign").map { row in
    Sign(
      code: row["code"] ?? "", label: Text(vi: row["labelVi"] ?? "", en: row["labelEn"] ?? ""),
      question: Text(vi: "", en: ""),
      urgency: try #require(Urgency(rawValue: row["urgency"] ?? "")), source: row["source"] ?? "")
  }
}

/// The clock rules of the reference data.
func referenceClocks() throws -> [ClockRule] {
  try referenceRows("clock").map { row in
    func value(_ column: String) throws -> String { try #require(row[column]) }
    func codes(_ column: String) throws -> [String] {
      try value(column).split(separator: " ").map(String.init)
    }
    return ClockRule(
      code: try value("code"), label: Text(vi: try value("labelVi"), en: try value("labelEn")),
      duty: try #require(Duty(rawValue: try value("duty"))),
      startsAt: try #require(Event(rawValue: try value("startsAt"))),
      meets: try codes("meets").map { try #require(Event(rawValue: $0)) },
      span: Span(
        try #require(Int(try value("amount"))), try #require(Span.Unit(rawValue: try value("unit")))
      ),
      conditions: Set(
        try codes("condition").map { try #require(ClockRule.Condition(rawValue: $0)) }),
      responsible: try value("responsible"),
      basis: try #require(ClockRule.Basis(rawValue: try value("basis"))),
      source: try value("source"))
  }
}

/// The calendar of the reference data.
func referenceCalendar() throws -> LogCalendar {
  let holidays = try referenceRows("holiday")
  func days(_ kind: String) throws -> Set<Day> {
    Set(try holidays.filter { $0["kind"] == kind }.map { try day($0["date"] ?? "") })
  }
  return LogCalendar(
    timeZone: try #require(TimeZone(secondsFromGMT: localOffset)), daysOff: try days("holiday"),
    workedDays: try days("working"),
    yearsWithHolidays: Set(try holidays.map { try day($0["date"] ?? "").year }),
    unannounced: Set(
      try holidays.filter { $0["source"]?.contains("not officially announced") == true }
        .map { try day($0["date"] ?? "") }))
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
