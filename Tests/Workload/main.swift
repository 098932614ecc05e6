// Fills a log with made-up cases in process and measures it at 1,000, 2,000, 5,000, 10,000 … and at the end:
// `Workload COUNT [FILE.json]`. Medians beside SQLite doing the same over clear rows.
import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Vault

guard let count = CommandLine.arguments.dropFirst().first.flatMap({ Int($0) }), count >= 100 else {
  print("Workload COUNT [FILE.json] (100 or more)")
  exit(64)
}
let log = try TestLog()
let (path, store) = (log.path, log.store)
let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
defer { try? FileManager.default.removeItem(atPath: folder) }
let clear = try ClearLog(folder + "/clear.sqlite")

func size(_ path: String) -> Int {
  (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
}
let empty = size(path)
var numbers: [CaseNumber] = []
var measures = Measures()
var recording: [Double] = []
var inserting: [Double] = []

/// Everything that is done with a log of this size.
@MainActor func measure() throws {
  let cases = numbers.count
  measures.add(
    "record one report", cases: cases, sealed: Measures.median(recording.suffix(100)),
    clear: Measures.median(inserting.suffix(100)))
  let step = max(1, cases / 21)
  measures.add(
    "show one case, journalled first", cases: cases,
    sealed: try Measures.median(of: 21) { number in
      let store = try CaseStore(path: path).unlocked(by: log.founding.keyring)
      _ = try store.show(numbers[number * step % cases], stamp: log.stamp(cases + 60, for: .supervision))
    }, clear: try Measures.median(of: 21) { try clear.show($0 * step % cases + 1) })
  let now = log.stamp(cases + 60).now
  var page: [CaseSummary] = []
  var place: (due: Int64, id: Int64) = (0, 0)
  measures.add(
    "queue, the first 100", cases: cases,
    sealed: try Measures.median(of: 21) { _ in page = try store.queue(.init(), limit: 100, now: now) },
    clear: try Measures.median(of: 21) { _ in place = try clear.queue() })
  measures.add(
    "queue, the next 100", cases: cases,
    sealed: try Measures.median(of: 21) { _ in
      _ = try store.queue(.init(), after: page.last, limit: 100, now: now)
    }, clear: try Measures.median(of: 21) { _ in _ = try clear.queue(after: place) })
  for (what, names, phones, like) in [
    ("search by a name", ["Nguyễn Thị Bịa Lan Hoa"], [], "%nguyen thi bia lan hoa%"),
    ("search by a phone number", [], ["0912345678"], "%0912345678%"),
  ] as [(String, [String], [String], String)] {
    measures.add(
      what, cases: cases,
      sealed: try Measures.median(of: 7) { _ in
        _ = try store.similar(names: names, phones: phones, stamp: log.stamp(cases + 60, for: .supervision))
      }, clear: try Measures.median(of: 7) { _ in try clear.search(like) })
  }
}

/// 1,000, 2,000, 5,000, 10,000 and so on.
func isStep(_ number: Int) -> Bool {
  var power = 1000
  while power * 10 <= number { power *= 10 }
  return [1, 2, 5].contains { $0 * power == number }
}

Measures.head()
for index in 0..<count {
  var maker = MadeUpReport(index)
  let document = maker.document()
  let now = log.stamp(index)
  recording.append(
    try Measures.milliseconds {
      let intake = try store.read(document, now: now.now)
      let recorded = try store.record(intake, key: "\(index)", linkTo: nil, stamp: now)
      if let number = recorded.number { numbers.append(number) }
    })
  let names = ["children", "offenders"].compactMap { document[$0] }.map { "\($0)" }.joined()
  let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
  inserting.append(
    try Measures.milliseconds {
      try clear.record(
        due: now.now.milliseconds + Int64((index * 7919) % 100_000), names: Fold.key(names),
        phone: document["caller"]?["phone"].map { "\($0)" }, document: text)
    })
  if isStep(index + 1) || index + 1 == count { try measure() }
}
if CommandLine.arguments.count > 2 { try measures.write(to: CommandLine.arguments[2]) }

print(
  "\nFile: \((size(path) - empty) / count) bytes a case; clear rows: \(size(clear.path) / count)"
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
