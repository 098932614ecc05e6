import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The files of a case.
struct AttachmentList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(vi: "Các tệp của hồ sơ.", en: "The files of a case."),
      discussion: examples("hotline attachment list 26-0147-1"))
  }
  @OptionGroup var subject: CaseOptions

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let file = try session.forPurpose { try session.store.show(number, stamp: $0).file }
    let rows = file.entries.compactMap { AttachmentRow($0, session.calendar) }
    for (entry, evidence) in file.entries.compactMap({ entry in entry.facts.handedOver.map { (entry, $0) } }) {
      let when = session.calendar.written(entry.at)
      let words = entry.words.map { ": \($0)" } ?? "."
      session.talk(
        Text(
          vi: "Đã giao cho \(evidence.to) lúc \(when), không giữ bản sao\(words)",
          en: "Handed to \(evidence.to) at \(when), no copy kept\(words)"))
    }
    try session.show(Listing(items: rows, ifEmpty: Text(vi: "Không có tệp nào.", en: "There are no files.")))
  }
}

struct AttachmentRow: Listed {
  let attachment: EntryID
  let kind: Attachment.Kind
  let format: String
  let bytes: Int
  let sha256: String
  let recordedAt: Instant
  let recordedBy: String
  let words: String?
  private let calendar: LogCalendar

  /// Nil for an entry without a file.
  init?(_ entry: Entry, _ calendar: LogCalendar) {
    guard let found = entry.facts.attachment else { return nil }
    attachment = entry.id
    kind = found.kind
    format = found.format
    bytes = found.bytes
    sha256 = found.sha256
    recordedAt = entry.recordedAt
    recordedBy = entry.recordedBy
    words = entry.words
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey {
    case attachment, kind, format, bytes, sha256, recordedAt, recordedBy, words
  }

  static let columns = [
    ListColumn("attachment", vi: "TỆP", en: "FILE"), ListColumn("kind", vi: "LÀ", en: "WHAT"),
    ListColumn("format", vi: "ĐUÔI", en: "ENDING"), ListColumn("bytes", vi: "CỠ", en: "SIZE"),
    ListColumn("sha256", vi: "SHA-256", en: "SHA-256"), ListColumn("recordedAt", vi: "LÚC", en: "WHEN"),
    ListColumn("words", vi: "NỘI DUNG", en: "SHOWS", isFlexible: true),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [
      TextTable.Cell("\(attachment)"), TextTable.Cell(kind.label.inLanguage(language)), TextTable.Cell(format),
      TextTable.Cell(Size.written(bytes).inLanguage(language)), TextTable.Cell("\(sha256.prefix(8))…"),
      TextTable.Cell(calendar.written(recordedAt)), TextTable.Cell(words ?? ""),
    ]
  }

  var values: [String] {
    ["\(attachment)", kind.rawValue, format, "\(bytes)", sha256, "\(recordedAt)", words ?? ""]
  }
}
