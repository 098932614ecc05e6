import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// Puts a file of a case where somebody chose.
struct AttachmentOpen: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: say(
        vi: "Mở một tệp ra chỗ bạn chọn; việc mở được ghi.",
        en: "Open a file to a place of yours; the journal notes it."),
      discussion: say(
        vi: "Bản mở ra không còn niêm phong: xem xong thì xóa. Tệp có sẵn không bị ghi đè.",
        en: "The opened copy isn't sealed any more: delete it afterwards. A file that is there isn't overwritten.")
        + "\n" + examples("hotline attachment open 26-0147-1 57 --out /media/stick/57.jpg"))
  }
  @OptionGroup var subject: CaseOptions
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số tệp, như 'hotline attachment list' cho thấy.", en: "The file's number, from 'attachment list'."),
      valueName: "attachment"))
  var attachment: EntryID
  @Option(help: ArgumentHelp(say(vi: "Tệp mới để ghi ra.", en: "A new file to write."), valueName: "file"))
  var out: String

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    if FileManager.default.fileExists(atPath: out) { throw BackupError.exists(path: out) }
    let found = try session.forPurpose { try session.store.attachment(attachment, of: number, stamp: $0) }
    try NewFile.write(found.content, to: out)
    let size = Size.written(found.attachment.bytes)
    try session.done(
      number,
      Text(
        vi: "Tệp \(attachment): \(found.attachment.kind.label.vi), \(size.vi), đã mở ra \(out). Xem xong thì xóa.",
        en: "File \(attachment): \(found.attachment.kind.label.en), \(size.en), opened to \(out). Delete it afterwards."
      ),
      values: [("attachment", "\(attachment)"), ("sha256", found.attachment.sha256)])
  }
}
