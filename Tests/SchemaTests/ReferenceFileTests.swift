import Foundation
import Schema
import Testing

struct ReferenceFileTests {
  @Test func `every file on disk is embedded as it is`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Schema/Reference")
    let onDisk = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(onDisk) == Set(ReferenceFile.all.map { $0.name + ".csv" }))
    for file in ReferenceFile.all {
      let bytes = try Data(contentsOf: folder.appending(path: file.name + ".csv"))
      #expect(Data(file.text.utf8) == bytes, "\(file.name) is stale")
      #expect(bytes.count <= 48 * 1024, "\(file.name) slows every build")
    }
  }

  @Test(arguments: ReferenceTable.all)
  func `every file is plain`(table: ReferenceTable) {
    let composed = table.text.precomposedStringWithCanonicalMapping
    #expect(Array(table.text.utf8) == Array(composed.utf8), "not NFC")
    #expect(!table.text.utf8.contains(UInt8(ascii: "\r")))
    #expect(table.text.utf8.last == UInt8(ascii: "\n"))
    #expect(table.ragged.isEmpty, "rows of another width than the header: \(table.ragged)")
    for row in table.rows {
      for (column, cell) in row {
        #expect(cell == cell.trimmingCharacters(in: .whitespaces), "\(column) of \(row)")
      }
    }
  }

  @Test(arguments: ReferenceTable.all)
  func `every row has its labels, source and dates`(table: ReferenceTable) {
    for row in table.rows {
      let source = row["source"] ?? ""
      #expect(!source.isEmpty, "\(row)")
      if row["words"] != nil { continue }
      let labels = [row["labelVi"], row["labelEn"]].compactMap(\.self)
      #expect(labels.count == 2 && Set(labels).count == 2, "\(row)")
      #expect(!labels.contains(""), "\(row)")
      let from = row["validFrom"] ?? ""
      let to = row["validTo"] ?? ""
      #expect(isDay(from) && (to.isEmpty || isDay(to) && from <= to), "\(row)")
      for (column, cell) in row where column.hasSuffix("Vi") || column.hasSuffix("En") {
        #expect(!cell.isEmpty, "\(column) of \(row)")
      }
    }
  }

  @Test(arguments: ReferenceTable.all)
  func `a code means one thing a day`(table: ReferenceTable) {
    for rows in Dictionary(grouping: table.rows, by: table.key(of:)).values {
      let spans = rows.map { ($0["validFrom"] ?? "", $0["validTo"] ?? "") }.sorted { $0.0 < $1.0 }
      for (earlier, later) in zip(spans, spans.dropFirst()) {
        #expect(!earlier.1.isEmpty && earlier.1 < later.0, "\(rows)")
      }
    }
  }

  @Test(arguments: ReferenceTable.all)
  func `rows stand in the order of their keys, parents first`(table: ReferenceTable) {
    let order = table.rows.map { row in
      [table.level(of: row)] + table.key(of: row) + [row["validFrom"] ?? ""]
    }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test(arguments: [
    ("topic", "parent", "topic"), ("topicWord", "topic", "topic"), ("sign", "urgency", "urgency"),
    ("agency", "kind", "agencyKind"), ("agency", "superior", "agency"),
    ("clock", "responsible", "agencyKind"), ("referralRule", "agencyKind", "agencyKind"),
  ])
  func `every code named elsewhere exists`(table: String, column: String, target: String) {
    let known = Set(ReferenceTable(target).rows.compactMap { $0["code"] })
    for row in ReferenceTable(table).rows {
      let code = row[column] ?? "no column"
      let isNone = code.isEmpty || (column == "responsible" && code == "hotline")
      #expect(isNone || known.contains(code), "\(code) in \(row)")
    }
  }

  @Test(arguments: [
    ("place", "parentCode", "parentValidFrom"), ("placeChange", "fromCode", "fromValidFrom"),
    ("placeChange", "toCode", "toValidFrom"),
  ])
  func `every place named elsewhere exists`(table: String, code: String, validFrom: String) {
    let places = ReferenceTable("place").rows
    let known = Set(places.map { [$0["code"], $0["validFrom"]] })
    for row in ReferenceTable(table).rows where row["level"] != "province" {
      #expect(known.contains([row[code], row[validFrom]]), "\(row)")
    }
  }

  @Test(arguments: [
    ("place", "level", "province district commune"),
    ("placeChange", "kind", "merge split rename same"),
    ("urgency", "firstActionUnit", "hour day working-day"),
    ("clock", "duty", "assign triage tell act assess plan answer"),
    ("clock", "unit", "hour day working-day"),
    ("clock", "basis", "law local-policy assumption"),
    ("clock", "startsAt", Vocabulary.events), ("clock", "meets", Vocabulary.events),
    ("clock", "condition", Vocabulary.conditions),
    ("referralRule", "situation", Vocabulary.situations),
    ("referralRule", "unit", "hour day working-day"),
    ("holiday", "kind", "holiday working"), ("topicWord", "language", "vi en"),
    ("draftLimit", "code", "danger other"), ("callbackLimit", "code", "missed abandoned asked"),
    ("verifyLimit", "code", "agency"), ("taskLimit", "code", "household"),
    ("retention", "code", "closed screened-out unanswered"),
    ("card", "sure", "article practice memory"),
  ])
  func `a closed list stays closed`(table: String, column: String, words: String) {
    let allowed = Set(words.split(separator: " "))
    for row in ReferenceTable(table).rows {
      let cell = row[column] ?? "no column"
      #expect(allowed.isSuperset(of: cell.split(separator: " ")), "\(cell) in \(row)")
    }
  }

  @Test func `the topics are those of the taxonomy`() {
    let rows = ReferenceTable("topic").rows
    #expect(rows.count { $0["parent"] == "" } == 14)
    #expect(rows.count { $0["parent"] != "" } == 94)
    #expect(rows.allSatisfy { ($0["code"] ?? "").hasPrefix($0["parent"] ?? "no column") })
  }

  @Test func `the signs are those the rules of triage know`() {
    let codes = ReferenceTable("sign").rows.compactMap { $0["code"] }
    #expect(Set(codes) == Set(Vocabulary.signs.split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    ("province", "2025-06-30", 63), ("province", "2025-07-01", 34), ("district", "2025-06-30", 1),
    ("district", "2025-07-01", 0), ("commune", "2025-06-30", 11), ("commune", "2025-07-01", 4),
  ])
  func `the places of a day`(level: String, day: String, count: Int) {
    let valid = ReferenceTable("place").rows(on: day).filter { $0["level"] == level }
    #expect(valid.count == count)
  }

  @Test(arguments: [
    ("2025-06-30", "Xã Đăk Hà"), ("2025-07-01", "Xã Tu Mơ Rông"), ("2026-10-15", "Xã Tu Mơ Rông"),
  ])
  func `code 23425 changed its meaning on 1 July 2025`(day: String, name: String) {
    let valid = ReferenceTable("place").rows(on: day).filter { $0["code"] == "23425" }
    #expect(valid.map { $0["labelVi"] } == [name])
  }

  @Test func `every place that ended became part of another`() {
    let places = ReferenceTable("place").rows
    let ended = places.filter { $0["validTo"] != "" && $0["level"] != "district" }
    let changed = ReferenceTable("placeChange").rows
    #expect(Set(ended.map { $0["code"] }) == Set(changed.map { $0["fromCode"] }))
    #expect(changed.count == 63 + 11)
    #expect(changed.count { $0["kind"] == "same" } == 11)
  }

  @Test(arguments: ["2017-12-05", "2017-12-06"])
  func `the national hotline has the number of its day`(day: String) {
    let valid = ReferenceTable("agency").rows(on: day).filter { $0["code"] == "hotline-111" }
    #expect(valid.map { $0["phone"] } == [day < "2017-12-06" ? "18001567" : "111"])
  }

  @Test func `urgencies are ranked from the gravest, and only none is without a limit`() {
    let rows = ReferenceTable("urgency").rows.sorted { ($0["rank"] ?? "") < ($1["rank"] ?? "") }
    #expect(rows.map { $0["code"] } == ["emergency", "urgent", "soon", "routine", "none"])
    #expect(rows.map { $0["rank"] } == ["1", "2", "3", "4", "5"])
    #expect(rows.map { $0["firstActionAmount"] } == ["0", "24", "72", "5", ""])
  }

  @Test(arguments: ["clock", "referralRule"])
  func `a limit is a whole number of its unit`(table: String) {
    for row in ReferenceTable(table).rows {
      #expect((Int(row["amount"] ?? "") ?? -1) >= 0, "\(row)")
    }
  }

  /// NĐ 56/2017 Đ26 k1: whoever receives a report of harm or risk passes it to the commune of the incident. What is no
  /// harm goes where it helps, by consent.
  @Test func `the commune is told of harm and danger, whatever the situation`() {
    let rules = ReferenceTable("referralRule").rows
    let all = Vocabulary.situations.split(separator: " ").map(String.init)
    let byConsent: Set<String> = [
      "accused-child", "cross-border", "youth", "hardship", "schooling", "civil-status", "custody",
      "mental-health", "illness", "counselling",
    ]
    for situation in all {
      let told = Set(
        rules.filter { $0["situation"] == situation }.compactMap { $0["agencyKind"] })
      let addressee =
        switch situation {
        case "incident-elsewhere": "other-commune"
        case "place-unknown", "province-known": "hotline-111"
        default: "commune-people-committee"
        }
      #expect(told.contains(addressee) != byConsent.contains(situation), "\(situation)")
    }
    #expect(
      rules.allSatisfy { $0["code"] == "\($0["situation"] ?? "").\($0["agencyKind"] ?? "")" })
    #expect(Set(rules.compactMap { $0["situation"] }) == Set(all))
  }

  @Test func `a day worked instead is a Saturday or Sunday, and every year has its holidays`() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let rows = ReferenceTable("holiday").rows
    for row in rows {
      let day = try? Date(row["date"] ?? "", strategy: .iso8601.year().month().day())
      let isWeekend = day.map(calendar.isDateInWeekend)
      #expect(isWeekend != nil && (row["kind"] == "holiday" || isWeekend == true), "\(row)")
      #expect(row["validFrom"] == row["date"] && row["validTo"] == row["date"], "\(row)")
    }
    for year in ["2025", "2026", "2027"] {
      let daysOff = Set(
        rows.filter { $0["kind"] == "holiday" }.compactMap { $0["date"] }
          .filter { $0.hasPrefix(year) }.map { $0.dropFirst(5) })
      #expect(daysOff.isSuperset(of: ["01-01", "04-30", "05-01", "09-02"]), "\(year)")
    }
  }
}

private func isDay(_ text: String) -> Bool {
  let day = try? Date(text, strategy: .iso8601.year().month().day())
  return day?.formatted(.iso8601.year().month().day()) == text
}
