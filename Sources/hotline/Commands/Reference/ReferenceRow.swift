import Base
import ArgumentParser
import CaseModel
import CaseStore

struct ReferenceRow: Listed {
  let row: [String: String]

  init(_ row: [String: String]) { self.row = row }

  func encode(to encoder: any Encoder) throws { try row.encode(to: encoder) }

  static let columns = [
    ListColumn("code", vi: "MÃ", en: "CODE"),
    ListColumn("labelVi", vi: "TIẾNG VIỆT", en: "VIETNAMESE", isFlexible: true),
    ListColumn("labelEn", vi: "TIẾNG ANH", en: "ENGLISH", isFlexible: true),
    ListColumn("source", vi: "NGUỒN", en: "SOURCE", isFlexible: true, isForWide: true),
    ListColumn("validFrom", vi: "TỪ", en: "FROM"), ListColumn("validTo", vi: "ĐẾN", en: "TO"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    var shown = values
    // Both languages have their columns for programs; people read one, or what there is.
    if !shown[language == .vi ? 1 : 2].isEmpty { shown[language == .vi ? 2 : 1] = "" }
    shown[3] = Citation(shown[3]).text.inLanguage(language)
    return shown.map { TextTable.Cell($0) }
  }

  /// What people say for a topic, in a row of one language.
  private func words(_ language: String) -> String {
    row["language"] == language ? row["words"] ?? "" : ""
  }

  var values: [String] {
    [
      row["code"] ?? row["date"] ?? row["fromCode"] ?? row["topic"] ?? "",
      row["labelVi"] ?? words("vi"), row["labelEn"] ?? words("en"),
      row["source"] ?? "", row["validFrom"] ?? "", row["validTo"] ?? "",
    ]
  }
}
