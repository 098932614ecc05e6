import CaseModel
import CaseStore
import Statistics

/// A table of counts as those see it who may count: with every count, and words that say it isn't for others.
///
/// It has no form for programs: unprotected counts don't leave the terminal.
struct CountSheet {
  let table: CountTable
  let words: FigureWords

  func text(_ style: TextStyle) -> String {
    let title = title.inLanguage(style.language)
    return style.palette.paint(title, .strong) + "\n" + grid(style).render(style)
  }

  private var title: Text {
    let question = table.question
    let unit = question.unit.label
    let vi = question.axes.map(\.label.vi).joined(separator: " × ")
    let en = question.axes.map(\.label.en).joined(separator: " × ")
    let addsUp =
      question.addsUp
      ? Text(vi: "", en: "")
      : Text(vi: " · các dòng không cộng thành tổng", en: " · rows don't add up to the total")
    return Text(
      vi:
        "\(question.name) · \(question.period) · \(unit.vi) · \(vi) · tổng \(table.total)\(addsUp.vi)",
      en:
        "\(question.name) · \(question.period) · \(unit.en) · \(en) · total \(table.total)\(addsUp.en)"
    )
  }

  /// The last axis makes the columns when there are several; the others are rows, crossed.
  private func grid(_ style: TextStyle) -> TextTable {
    let axes = table.question.axes
    let across = axes.count > 1 ? axes.last : nil
    let down = across == nil ? axes : Array(axes.dropLast())
    let columns: [String?] = [nil] + (across.map { table.codes($0).map(\.code) } ?? [])
    let cells = table.cells
    func label(_ code: String, _ axis: Axis) -> String {
      words.label(code, of: axis).inLanguage(style.language)
    }
    let rows = crossed(down).map { place -> [TextTable.Cell] in
      let heads = down.map { TextTable.Cell(label(place[$0] ?? Scheme.total, $0)) }
      return heads
        + columns.map { column in
          var codes = place
          if let across, let column { codes[across] = column }
          return TextTable.Cell("\(table.key(codes).flatMap { cells[$0] } ?? 0)")
        }
    }
    let heads = down.map {
      TextTable.Column(heading: $0.label.inLanguage(style.language), isFlexible: true)
    }
    return TextTable(
      columns: heads
        + columns.map { column in
          let heading = across.flatMap { axis in column.map { label($0, axis) } }
          return TextTable.Column(
            heading: heading ?? label(Scheme.total, .sex), isNumeric: true, isFlexible: false)
        }, rows: rows)
  }

  /// Every row: the total, then each code of each axis crossed with those of the others.
  private func crossed(_ axes: [Axis]) -> [[Axis: String]] {
    axes.reduce([[:]]) { rows, axis in
      rows.flatMap { row in
        [row] + table.codes(axis).map { row.merging([axis: $0.code]) { $1 } }
      }
    }
  }
}
