import Base
import CaseModel
import CaseStore
import Disclosure
import Export
import Statistics

/// The forms of a report, from the tables of a release: 01 to 05 as authorities know them, one more for other questions.
struct FigureForms {
  let words: FigureWords
  let period: Period
  let parts: [PeriodRelease]

  func forms() -> [Form] {
    let tables = parts.filter { $0.period == period }.flatMap { part in
      part.tables.filter { !$0.question.attributes.isEmpty }.map { (part, $0) }
    }
    let numbers = Set(tables.map { number($0.1.question) }).sorted()
    return numbers.map { number in
      let (title, section) = Self.titles[number] ?? Self.other
      return Form(
        number, label(title), section: section,
        tables: tables.filter { self.number($0.1.question) == number }
          .sorted { $0.1.question.name < $1.1.question.name }.map { form($0.0, $0.1) })
    }
  }

  private func number(_ question: Question) -> String {
    let head = String(question.name.prefix(3))
    return Self.titles.keys.first { $0 + "-" == head } ?? "06"
  }

  private static let titles: [String: (Text, Form.Section)] = [
    "01": (Text(vi: "Tiếp nhận", en: "Contacts received"), .intake),
    "02": (Text(vi: "Nội dung, giới tính, nhóm tuổi", en: "Topic, sex, age"), .analysis),
    "03": (Text(vi: "Địa bàn", en: "Places"), .analysis),
    "04": (Text(vi: "Nguồn tin, kênh tiếp nhận", en: "Callers and channels"), .analysis),
    "05": (Text(vi: "Chuyển tuyến, thời gian xử lý", en: "Referral and handling"), .handling),
    "07": (Text(vi: "Chất lượng phân loại", en: "Quality of triage"), .handling),
  ]

  private static let other = (Text(vi: "Bảng khác", en: "Other tables"), Form.Section.analysis)

  private func form(_ part: PeriodRelease, _ table: CountTable) -> FormTable {
    let question = table.question
    let down = question.axes.first
    let across = question.axes.dropFirst()
    let base = table.standing
    let total = label(words.label(Scheme.total, of: .sex))
    var rows = [FormTable.Row(total, at: base, level: 0)]
    if let down {
      rows += codes(table, down).map { code, text in
        FormTable.Row(text, code: code, at: base.merging(at(down, code)) { $1 })
      }
    }
    var columns = [FormTable.Column(across.isEmpty ? label(inPeriod) : total)]
    for axis in across {
      columns += codes(table, axis).map { code, text in
        FormTable.Column(text, group: label(axis.label), at: at(axis, code))
      }
    }
    if question.name.hasPrefix("01-") {
      columns.append(.init(label(sofar), in: period.sinceJanuary.code))
      columns.append(.init(label(yearBefore), in: period.yearBefore.code))
    }
    return FormTable(
      label(caption(question)), of: part.name, rows: rows, columns: columns,
      addsUp: question.addsUp, charted: rows.count > 2 ? 0 : nil,
      isSpoken: Self.spoken.contains(question.name))
  }

  private static let spoken: Set<String> = ["01-contacts", "02-topic-sex"]

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
      code.node.map { ($0, label(words.label(code.code, of: axis))) }
    }
  }

  private func at(_ axis: Axis, _ node: String) -> [String: String] {
    [axis.attribute.rawValue: node]
  }

  private var inPeriod: Text { Text(vi: "Trong kỳ", en: "This period") }
  private var sofar: Text { Text(vi: "Luỹ kế từ đầu năm", en: "Year so far") }
  private var yearBefore: Text { Text(vi: "Cùng kỳ năm trước", en: "A year before") }

  private func label(_ text: Text) -> Text { Text(vi: text.vi, en: text.en) }
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
