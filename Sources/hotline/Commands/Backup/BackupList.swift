import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Which backups were made.
struct BackupList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        vi: "Các bản sao lưu đã tạo, và khi nào khóa của chúng phải bỏ.",
        en: "The backups that were made, and when their keys must be gone."),
      discussion: examples("hotline backup list"))
  }

  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let backups = try session.store.backups(after: page.number(), limit: page.limit)
    try session.show(Listing(items: backups.map { BackupRow($0, session.calendar) }))
    session.sayMore(backups.count, page, after: backups.last.map { "\($0.id)" })
    let last = try session.store.lastBackup() ?? session.store.log.createdAt
    if last.adding(hours: CaseStore.backupHours) < session.stamp.now {
      session.talk(
        Text(
          vi: "Bản cuối đã quá một ngày. Chạy 'hotline backup create THƯ-MỤC'.",
          en: "The last one is older than a day. Run 'hotline backup create FOLDER'."))
    }
  }
}

struct BackupRow: Listed {
  let backup: BackupID
  let at: Instant
  let madeBy: String
  let state: CaseStore.BackupRecord.State
  let keysExpireAt: Instant
  private let calendar: LogCalendar

  init(_ record: CaseStore.BackupRecord, _ calendar: LogCalendar) {
    backup = record.id
    at = record.at
    madeBy = record.madeBy
    state = record.state
    keysExpireAt = record.keysExpireAt
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case backup, at, madeBy, state, keysExpireAt }

  static let columns = [
    ListColumn("backup", vi: "BẢN", en: "BACKUP"), ListColumn("at", vi: "LÚC", en: "MADE"),
    ListColumn("madeBy", vi: "NGƯỜI TẠO", en: "BY"),
    ListColumn("state", vi: "TÌNH TRẠNG", en: "STATE"),
    ListColumn("keysExpireAt", vi: "BỎ KHÓA TRƯỚC", en: "KEYS GONE BY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      "\(backup)", calendar.written(at), madeBy, state.label.inLanguage(language),
      calendar.written(keysExpireAt),
    ].map { TextTable.Cell($0) }
  }

  var values: [String] { ["\(backup)", "\(at)", madeBy, state.rawValue, "\(keysExpireAt)"] }
}
