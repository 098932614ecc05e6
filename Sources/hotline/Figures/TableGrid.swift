import Base
import CaseModel
import CaseStore
import Statistics

/// A table of figures as a grid: the last axis makes the columns when there are several, the others are rows, crossed.
struct TableGrid {
  let table: CountTable
  let words: FigureWords
  let cell: ([Axis: String]) -> TextTable.Cell

  /// What is counted, of when, divided how.
  var title: Text {
    let question = table.question
    let unit = question.unit.label
    let notAdditive = Text(
      vi: " · các dòng không cộng thành tổng", en: " · rows don't add up to the total")
    let addsUp = question.addsUp ? Text(vi: "", en: "") : notAdditive
    let axes = Text(
      vi: question.axes.map { " · " + $0.label.vi }.joined(),
      en: question.axes.map { " · " + $0.label.en }.joined())
    return Text(
      vi: "\(question.name) · \(question.period) · \(unit.vi)\(axes.vi)\(addsUp.vi)",
      en: "\(question.name) · \(question.period) · \(unit.en)\(axes.en)\(addsUp.en)")
  }

  func text(_ style: TextStyle) -> String {
    style.palette.paint(title.inLanguage(style.language), .strong) + "\n"
      + grid(style).render(style)
  }

  private func grid(_ style: TextStyle) -> TextTable {
    let axes = table.question.axes
    let across = axes.count > 1 ? axes.last : nil
    let down = across == nil ? axes : Array(axes.dropLast())
    let columns: [String?] = [nil] + (across.map { table.codes($0).map(\.code) } ?? [])
    func label(_ code: String, _ axis: Axis) -> String {
      words.label(code, of: axis).inLanguage(style.language)
    }
    let rows = crossed(down).map { place -> [TextTable.Cell] in
      let heads = down.map { TextTable.Cell(label(place[$0] ?? Scheme.total, $0)) }
      return heads
        + columns.map { column in
          var codes = place
          if let across, let column { codes[across] = column }
          return cell(codes)
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
