import Base
import CaseModel

/// What became of a row of another system's list.
struct ImportRow: Listed {
  let row: BulkRow
  /// Whether nothing was recorded: then there is no case, and no number of one.
  let isRehearsal: Bool

  private enum CodingKeys: CodingKey { case row, result, contact, number, proposedUrgency, similar, reasons }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(row.line, forKey: .row)
    try container.encode(isGood ? Self.good : row.result.rawValue, forKey: .result)
    try container.encodeIfPresent(isGood ? nil : row.contact, forKey: .contact)
    try container.encodeIfPresent(isGood ? nil : row.number, forKey: .number)
    try container.encodeIfPresent(row.proposedUrgency, forKey: .proposedUrgency)
    try container.encode(row.similar.map(\.subject), forKey: .similar)
    try container.encode(row.reasons.map { $0.inLanguage(spoken) }, forKey: .reasons)
  }

  static let columns = [
    ListColumn("row", vi: "DÒNG", en: "ROW"), ListColumn("result", vi: "KẾT QUẢ", en: "RESULT"),
    ListColumn("contact", vi: "CUỘC GỌI", en: "CONTACT", isForWide: true),
    ListColumn("number", vi: "HỒ SƠ", en: "CASE"),
    ListColumn("proposedUrgency", vi: "ĐỀ XUẤT", en: "PROPOSED"),
    ListColumn("similar", vi: "GIỐNG", en: "SIMILAR"),
    ListColumn("reasons", vi: "VÌ SAO", en: "WHY", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(row.line)", label.inLanguage(language), isGood ? "" : row.contact.map { "\($0)" } ?? "",
      isGood ? "" : row.number ?? "", row.proposedUrgency?.label.inLanguage(language) ?? "",
      row.similar.map(\.subject).joined(separator: ", "),
      row.reasons.map { $0.inLanguage(language) }.joined(separator: " "),
    ].map { TextTable.Cell($0) }
  }

  /// It would be recorded.
  private var isGood: Bool { isRehearsal && row.result == .recorded }
  private static let good = "good"

  private var label: Text {
    isGood
      ? Text(vi: "được", en: "good")
      : row.result == .before ? Text(vi: "đã có", en: "already there") : row.result.label
  }

  var values: [String] {
    [
      "\(row.line)", isGood ? Self.good : row.result.rawValue, isGood ? "" : row.contact.map { "\($0)" } ?? "",
      isGood ? "" : row.number ?? "",
      row.proposedUrgency?.rawValue ?? "", row.similar.map(\.subject).joined(separator: " "),
      row.reasons.map { $0.inLanguage(spoken) }.joined(separator: " "),
    ]
  }
}
