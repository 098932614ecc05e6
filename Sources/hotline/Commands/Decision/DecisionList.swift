import Base
import ArgumentParser
import CaseModel
import CaseStore

struct DecisionList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(vi: "Các quyết định về một trẻ.", en: "The decisions about a child."),
      discussion: examples("hotline decision list 26-0147-1/c1"))
  }
  @OptionGroup var subject: ChildOptions

  func run() throws {
    let session = try Session(subject.options)
    let child = try subject.parsed()
    let files = try session.forPurpose { try session.store.children(of: child.number, stamp: $0) }
    guard let file = files.first(where: { $0.number == child }) else { throw StoreError.noSuchChild(child) }
    try session.show(Details(items: file.decisions.map(DecisionRow.init)))
  }
}

/// A decision in full.
struct DecisionRow: Listed {
  private let document: DecisionDocument
  private let words: [String: String]

  init(_ file: CaseStore.DecisionFile) {
    document = DecisionDocument(file)
    words = Dictionary(
      uniqueKeysWithValues: DecisionRecord.fields.map { field in
        if case .string(let text)? = file.words[field.key] { (field.key, text) } else { (field.key, "") }
      })
  }

  static let columns =
    [
      ListColumn("decision", vi: "Số trong sổ", en: "Number in the log"),
      ListColumn("act", vi: "Quyết định", en: "Decision"),
      ListColumn("number", vi: "Số", en: "Number"), ListColumn("day", vi: "Ngày", en: "Day"),
      ListColumn("validFrom", vi: "Từ", en: "From"), ListColumn("validTo", vi: "Đến", en: "Until"),
      ListColumn("paper", vi: "SHA-256 của giấy", en: "SHA-256 of the paper"),
      ListColumn("recordedBy", vi: "Người ghi", en: "Entered by"),
      ListColumn("confirmedBy", vi: "Người xác nhận", en: "Confirmed by"),
    ] + DecisionRecord.fields.map { ListColumn($0.key, vi: $0.question.vi, en: $0.question.en) }

  func cells(_ language: Language) -> [TextTable.Cell] {
    zip(Self.columns, values).map { column, value in
      switch column.key {
      case "act": TextTable.Cell(document.act.label.inLanguage(language))
      case "day", "validFrom", "validTo": TextTable.Cell(Day(value)?.written ?? value)
      default: TextTable.Cell(value)
      }
    }
  }

  var values: [String] {
    let record = document.record
    return [
      "\(document.decision)", document.act.rawValue, record.number, "\(record.day)", record.from.map { "\($0)" } ?? "",
      record.until.map { "\($0)" } ?? "", record.paper ?? "", document.recordedBy, document.confirmedBy ?? "",
    ] + DecisionRecord.fields.map { words[$0.key] ?? "" }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(zip(Self.columns.map(\.key), values)) { $1 })
  }
}
