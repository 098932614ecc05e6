import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Statistics

/// The forms of a report, from the tables of a release: 01 to 05 as authorities know them, one more for other
/// questions.
struct ReleaseForms {
  let words: FigureWords
  let period: Period
  let parts: [PeriodRelease]

  func forms() -> [Form] {
    let tables = parts.filter { $0.period == period }.flatMap { part in
      part.tables.filter { !$0.question.attributes.isEmpty }.map { (part, $0) }
    }
    let grouped = Dictionary(grouping: tables.map { (form: ReportForms.form(of: $1.question), part: $0, table: $1) }) {
      $0.form?.number ?? Self.other
    }
    return grouped.sorted { $0.key < $1.key }.map { number, tables in
      let form = tables[0].form
      return Form(
        number, form?.title ?? Self.otherTitle, section: form?.chapter ?? .analysis,
        tables: tables.sorted { $0.table.question.name < $1.table.question.name }
          .map { self.form($0.part, $0.table, in: form) })
    }
  }

  /// The form of tables that somebody asked for themselves.
  private static let other = "06"
  private static let otherTitle = Text(vi: "Bảng khác", en: "Other tables")

  private func form(
    _ part: PeriodRelease, _ table: CountTable, in form: (any ReportForm)?
  ) -> FormTable {
    let question = table.question
    let down = question.axes.first
    let across = question.axes.dropFirst()
    let base = table.standing
    let total = words.label(Scheme.total, of: .sex)
    var rows = [FormTable.Row(total, at: base, level: 0)]
    if let down {
      rows += codes(table, down).map { code, text in
        FormTable.Row(text, code: code, at: base.merging(at(down, code)) { $1 })
      }
    }
    var columns = [FormTable.Column(across.isEmpty ? inPeriod : total)]
    for axis in across {
      columns += codes(table, axis).map { code, text in
        FormTable.Column(text, group: axis.label, at: at(axis, code))
      }
    }
    if form?.comparesYears == true {
      columns.append(.init(sofar, in: period.sinceJanuary.code))
      columns.append(.init(yearBefore, in: period.yearBefore.code))
    }
    return FormTable(
      caption(question), of: part.name, rows: rows, columns: columns,
      addsUp: question.addsUp, charted: rows.count > 2 ? 0 : nil,
      isSpoken: form?.spoken.contains(question.name) == true)
  }

  private func caption(_ question: Question) -> Text {
    let unit = question.unit.label
    let axes = question.axes.map(\.label)
    return Text(
      vi: "\(unit.vi.prefix(1).uppercased() + unit.vi.dropFirst()) theo "
        + axes.map { $0.vi.lowercased() }.joined(separator: ", "),
      en: "\(unit.en.prefix(1).uppercased() + unit.en.dropFirst()) by "
        + axes.map { $0.en.lowercased() }.joined(separator: ", "))
  }

  private func codes(_ table: CountTable, _ axis: Axis) -> [(code: String, text: Text)] {
    table.codes(axis).compactMap { code in
      code.node.map { ($0, words.label(code.code, of: axis)) }
    }
  }

  private func at(_ axis: Axis, _ node: String) -> [String: String] {
    [axis.attribute.rawValue: node]
  }

  private var inPeriod: Text { Text(vi: "Trong kỳ", en: "This period") }
  private var sofar: Text { Text(vi: "Luỹ kế từ đầu năm", en: "Year so far") }
  private var yearBefore: Text { Text(vi: "Cùng kỳ năm trước", en: "A year before") }

}

extension CountTable {
  /// The codes at which the whole table stands, but for the period: what its filters let through.
  fileprivate var standing: [String: String] {
    guard let key = key([:]) else { return [:] }
    let pairs = zip(tally.dimensions, key.codes).filter { dimension, code in
      dimension.role == .attribute && code != Scheme.total
    }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0.name, $0.1) })
  }
}
