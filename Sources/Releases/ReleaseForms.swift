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
  /// What the period before is called: "Last month".
  let wordsBefore: Text
  let parts: [PeriodRelease]
  /// The tables as they are printed.
  let published: [PublishedTable]
  let earlier: EarlierNumbers

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
          .flatMap { entry in
            divisions(of: entry.table.question).map { self.form(entry.part, entry.table, by: $0, in: form) }
          })
    }
  }

  /// The form of tables that somebody asked for themselves.
  private static let other = "06"
  private static let otherTitle = Text(vi: "Bảng khác", en: "Other tables")

  /// The axes of each table of a form: all at once, or one after the other where they aren't crossed.
  private func divisions(of question: Question) -> [[Axis]] {
    let crossed = published.first { $0.question == question }?.cells.contains { $0.at.count > 1 } ?? true
    return crossed || question.axes.count < 2 ? [question.axes] : question.axes.map { [$0] }
  }

  private func form(
    _ part: PeriodRelease, _ table: CountTable, by axes: [Axis], in form: (any ReportForm)?
  ) -> FormTable {
    let question = table.question
    let down = axes.first
    let across = axes.dropFirst()
    let base = table.standing
    let lead = axes.first == question.axes.first ? form?.spoken[question.name] : nil
    let total = words.label(Scheme.total, of: .sex)
    var rows = [FormTable.Row(total, at: base, level: 0)]
    if let down {
      rows += codes(table, down).map { code, text in
        FormTable.Row(text, code: code, at: base.merging(at(down, code)) { $1 })
      }
    }
    let places = [[:]] + (down.map { axis in coded(table, axis).map { [axis: $0] } } ?? [])
    var columns = [FormTable.Column(across.isEmpty ? inPeriod : total)]
    if across.isEmpty { columns += before(question, places) }
    for axis in across {
      columns += codes(table, axis).map { code, text in
        FormTable.Column(text, group: axis.label, at: at(axis, code))
      }
    }
    if form?.comparesYears == true {
      columns.append(.init(sofar, in: period.sinceJanuary.code))
    }
    if across.isEmpty { columns += aYearBefore(question, places, always: form?.comparesYears == true) }
    return FormTable(
      caption(question, axes), of: part.name, rows: rows, columns: columns,
      addsUp: axes.allSatisfy(\.addsUp), charted: rows.count > 2 ? 0 : nil,
      isSpoken: lead != nil, lead: lead, note: median(table, axes))
  }

  /// The column of the period before, where it is out.
  private func before(_ question: Question, _ places: [[Axis: String]]) -> [FormTable.Column] {
    guard let old = earlier.table(like: question, in: period.before) else { return [] }
    return [FormTable.Column(wordsBefore, told: places.map(old.printed))]
  }

  private func aYearBefore(
    _ question: Question, _ places: [[Axis: String]], always: Bool
  ) -> [FormTable.Column] {
    if let old = earlier.table(like: question, in: period.yearBefore), period.yearBefore != period.before {
      return [FormTable.Column(yearBefore, told: places.map(old.printed))]
    }
    return always ? [FormTable.Column(yearBefore, in: period.yearBefore.code)] : []
  }

  /// In which band the median lies, where the table divides a time and what is printed settles it.
  private func median(_ table: CountTable, _ axes: [Axis]) -> Text? {
    guard axes.count == 1, let axis = axes.first, [.firstAction, .answer].contains(axis),
      let own = published.first(where: { $0.question == table.question }),
      let band = MedianBand(own, axis, codes: table.codes(axis).map(\.code))
    else { return nil }
    let label = words.label(band.code, of: axis)
    return Text(vi: "Trung vị nằm ở mức: \(label.vi).", en: "The median lies in: \(label.en).")
  }

  private func caption(_ question: Question, _ axes: [Axis]) -> Text {
    let unit = question.unit.label
    let axes = axes.map(\.label)
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

  /// The question's own codes of the rows that ``codes(_:_:)`` gives.
  private func coded(_ table: CountTable, _ axis: Axis) -> [String] {
    table.codes(axis).compactMap { code in code.node.map { _ in code.code } }
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
