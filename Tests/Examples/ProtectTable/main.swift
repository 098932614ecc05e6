// A statistician's program: counts by commune and form of harm are protected and written as CSV.
// Every number is made up. `ProtectTable` prints the file: a hidden value is empty.
import Base
import Disclosure
import Export
import Statistics

let communes = ["north", "east", "south", "west"]
let forms = ["violence", "neglect", "abuse"]
let counts = [
  [41, 12, 3],
  [25, 17, 11],
  [38, 2, 14],
  [19, 16, 12],
]
let tally = try Tally(
  [
    Dimension("commune", Hierarchy(total: "all", parts: communes)),
    Dimension("form", Hierarchy(total: "all", parts: forms)),
  ],
  counts: zip(communes, counts).flatMap { commune, row in
    zip(forms, row).map { (key: CellKey([commune, $0]), value: $1) }
  })

// Counts from 1 to 9 are hidden, and whatever would give them away.
let policy = try Policy(threshold: 10)
let release = try TableProtector(tally: tally, policy: policy)
  .protect([Layout(whole: tally.dimensions)])

/// The words of a dimension's codes; a real program has them in Vietnamese too.
func codebook(_ dimension: String, _ codes: [String]) throws -> Codebook {
  try Codebook(
    dimension, Text(name: dimension),
    [Codebook.Entry("all", Text(name: "All"))]
      + codes.map { Codebook.Entry($0, Text(name: $0), parent: "all") })
}
let figures = try Figures(
  "cases", release, counting: .case,
  in: ReportingPeriod(code: "2026-10", firstDay: "2026-10-01", lastDay: "2026-10-31"),
  codebooks: [codebook("commune", communes), codebook("form", forms)])
print(try CSVFile(figures).document, terminator: "")
