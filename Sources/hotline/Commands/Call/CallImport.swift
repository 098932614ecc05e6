import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Counts of calls from a phone system.
struct CallImport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        vi: "Nạp số cuộc gọi từ tổng đài (chỉ số đếm).", en: "Load counts of calls from a phone system (counts only)."),
      discussion: say(
        vi: """
          Tệp CSV: period,answered,missed,abandoned,waiting. Mỗi dòng một ngày (2026-11-29) hay một giờ (2026-11-29T03); waiting là số giây chờ: một số trung bình, \
          hoặc mỗi cuộc một số. Không nhận số điện thoại. Dòng đúng được nạp, dòng sai được nêu theo dòng và cột; nạp lại cùng tệp không đếm hai lần.
          """,
        en: """
          A CSV file: period,answered,missed,abandoned,waiting. A row a day (2026-11-29) or hour (2026-11-29T03); waiting is seconds: one mean, or one a call. \
          No telephone numbers are taken. Good rows go in, the others are named by line and column; the same file again counts nothing twice.
          """) + "\n" + examples("hotline call import october.csv"))
  }
  @Argument(help: ArgumentHelp(say(vi: "Tệp CSV; '-' là đầu vào chuẩn.", en: "A CSV file; '-' is standard input.")))
  var file: String
  @Flag(
    help: ArgumentHelp(
      say(vi: "Số mới thay số đã có (số cũ vẫn giữ).", en: "New counts replace those there are (which stay on record).")
    ))
  var replace = false
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let text = try session.surroundings.sheet(file, flag: "FILE")
    let counts = try CallCountFile(text, calendar: session.calendar, now: session.stamp.now)
    let result = try session.store.importCallCounts(counts.lines, replacing: replace, stamp: session.stamp)
    let faults = counts.faults + result.faults
    try session.show(
      Done(
        message: Text(
          vi:
            "Đã nạp \(result.added) dòng mới, thay \(result.replaced), đã có \(result.known), chưa nạp \(faults.count).",
          en:
            "Loaded \(result.added) new rows, replaced \(result.replaced), had \(result.known), left out \(faults.count)."
        ),
        next: Text(vi: "Xem: 'hotline call figures'.", en: "See 'hotline call figures'."),
        values: [
          ("added", "\(result.added)"), ("replaced", "\(result.replaced)"), ("known", "\(result.known)"),
          ("faulty", "\(faults.count)"),
        ]))
    if !faults.isEmpty { throw CallCountFaults(faults) }
  }
}
