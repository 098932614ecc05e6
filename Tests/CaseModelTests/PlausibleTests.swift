import Base
import CaseModel
import Foundation
import Testing

/// Times and ages that can't be, and those that seldom are.
struct `What can't be true is named` {
  private func read(
    _ text: String, oldest: String? = nil, known: JSONValue? = nil,
    zone: String = "Asia/Ho_Chi_Minh", now: String = "2026-11-05T09:00+07:00"
  ) throws -> Intake {
    var reader = FormReader(
      hasCode: { _, _ in true }, place: { PlaceKey($0) },
      calendar: LogCalendar(timeZone: try #require(TimeZone(identifier: zone))))
    reader.known = known
    reader.oldestReceipt = try oldest.map { try #require(Moment($0)).instant(offset: 0) }
    return try Intake(
      try JSONValue(document: Data(text.utf8)), reader: reader,
      now: try #require(Moment(now)).instant(offset: 0))
  }

  private func problems(_ members: String, oldest: String? = nil) throws -> [String] {
    let text = #"{"kind":"about-child","receivedAt":"2026-11-04T10:00+07:00",\#(members)}"#
    do {
      _ = try read(text, oldest: oldest)
      return []
    } catch let faults as IntakeFaults {
      return faults.faults.map { "\($0.path.dropFirst(2)): \($0.problem)" }
    }
  }

  @Test(arguments: [
    (#""children":[{"age":{"from":5,"to":5},"birthDate":"2008-01-01"}]"#, true),
    (#""children":[{"age":{"from":9,"to":9},"birthDate":"2016-12-01"}]"#, false),
    (#""children":[{"age":{"from":10,"to":10},"birthDate":"2016-12-01"}]"#, true),
    (#""children":[{"age":{"from":9,"to":10},"birthDate":"2016"}]"#, false),
    (#""children":[{"age":{"from":11},"birthDate":"2016"}]"#, true),
    (#""children":[{"age":{"to":8},"birthDate":"10/2016"}]"#, true),
    (#""children":[{"age":{"from":11,"to":11,"basis":"lunar"},"birthDate":"2016-12-01"}]"#, false),
    (#""children":[{"age":{"from":9,"to":9,"basis":"lunar"},"birthDate":"2016-12-01"}]"#, true),
    (
      #""children":[{"age":{"from":3},"birthDate":"2023"},{"age":{"from":9,"to":9},"birthDate":"2020"}]"#,
      true
    ),
  ])
  func `an age and a birth date must fit`(members: String, isFault: Bool) throws {
    let found = try problems(members)
    #expect(found.count == (isFault ? 2 : 0), "\(found)")
    #expect(found.allSatisfy { $0.hasSuffix("notTheAge") })
  }

  @Test(
    arguments: [
      (#""children":[{"birthDate":"2020"}],"incident":{"time":"2015-05-05"}"#, "beforeBirth"),
      (#""children":[{"birthDate":"2020-05-06"}],"incident":{"time":"2020-05-05"}"#, "beforeBirth"),
      (#""children":[{"birthDate":"2020-05-06"}],"incident":{"time":"2020-05"}"#, nil),
      (#""children":[{"birthDate":"2020"},{}],"incident":{"time":"2015"}"#, nil),
      (#""children":[{"birthDate":"2020"},{"birthDate":"2014"}],"incident":{"time":"2015"}"#, nil),
      (
        #""children":[{"age":{"from":5,"to":5,"basis":"stated"}}],"incident":{"time":"2015"}"#,
        "beforeBirth"
      ),
      (
        #""children":[{"age":{"from":5,"to":5,"basis":"estimate"}}],"incident":{"time":"2015"}"#,
        nil
      ),
      (#""children":[{"age":{"from":5,"basis":"stated"}}],"incident":{"time":"2015"}"#, nil),
      (
        #""children":[{"age":{"from":5,"to":5,"basis":"stated"}}],"incident":{"time":"2020-12"}"#,
        nil
      ),
      (#""incident":{"time":"1026-05-05"}"#, "overAHundredYears"),
    ] as [(String, String?)])
  func `nothing happened to a child before it was born`(members: String, problem: String?) throws {
    #expect(try problems(members) == (problem.map { ["incident.time: \($0)"] } ?? []))
  }

  @Test(arguments: [
    (#""children":[{"birthDate":"1900-01-01"}]"#, "children[0].birthDate: overAHundredYears"),
    (#""children":[{"birthDate":"0016"}]"#, "children[0].birthDate: overAHundredYears"),
    (#""children":[{"age":{"from":9.5}}]"#, "children[0].age.from: notWhole"),
    (
      #""children":[{"age":{"from":126,"to":126}}]"#,
      "children[0].age.from: outOfRange"
    ),
    (
      #""children":[{"specialCircumstances":[1.5]}]"#,
      "children[0].specialCircumstances[0]: notWhole"
    ),
  ])
  func `an age that nobody has is refused, in words that say what is expected`(
    members: String, problem: String
  ) throws {
    #expect(try problems(members).first?.hasPrefix(problem) == true)
  }

  @Test(arguments: [(45, true), (18, true), (17, false)])
  func `a grown-up among the children is asked back, not refused`(age: Int, isDoubt: Bool) throws {
    let intake = try read(
      #"{"kind":"about-child","children":[{"age":{"from":\#(age),"to":\#(age)}}]}"#)
    #expect(
      intake.doubts == (isDoubt ? [Fault(path: "$.children[0].age", problem: .grownUp)] : []))
  }

  @Test(arguments: [
    "1926-11-05T10:00", "1998-01-01T00:00", "1999-12-31T23:59", "2000-01-01T06:59+07:00",
  ])
  func `years before 2000 are refused: their numbers would collide`(text: String) throws {
    let isIn = text.hasPrefix("2000")
    let document = #"{"kind":"silent","receivedAt":"\#(text)"}"#
    if isIn {
      _ = try read(document)
    } else {
      let faults = try #require(throws: IntakeFaults.self) { try read(document) }.faults
      #expect(faults == [Fault(path: "$.receivedAt", problem: .outOfYears(2000...2099))])
    }
  }

  @Test func `a computer whose clock has lost its year still takes calls`() throws {
    for receipt in ["", #","receivedAt":"1996-05-04T08:00+07:00""#] {
      let intake = try read(#"{"kind":"silent"\#(receipt)}"#, now: "1996-05-04T09:00+07:00")
      #expect(intake.report.receivedAt.description.hasPrefix("1996-05-04"))
    }
  }

  @Test func `a receipt long before the log takes a confirming field, and reads again with it`()
    throws
  {
    func document(_ more: String) -> String {
      #"{"kind":"about-child","receivedAt":"2016-11-05T10:00"\#(more)}"#
    }
    let faults = try #require(throws: IntakeFaults.self) {
      try read(document(""), oldest: "2026-09-01T00:00Z")
    }.faults
    #expect(faults == [Fault(path: "$.receivedAt", problem: .longAgo)])
    #expect(faults[0].text.en.contains("lateEntry"))
    let intake = try read(document(#","lateEntry":"yes""#), oldest: "2026-09-01T00:00Z")
    #expect(intake.report.receivedAt.description.hasPrefix("2016-11-05"))
    _ = try read(
      String(decoding: try intake.document.data(), as: UTF8.self), oldest: "2026-09-01T00:00Z")
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-12-01T10:00", "2026-07-05T00:30", "2026-07-04T22:30:00.000Z"),
    ("Europe/Berlin", "2026-12-01T10:00", "2026-07-04T23:30", "2026-07-04T21:30:00.000Z"),
    ("Europe/Berlin", "2026-07-01T10:00", "2026-01-05T00:30", "2026-01-04T23:30:00.000Z"),
    ("Europe/Berlin", "2026-04-01T10:00", "2026-03-29T01:30", "2026-03-29T00:30:00.000Z"),
    ("Europe/Berlin", "2026-04-01T10:00", "2026-03-29T03:30", "2026-03-29T01:30:00.000Z"),
    ("America/New_York", "2026-04-01T10:00", "2026-03-08T01:30", "2026-03-08T06:30:00.000Z"),
    ("America/New_York", "2026-04-01T10:00", "2026-03-08T03:30", "2026-03-08T07:30:00.000Z"),
    ("Asia/Ho_Chi_Minh", "2026-04-01T10:00", "2026-03-29T01:30", "2026-03-28T18:30:00.000Z"),
    ("Europe/Berlin", "2026-12-01T10:00", "2026-07-05T00:30+07:00", "2026-07-04T17:30:00.000Z"),
  ])
  func `each moment has the offset of its own day`(
    zone: String, received: String, time: String, utc: String
  ) throws {
    let intake = try read(
      #"{"kind":"about-child","receivedAt":"\#(received)","incident":{"time":"\#(time)"}}"#,
      zone: zone, now: "2026-12-31T00:00Z")
    #expect(intake.report.incident.time?.description == utc)
  }

  @Test func `what stands in the log reads again, whatever is asked of a new document`() throws {
    let now = try read(
      #"{"kind":"about-child","receivedAt":"2026-10-05T10:00Z","children":[{"birthDate":"1990-01-01","age":{"from":36,"to":36,"basis":"stated"}}],"topics":["BL01"]}"#
    )
    // As an earlier version of the tool took it.
    let stored = String(decoding: try now.document.data(), as: UTF8.self)
      .replacing("2026-10-05", with: "2016-10-05").replacing("1990-01-01", with: "1890-01-01")
      .replacing("36", with: "126").replacing("BL01", with: "GONE")
    let old = try JSONValue(document: Data(stored.utf8))
    let text = String(decoding: try old.data(), as: UTF8.self)
    #expect(throws: IntakeFaults.self) { try read(text, oldest: "2026-09-01T00:00Z") }
    let intake = try read(text, oldest: "2026-09-01T00:00Z", known: old)
    #expect(intake.report.children[0].age.from == 126)
    // What is changed is looked at as ever.
    let changed = text.replacing("1890-01-01", with: "1891-01-01")
    #expect(throws: IntakeFaults.self) {
      try read(changed, oldest: "2026-09-01T00:00Z", known: old)
    }
  }
}
