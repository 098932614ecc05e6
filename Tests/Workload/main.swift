// Fills a log with made-up cases in process and measures it: `Workload COUNT`. Medians beside SQLite doing the same
// over clear rows.
import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Vault

guard let count = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }), count >= 100 else {
  print("Workload COUNT (100 or more)")
  exit(64)
}
let log = try TestLog()
let (path, store) = (log.path, log.store)
let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
defer { try? FileManager.default.removeItem(atPath: folder) }

let clear = try DatabaseQueue(path: folder + "/clear.sqlite")
try clear.writeWithoutTransaction { db in
  try db.execute(
    sql: """
      PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA;
      CREATE TABLE report (id INTEGER PRIMARY KEY, names TEXT, phone TEXT, document TEXT)
      """)
}
func size(_ path: String) -> Int {
  (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
}
func microseconds(_ body: () throws -> Void) rethrows -> Int {
  let duration = try ContinuousClock().measure(body)
  return Int(duration.components.attoseconds / 1_000_000_000_000)
    + Int(duration.components.seconds) * 1_000_000
}
func median(_ values: [Int]) -> Double { Double(values.sorted()[values.count / 2]) / 1000 }

let empty = size(path)
var numbers: [CaseNumber] = []
var recording: [Int] = []
var inserting: [Int] = []
for index in 0..<count {
  var maker = MadeUpReport(index)
  let document = maker.document()
  let now = log.stamp(index)
  recording.append(
    try microseconds {
      let intake = try store.read(document, now: now.now)
      let recorded = try store.record(intake, key: "\(index)", linkTo: nil, stamp: now)
      if let number = recorded.number { numbers.append(number) }
    })
  let names = ["children", "offenders"].compactMap { document[$0] }.map { "\($0)" }.joined()
  let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
  inserting.append(
    try microseconds {
      try clear.write { db in
        try db.execute(
          sql: "INSERT INTO report (names, phone, document) VALUES (?, ?, ?)",
          arguments: [Fold.key(names), document["caller"]?["phone"].map { "\($0)" }, text])
      }
    })
}
func row(_ what: String, _ ours: Double, _ theirs: Double) {
  let label = what.padding(toLength: 44, withPad: " ", startingAt: 0)
  print(label, String(format: "%9.2f ms %9.2f ms  ×%.1f", ours, theirs, ours / theirs))
}
print(
  "\(count) cases, in process".padding(toLength: 44, withPad: " ", startingAt: 0),
  "     sealed        clear")
row("record one report, the last 100", median(recording.suffix(100)), median(inserting.suffix(100)))

let end = count + 60
var shown: [Int] = []
var selected: [Int] = []
for index in stride(from: 0, to: numbers.count, by: max(1, numbers.count / 51)) {
  let store = try CaseStore(path: path).unlocked(by: log.founding.keyring)
  shown.append(
    try microseconds {
      _ = try store.show(numbers[index], stamp: log.stamp(end, for: .supervision))
    })
  selected.append(
    try microseconds {
      _ = try clear.read {
        try Row.fetchAll($0, sql: "SELECT * FROM report WHERE id = ?", arguments: [index + 1])
      }
    })
}
row("show one case, journalled first", median(shown), median(selected))
for (what, names, phones, like) in [
  ("search by a name", ["Nguyễn Thị Bịa Lan Hoa"], [], "%nguyen thi bia lan hoa%"),
  ("search by a phone number", [], ["0912345678"], "%0912345678%"),
] as [(String, [String], [String], String)] {
  var ours: [Int] = []
  var theirs: [Int] = []
  for _ in 0..<7 {
    ours.append(
      try microseconds {
        _ = try store.similar(
          names: names, phones: phones, stamp: log.stamp(end, for: .supervision))
      })
    theirs.append(
      try microseconds {
        _ = try clear.read {
          try Row.fetchAll(
            $0, sql: "SELECT id FROM report WHERE names LIKE ? OR phone LIKE ?",
            arguments: [like, like])
        }
      })
  }
  row(what, median(ours), median(theirs))
}

print(
  "\nFile: \((size(path) - empty) / count) bytes a case; clear rows: \(size(folder + "/clear.sqlite") / count)"
)
let parts = try DatabaseQueue(path: path).read {
  try Row.fetchAll(
    $0,
    sql: """
      SELECT coalesce(object.tbl_name, dbstat.name) AS part, sum(pgsize) AS bytes FROM dbstat
      LEFT JOIN sqlite_master AS object ON object.name = dbstat.name GROUP BY 1 ORDER BY 2 DESC LIMIT 16
      """)
}
for part in parts {
  let name: String = part["part"]
  let bytes: Int = part["bytes"]
  print("  \(name.padding(toLength: 24, withPad: " ", startingAt: 0)) \(bytes / count)")
}
