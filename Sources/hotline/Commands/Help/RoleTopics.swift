import Base
import ArgumentParser
import CaseModel

/// Why somebody may want to look: the words for --for.
struct PurposesTopic: HelpTopic {
  @OptionGroup var output: OutputOptions

  static let name = "purposes"
  static let abstract = Text(vi: "Các lý do cho --for.", en: "The reasons that --for takes.")

  static var page: Text {
    func rows(_ language: Language) -> String {
      Purpose.allCases.map {
        "  " + $0.rawValue.padded(to: 17, trailing: false) + $0.label.inLanguage(language)
      }.joined(separator: "\n")
    }
    return Text(
      vi: """
        Việc không thuộc phận sự hằng ngày cần lý do; lý do đứng mãi trong lịch sử và được trả lời cho người có dữ liệu.
        Thiếu --for thì máy hỏi. Ai làm được gì: 'hotline help roles'.

        \(rows(.vi))
        """,
      en: """
        What isn't somebody's daily duty takes a reason. It stands in the history for good, and the person concerned may
        learn of it. Without --for you are asked. Who may do what: 'hotline help roles'.

        \(rows(.en))
        """)
  }
}

/// Who may do what.
struct RolesTopic: HelpTopic {
  @OptionGroup var output: OutputOptions

  static let name = "roles"
  static let abstract = Text(vi: "Ai được làm gì.", en: "Who may do what.")

  private static let no = Text(vi: "không", en: "no")

  static var page: Text {
    func page(_ language: Language) -> String {
      let columns = RoleTable.heading.dropFirst().map { $0.inLanguage(language) }
      let legend =
        columns.enumerated().map { "  \($0 + 1)  \($1)" }
        + Policy.Mark.allCases.reversed().map {
          "  \($0.sign)  " + ($0 == .not ? Self.no : $0.label).inLanguage(language)
        }
      let table = TextTable(
        columns: [
          TextTable.Column(heading: RoleTable.heading[0].inLanguage(language), isFlexible: true)
        ] + columns.indices.map { TextTable.Column(heading: "\($0 + 1)") },
        rows: Policy.table.map { row in
          [TextTable.Cell(row.action.label.inLanguage(language))]
            + Policy.Column.allCases.map { TextTable.Cell(row[$0].sign) }
        }
      ).render(
        TextStyle(language: language, isTerminal: true, width: 80, palette: .plain))
      let notes = RoleTable.notes.flatMap { ("- " + $0.inLanguage(language)).wrapped(to: 80) }
      return legend.joined(separator: "\n") + "\n\n" + table + "\n" + notes.joined(separator: "\n")
    }
    return Text(vi: page(.vi), en: page(.en))
  }
}

extension Policy.Mark {
  /// One character, so that all columns stand side by side.
  fileprivate var sign: String {
    switch self {
    case .yes: "x"
    case .reason: "r"
    case .twoSupervisors: "2"
    case .existence: "?"
    case .not: "·"
    }
  }
}
