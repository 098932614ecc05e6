import Statistics
import Testing

/// Rows of a contact in lines: what is read is what was written, and nothing else is read.
struct StatisticsLinesTests {
  private func read(_ text: String) -> [StatisticsRow]? { Array(text.utf8).withUnsafeBytes { StatisticsRow.rows($0) } }

  private let rows = [
    StatisticsRow(
      unit: .contact, registeredOn: "2026-10-03",
      codes: ["kind": "about-child", "place": "23425@2025-07-01", "topic": "BL01"],
      sets: ["topic": ["BL01", "TN01"]]),
    StatisticsRow(
      unit: .case, registeredOn: "2026-10-03",
      codes: ["outcome": "open", "place": "23425@2025-07-01", "topic": "BL01"],
      sets: ["topic": ["BL01", "TN01"], "sign": []], minutes: ["first-action": 95]),
    StatisticsRow(
      unit: .child, registeredOn: "2026-11-30", isCounted: false, codes: ["sex": "female", "age": "", "topic": "BL01"]),
    StatisticsRow(unit: .offender, registeredOn: "2026-11-30", codes: [:]),
  ]

  @Test func `rows are read as they were written, in the same bytes each time`() throws {
    let lines = try #require(StatisticsRow.lines(rows))
    #expect(StatisticsRow.areLines(lines) && lines == StatisticsRow.lines(rows))
    #expect(read(String(decoding: lines, as: UTF8.self)) == rows)
    let none = try #require(StatisticsRow.lines([]))
    #expect(read(String(decoding: none, as: UTF8.self)) == [])
  }

  @Test func `what is as in the row before stands once`() throws {
    let text = try String(decoding: #require(StatisticsRow.lines(rows)), as: UTF8.self)
    #expect(
      text == """
        1
        contact\t2026-10-03\tkind=about-child\tplace=23425@2025-07-01\ttopic=BL01\ttopic:BL01,TN01
        case\t\t~kind\toutcome=open\tsign:\tfirst-action#95
        child\t2026-11-30\t!\t~outcome\t~place\tage=\tsex=female\t:sign\t:topic
        offender\t\t~age\t~sex\t~topic

        """)
  }

  @Test(arguments: [
    StatisticsRow(unit: .case, registeredOn: "2026-10-03", codes: ["topic": "BL\t01"]),
    StatisticsRow(unit: .case, registeredOn: "2026-10-03", codes: ["to=pic": "BL01"]),
    StatisticsRow(unit: .case, registeredOn: "2026-10-03", codes: [:], sets: ["sign": ["a,b"]]),
    StatisticsRow(unit: .case, registeredOn: "2026-10-03", codes: [:], sets: ["sign": [""]]),
    StatisticsRow(unit: .case, registeredOn: "2026-10\n03", codes: [:]),
    StatisticsRow(unit: .case, registeredOn: "", codes: [:]),
  ])
  func `what holds a separator has no lines`(_ row: StatisticsRow) {
    #expect(StatisticsRow.lines([row]) == nil)
  }

  @Test(arguments: [
    "", "1", "2\n", "[]", "1\ncase", "1\ncase\n", "1\nnothing\t2026-10-03\n", "1\ncase\t\n",
    "1\ncase\t2026-10-03\t~kind\n",
    "1\ncase\t2026-10-03\t:sign\n", "1\ncase\t2026-10-03\tword\n", "1\ncase\t2026-10-03\ta#b\n",
    "1\ncase\t2026-10-03\t\n", "1\ncase\t2026-10-03",
  ])
  func `nothing else is read`(_ text: String) {
    #expect(read(text) == nil, "\(text)")
  }
}
