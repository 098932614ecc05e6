// Fills a log with made-up cases in process and measures it at 1,000, 2,000, 5,000, 10,000 … and at the end:
// `Workload COUNT [FILE.json]`. Medians beside SQLite doing the same over clear rows.
import _CaseLogTestSupport
import Base
import CaseModel
import CaseStore
import Foundation
import GRDB
import Statistics
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

/// What is done once the log is full: figures over all rows, steps on cases, many reports in one transaction.
@MainActor func measureWhole() throws {
  let cases = numbers.count
  for (what, period) in [("a month's tallies", "2026-10"), ("a year's tallies", "2026")] {
    let questions = try [
      Question("cases", counting: .case, by: [.commune, .topic], in: Period(period)),
      Question("children", counting: .child, by: [.sex, .ageLaw], in: Period(period)),
    ]
    measures.add(
      what, cases: cases,
      sealed: try Measures.median(of: 3) { _ in _ = try store.answer(questions, stamp: log.stamp(cases + 60)) },
      clear: try Measures.median(of: 3) { _ in try clear.tally() })
  }
  let at = log.stamp(cases + 120, for: .supervision)
  let step = max(1, cases / 44)
  measures.add(
    "a note on a case", cases: cases,
    sealed: try Measures.median(of: 21) { number in
      try store.note(numbers[(2 * number) * step % cases], "Ghi chú bịa.", seen: nil, stamp: at)
    }, clear: try Measures.median(of: 21) { _ in try clear.record(due: 1, names: "", phone: nil, document: "{}") })
  measures.add(
    "an assignment of a case", cases: cases,
    sealed: try Measures.median(of: 21) { number in
      try store.assign(numbers[(2 * number) * step % cases], to: "y-lan", seen: nil, stamp: at)
    }, clear: try Measures.median(of: 21) { _ in try clear.record(due: 1, names: "", phone: nil, document: "{}") })
  measures.add(
    "a merger of two cases", cases: cases,
    sealed: try Measures.median(of: 7) { number in
      let (one, other) = (numbers[(2 * number + 1) * step % cases], numbers[((2 * number + 1) * step + 1) % cases])
      _ = try store.merge(other, into: one, reason: "Cùng một trẻ, bịa.", seen: nil, stamp: at)
    }, clear: try Measures.median(of: 7) { _ in try clear.record(due: 1, names: "", phone: nil, document: "{}") })
  let many = min(200, cases)
  let orders = try (0..<many).map { number -> (order: CaseStore.Order, text: String) in
    var maker = MadeUpReport(cases + number)
    let document = maker.document()
    let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    return (CaseStore.Order(try store.read(document, now: at.now), key: "many-\(number)", stamp: at), text)
  }
  measures.add(
    "a report among \(many) in one transaction", cases: cases,
    sealed: try Measures.milliseconds {
      _ = try store.record(
        orders.map(\.order), register: store.openRegister(stamp: at), strict: false, skipping: false, told: { _ in })
    } / Double(many),
    clear: try Measures.milliseconds { try clear.record(orders.map(\.text)) } / Double(many))
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
let bytes = (log: size(path) - empty, clear: size(clear.path))
try measureWhole()
if CommandLine.arguments.count > 2 { try measures.write(to: CommandLine.arguments[2]) }

print(
  "\nFile: \(bytes.log / count) bytes a case; clear rows: \(bytes.clear / count)"
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
