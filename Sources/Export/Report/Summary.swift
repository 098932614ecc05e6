/// What a table's first column says, in sentences: every row once, printed numbers only.
struct Summary {
  private let grid: Grid
  private let edition: Edition

  init(_ grid: Grid, _ edition: Edition) {
    self.grid = grid
    self.edition = edition
  }

  var sentences: [String] {
    let entries = grid.entries(inColumn: grid.table.charted ?? 0)
    let unit = grid.units.compactMap(\.self).first.map { say($0.label) } ?? ""
    let total = entries.first { $0.row.level == 0 }?.printed
    let parts = entries.filter { $0.row.level == 1 }
    let numbers = parts.compactMap { row, printed -> String? in
      guard let number = printed.number, number > 0 else { return nil }
      return "\(say(row.label)) \(number.written(edition))"
    }
    func names(_ isMeant: (Printed) -> Bool) -> [String] {
      parts.filter { isMeant($0.printed) }.map { say($0.row.label) }
    }
    var sentences = [say(grid.table.caption) + "."]
    switch total {
    case .number(let number):
      sentences.append("\(say(ReportWords.total)): \(number.written(edition)) \(unit).")
    case .hidden: sentences.append(say(ReportWords.noTotal))
    case .unavailable, nil: break
    }
    sentences += list(ReportWords.amongThem, numbers, onlyAfter: total != nil)
    sentences += list(ReportWords.none, names { $0 == .number(0) })
    sentences += list(ReportWords.hidden, names { $0 == .hidden })
    sentences += list(ReportWords.unavailable, names { $0 == .unavailable })
    if !grid.table.addsUp { sentences.append(say(ReportWords.overlapping)) }
    return sentences
  }

  /// "Trong đó: a 1; b 2."; nothing for an empty list.
  private func list(_ lead: Label, _ items: [String], onlyAfter hasLead: Bool = true) -> [String] {
    guard !items.isEmpty else { return [] }
    let text = items.joined(separator: "; ") + "."
    return [hasLead ? "\(say(lead)): \(text)" : text.capitalisedFirst]
  }

  private func say(_ label: Label) -> String { label.inEdition(edition) }
}
