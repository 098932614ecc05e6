import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

struct ReferenceUpdate: ParsableCommand {
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
    // A table that was changed by other means is put right by loading it anew.
    let session = try Session(options, rules: .warning)
    let table = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    try session.update(table, from: file)
  }
}

extension Session {
  /// Loads a file into a table of reference data, and counts every limit anew that follows from it.
  func update(_ table: String, from file: String) throws {
    let text = try surroundings.sheet(file, flag: "FILE")
    let rows = try store.updateReference(table: table, text: text, stamp: stamp)
    let review = try store.recomputeDue() == nil ? CaseStore.ClockReview() : store.recompute(stamp: stamp)
    let changed = review.differing.count
    try show(
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
