import Base

/// One table of a form as HTML: STT, Chỉ tiêu, Mã số, Đơn vị tính, then its columns, with a line of
/// column letters.
struct FormMarkup {
  private let grid: Grid
  private let language: Language

  init(_ grid: Grid, _ language: Language) {
    self.grid = grid
    self.language = language
  }

  var table: Markup {
    let numbers = orderNumbers
    let rows = grid.table.rows.indices.map { row($0, order: numbers[$0]) }
    let caption = grid.table.caption.inLanguage(language)
    let note: Markup =
      grid.addsUp
      ? .empty : "<span class=\"adds\">\(ReportWords.overlapping.inLanguage(language))</span>"
    return """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
      <table>
      <caption>\(caption)\(note)</caption>
      <thead>
      \(head)
      \(letters)
      </thead>
      <tbody>
      \(rows.joined())
      </tbody>
      </table>
      </div>
      \(under)
      """
  }

  private var under: Markup {
    grid.table.note.map { "<p class=\"under\">\($0.inLanguage(language))</p>" } ?? .empty
  }

  /// 1, 2, 2.1, 2.2, 3 … beside the rows; nothing beside totals.
  private var orderNumbers: [String] {
    var counts: [Int] = []
    return grid.table.rows.map { row in
      guard row.level > 0 else { return "" }
      counts = Array(counts.prefix(row.level))
      while counts.count < row.level { counts.append(0) }
      counts[row.level - 1] += 1
      return counts.map { "\(max($0, 1))" }.joined(separator: ".")
    }
  }

  private func row(_ index: Int, order: String) -> Markup {
    let row = grid.table.rows[index]
    let cells = grid.cells[index].map { printed -> Markup in
      "<td class=\"n\">\(.sign(printed, language))</td>"
    }
    return """
      <tr class="level\(row.level)"><td class="c">\(order)</td><th scope="row">\(row.label.inLanguage(language))</th>\
      <td class="c code">\(row.code)</td><td class="c short">\(grid.units[index]?.label.inLanguage(language) ?? "")</td>\
      \(cells.joined(""))</tr>
      """
  }

  /// One line of headings, or two where columns have groups.
  private var head: Markup {
    let columns = grid.table.columns
    let hasGroups = columns.contains { $0.group != nil }
    let rowspan: Markup = hasGroups ? " rowspan=\"2\"" : ""
    let fixed = [ReportWords.order, ReportWords.item, ReportWords.code, ReportWords.unit].map {
      words -> Markup in "<th scope=\"col\"\(rowspan)>\(words.inLanguage(language))</th>"
    }
    var upper: [Markup] = []
    var lower: [Markup] = []
    var index = 0
    while index < columns.count {
      let column = columns[index]
      guard let group = column.group else {
        upper.append("<th scope=\"col\"\(rowspan)>\(column.label.inLanguage(language))</th>")
        index += 1
        continue
      }
      let members = columns[index...].prefix { $0.group == group }
      upper.append(
        "<th scope=\"colgroup\" colspan=\"\(members.count)\">\(group.inLanguage(language))</th>")
      lower += members.map { heading($0.label) }
      index += members.count
    }
    let second: Markup = lower.isEmpty ? .empty : "\n<tr>\(lower.joined(""))</tr>"
    return "<tr>\((fixed + upper).joined(""))</tr>\(second)"
  }

  /// A heading under its group; one as short as an age band stays on one line.
  private func heading(_ label: Text) -> Markup {
    let words = label.inLanguage(language)
    return words.count <= 6
      ? "<th scope=\"col\" class=\"short\">\(words)</th>" : "<th scope=\"col\">\(words)</th>"
  }

  /// A, B, C, D for what describes a row, 1, 2, 3 … for what is counted; not read aloud.
  private var letters: Markup {
    let names = ["A", "B", "C", "D"] + grid.table.columns.indices.map { "\($0 + 1)" }
    let cells = names.map { name -> Markup in "<td>\(name)</td>" }
    return "<tr class=\"letters\" aria-hidden=\"true\">\(cells.joined(""))</tr>"
  }
}
