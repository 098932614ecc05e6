import Releases
import Base
import CaseModel
import CaseStore
import Disclosure
import Statistics

/// What would go out, what would be hidden, and why.
///
/// On a terminal those who may count see the hidden counts too; everywhere else there is only what would be printed.
struct PreviewSheet: Printable {
  let made: PreparedRelease
  let proposals: [ReleasePreparation.Proposal]
  let joined: [ReleasePreparation.Recoding]
  let policy: Disclosure.Policy
  let words: FigureWords

  func text(_ style: TextStyle) -> String {
    let tables = made.draft.published.compactMap { published -> String? in
      guard let table = made.table(published.question) else { return nil }
      return grid(published, table, style).text(style) + "\n"
    }
    let left = made.draft.omissions.map { omission in
      let why = omission.reason.label.inLanguage(style.language)
      return "\(omission.question.name) · \(omission.question.period): \(why)\n"
    }
    return tables.joined() + left.joined()
      + joined.map { $0.text.inLanguage(style.language) + "\n" }.joined()
      + proposals.map { $0.text(style.language) + "\n" }.joined()
      + kept.text(style.language) + legend(style) + "\n"
  }

  private func grid(
    _ published: PublishedTable, _ table: CountTable, _ style: TextStyle
  ) -> TableGrid {
    let cells = table.cells
    let printed = Dictionary(
      published.cells.compactMap { cell in
        cell.place.flatMap { table.key($0) }.map { ($0, cell.printed) }
      }
    ) { first, _ in first }
    return TableGrid(table: table, words: words) { place in
      guard let key = table.key(place), let found = printed[key] else { return "…" }
      let count = cells[key, default: 0]
      if let number = found {
        guard published.bound > 1 else { return number == 0 ? "-" : TextTable.Cell("\(number)") }
        return TextTable.Cell(style.isTerminal ? "\(number) (\(count))" : "\(number)")
      }
      guard style.isTerminal else { return "x" }
      let isSmall = policy.isSensitive(count)
      return TextTable.Cell(isSmall ? "x \(count)" : "x (\(count))", isSmall ? .strong : .faint)
    }
  }

  private func legend(_ style: TextStyle) -> String {
    let threshold = policy.threshold
    let line = policy.legend(bound: made.draft.published.bound)
    guard policy.base == nil else {
      let secret = Text(
        vi: "10 (8): in 10, số đúng 8. \(line.vi)",
        en: "10 (8): 10 is printed, 8 is true. \(line.en)")
      return (style.isTerminal ? secret : line).inLanguage(style.language)
    }
    let secret = Text(
      vi: "x 3: số nhỏ hơn \(threshold), giấu; x (12): giấu để không suy ra số khác. Chỉ in 'x'.",
      en: "x 3: below \(threshold), hidden; x (12): hidden to protect others. Only 'x' is printed.")
    return (style.isTerminal ? secret : line).inLanguage(style.language)
  }

  private var kept: InformationKept {
    InformationKept(made.draft.published, omitted: made.draft.omissions.map(\.question))
  }

  private enum Key: CodingKey { case tables, omitted, proposals, joined, kept }

  private struct Kept: Encodable {
    let unit: StatisticsRow.Unit
    let depth: Int
    let counted: Double
    let cells: Double
  }

  private struct Left: Encodable {
    let question: Question
    let reason: Omission.Reason
  }

  private struct Coarser: Encodable {
    let question: Question
    let instead: Question?
    let share: Double
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(made.draft.published, forKey: .tables)
    try container.encode(
      made.draft.omissions.map { Left(question: $0.question, reason: $0.reason) }, forKey: .omitted)
    try container.encode(
      proposals.map { Coarser(question: $0.question, instead: $0.coarser, share: $0.share) },
      forKey: .proposals)
    try container.encode(
      joined.map { Coarser(question: $0.question, instead: $0.instead, share: $0.share) },
      forKey: .joined)
    try container.encode(
      kept.levels.map {
        Kept(unit: $0.unit, depth: $0.depth, counted: $0.counted, cells: $0.cells)
      },
      forKey: .kept)
  }

  static let csvHeader = ["table", "period", "unit", "at", "printed", "bound"]

  var csvRows: [[String]] { made.draft.published.csvRows }
}

extension [PublishedTable] {
  /// A row a cell; what is hidden is empty, and every number lies less than `bound` from its count.
  var csvRows: [[String]] {
    flatMap { table in
      table.cells.map { cell in
        let place = cell.at.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return [
          table.question.name, table.question.period.description, table.question.unit.rawValue,
          place.joined(separator: " "), cell.printed.map { String($0) } ?? "", "\(table.bound)",
        ]
      }
    }
  }
}

extension ReleasePreparation.Proposal {
  func text(_ language: Language) -> String {
    let name = question.name
    guard let coarser else {
      return Text(
        vi: "\(name): giấu quá nhiều, và không có cách chia thô hơn nào đủ.",
        en: "\(name): too much is hidden, and nothing coarser keeps enough."
      ).inLanguage(language)
    }
    let percent = Int(share * 100)
    let axes = coarser.axes
    return Text(
      vi: "\(name): giấu quá nhiều. Hãy hỏi \(coarser.period), theo "
        + (axes.isEmpty ? "tổng số" : axes.map(\.label.vi).joined(separator: " × "))
        + ": giữ được \(percent)%.",
      en: "\(name): too much is hidden. Ask for \(coarser.period), by "
        + (axes.isEmpty ? "the total" : axes.map(\.label.en).joined(separator: " × "))
        + ": keeps \(percent) %."
    ).inLanguage(language)
  }
}

extension Omission.Reason: Labelled {
  public var label: Text {
    switch self {
    case .tooFew:
      Text(
        vi: "không ra: cả kỳ quá ít; sẽ có trong kỳ dài hơn",
        en: "doesn't go out: too few in all; it comes with a longer period")
    case .overlap:
      Text(
        vi: "không ra: kỳ này chồng lên kỳ khác có tổng bị giấu",
        en: "doesn't go out: its period overlaps one whose total is hidden")
    case .smallChange:
      Text(
        vi: "không ra: đính chính quá nhỏ, sẽ lộ người; chờ báo cáo năm",
        en: "doesn't go out: it corrects by so little that it would point at people; "
          + "wait for the year")
    case .unprotectable:
      Text(
        vi: "không ra: không bảo vệ được cùng những gì đã công bố",
        en: "doesn't go out: it can't be protected together with what is out")
    }
  }
}
