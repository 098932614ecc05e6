import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// Codes, rules and limits that change without a release.
struct ReferenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reference",
      abstract: say(
        vi: "Dữ liệu tham chiếu: mã, thời hạn, quy tắc.",
        en: "Reference data: codes, limits, rules."),
      subcommands: [List.self, Update.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: say(vi: "Các dòng của một bảng.", en: "The rows of a table."),
        discussion: say(vi: "Các bảng: ", en: "Tables: ")
          + "urgency sign topic place placeChange agencyKind agency clock referralRule holiday "
          + "retention\n" + examples("hotline reference list clock"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Tên bảng.", en: "The table's name.")))
    var table: String
    @Flag(
      help: ArgumentHelp(
        say(vi: "Cả những dòng hết hiệu lực.", en: "Rows that are no longer valid too.")))
    var all = false
    @OptionGroup var page: PageOptions
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let day = all ? nil : session.calendar.day(of: session.stamp.now)
      let after = page.after?.split(separator: "@").map(String.init) ?? []
      let rows = try session.store.referenceRows(
        table: table, on: day, after: after, limit: page.limit)
      let key = try session.store.referenceKey(of: table)
      try session.show(Listing(items: rows.map(ReferenceRow.init)))
      session.sayMore(
        rows.count, page,
        after: rows.last.map { row in key.map { row[$0] ?? "" }.joined(separator: "@") })
    }
  }

  struct Update: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "update",
        abstract: say(
          vi: "Nạp một tệp CSV: tên tệp là tên bảng.",
          en: "Load a CSV file: its name is the table's."),
        discussion: say(
          vi: "Tên tệp là tên bảng. Dòng cùng khóa được thay; dòng cũ giữ trong nhật ký.",
          en:
            "The file is named as its table. Rows of the same key are replaced; the old ones stay in the journal."
        ) + "\n" + examples("hotline reference update holiday.csv"))
    }
    @Argument(help: ArgumentHelp(say(vi: "Tệp CSV.", en: "A CSV file.")))
    var file: String
    @OptionGroup var options: LogOptions

    func run() throws {
      let session = try Session(options)
      let table = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let text = try session.surroundings.sheet(file, flag: "FILE")
      let rows = try session.store.updateReference(table: table, text: text, stamp: session.stamp)
      let review =
        try session.store.recomputeDue() == nil
        ? CaseStore.ClockReview() : session.store.recompute(stamp: session.stamp)
      let changed = review.differing.count
      try session.show(
        Done(
          message: Text(
            vi: "Đã nạp \(rows) dòng vào \(table); \(changed) ca đổi hạn.",
            en: "Loaded \(rows) rows into \(table); \(changed) cases have another due time."),
          next: review.closed == 0
            ? nil
            : Text(
              vi: "\(review.closed) ca bạn không mở được: giám sát chạy 'hotline doctor --mend'.",
              en: "\(review.closed) cases aren't yours to open: a supervisor runs "
                + "'hotline doctor --mend'."),
          values: [
            ("table", table), ("rows", "\(rows)"), ("casesChanged", "\(changed)"),
            ("casesClosed", "\(review.closed)"),
          ]))
    }
  }
}

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
