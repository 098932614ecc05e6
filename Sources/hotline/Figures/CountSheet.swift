import CaseStore
import Statistics

/// A table of counts as those see it who may count, with every count.
///
/// It has no form for programs: unprotected counts don't leave the terminal.
struct CountSheet {
  let table: CountTable
  let words: FigureWords

  func text(_ style: TextStyle) -> String {
    let cells = table.cells
    return TableGrid(table: table, words: words) { place in
      TextTable.Cell("\(table.key(place).flatMap { cells[$0] } ?? 0)")
    }.text(style)
  }
}
