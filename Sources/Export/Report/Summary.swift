/// What a table's charted or first column says, in sentences: every row of the first level once,
/// printed numbers only.
struct Summary {
  private let grid: Grid
  private let edition: Edition

  init(_ grid: Grid, _ edition: Edition) {
    self.grid = grid
    self.edition = edition
  }

  var sentences: [String] {
    let statements = Statement.all(of: grid, column: grid.table.charted ?? 0)
    var sentences = [say(grid.table.caption) + "."]
    sentences += statements.flatMap(words)
    if !grid.addsUp { sentences.append(say(ReportWords.overlapping)) }
    return sentences
  }

  private func words(_ statement: Statement) -> [String] {
    let unit = say(statement.unit.label)
    let numbers = statement.parts.compactMap { label, printed -> String? in
      guard let number = printed.number, number > 0 else { return nil }
      let written = printed.words(edition) ?? ""
      return statement.total == nil
        ? "\(say(label)): \(written) \(unit)" : "\(say(label)) \(written)"
    }
    func names(_ isMeant: (Printed) -> Bool) -> [String] {
      statement.parts.filter { isMeant($0.printed) }.map { say($0.label) }
    }
    var sentences: [String] = []
    switch statement.total {
    case .number, .rounded:
      let total = statement.total?.words(edition) ?? ""
      sentences.append("\(say(ReportWords.total)): \(total) \(unit).")
    case .hidden: sentences.append(say(ReportWords.noTotal))
    case .unavailable, nil: break
    }
    if statement.total == nil {
      sentences += numbers.map { $0 + "." }
    } else if !numbers.isEmpty {
      sentences.append("\(say(ReportWords.amongThem)): \(numbers.joined(separator: "; ")).")
    }
    let rest = [
      (ReportWords.none, names { $0 == .number(0) }),
      (ReportWords.roundsToZero, names { $0 == .rounded(0) }),
      (ReportWords.hidden, names { $0 == .hidden }),
      (ReportWords.unavailable, names { $0 == .unavailable }),
    ]
    for (lead, names) in rest where !names.isEmpty {
      sentences.append("\(say(lead)): \(names.joined(separator: "; ")).")
    }
    return sentences
  }

  private func say(_ label: Label) -> String { label.inEdition(edition) }
}
