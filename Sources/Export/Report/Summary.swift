import Base

/// What a table's charted or first column says, in sentences: printed numbers, and how many aren't printed. Which ones
/// those are, and where there is none, the form shows.
struct Summary {
  private let grid: Grid
  private let language: Language

  init(_ grid: Grid, _ language: Language) {
    self.grid = grid
    self.language = language
  }

  var sentences: [String] {
    let statements = Statement.all(of: grid, column: grid.table.charted ?? 0)
    var sentences = [say(grid.table.caption) + "."]
    sentences += statements.flatMap(words)
    if let note = grid.table.note { sentences.append(say(note)) }
    if !grid.addsUp { sentences.append(say(ReportWords.overlapping)) }
    return sentences
  }

  private func words(_ statement: Statement) -> [String] {
    let unit = say(statement.unit.label)
    let numbers = statement.parts.compactMap { label, printed -> String? in
      guard let number = printed.number, number > 0 else { return nil }
      let written = printed.words(language) ?? ""
      return statement.total == nil
        ? "\(say(label)): \(written) \(unit)" : "\(say(label)) \(written)"
    }
    var sentences: [String] = []
    switch statement.total {
    case .number, .rounded:
      let total = statement.total?.words(language) ?? ""
      sentences.append("\(say(ReportWords.total)): \(total) \(unit).")
    case .hidden: sentences.append(say(ReportWords.noTotal))
    case .unavailable, nil: break
    }
    if statement.total == nil {
      sentences += numbers.map { $0 + "." }
    } else if !numbers.isEmpty {
      sentences.append("\(say(ReportWords.amongThem)): \(numbers.joined(separator: "; ")).")
    }
    let printed = statement.parts.map(\.printed)
    let hidden = printed.count { $0 == .hidden }
    if hidden > 0 { sentences.append(say(ReportWords.hidden(hidden))) }
    if printed.contains(.number(0)) { sentences.append(say(ReportWords.none)) }
    if printed.contains(.rounded(0)) { sentences.append(say(ReportWords.roundsToZero)) }
    let missing = statement.parts.filter { $0.printed == .unavailable }.map { say($0.label) }
    if !missing.isEmpty {
      sentences.append("\(say(ReportWords.unavailable)): \(missing.joined(separator: "; ")).")
    }
    return sentences
  }

  private func say(_ label: Text) -> String { label.inLanguage(language) }
}
