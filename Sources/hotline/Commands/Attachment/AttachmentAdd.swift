import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Keeps a file in a case.
struct AttachmentAdd: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(vi: "Lưu một tệp vào hồ sơ, niêm phong.", en: "Keep a file in the case, sealed."),
      discussion: say(
        vi: """
          Nhiều nhất 20 MB. Tên tệp không được giữ, chỉ giữ đuôi (jpg, pdf). Bản gốc bên ngoài vẫn còn: tự xóa nếu không
          được giữ. Ảnh, phim khiêu dâm có trẻ em thì không lưu: 'hotline attachment hand-over'.
          """,
        en: """
          At most 20 MB. The file's name isn't kept, only its ending (jpg, pdf). The original outside stays where it is:
          delete it if it mustn't. Unlawful pictures of children aren't kept: 'hotline attachment hand-over'.
          """) + "\n" + examples("hotline attachment add 26-0147-1 photo --from vet-thuong.jpg"))
  }
  @OptionGroup var subject: CaseOptions
  @Argument(help: ArgumentHelp(say(vi: "Là gì.", en: "What it is.")))
  var kind: Attachment.Kind
  @Option(
    help: ArgumentHelp(
      say(vi: "Tệp; '-' là đầu vào chuẩn.", en: "The file; '-' is standard input."), valueName: "file"))
  var from: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Đuôi tệp, khi đọc từ đầu vào chuẩn.", en: "The file's ending, where it comes from standard input."),
      valueName: "ending"))
  var ending: String?
  @Option(help: .wordsFrom) var wordsFrom: String?

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let content = try session.surroundings.data(from, flag: "--from", atMost: Attachment.most)
    let format = Attachment.format(ofName: ending.map { "x." + $0 } ?? from)
    let asked = Text(vi: "Trong đó có gì (Enter: không ghi)", en: "What it shows (Enter: nothing)")
    let id = try session.takingWords(asked, from: wordsFrom, flag: "--words-from", asks: from != "-") { store, words in
      try store.attach(content, kind, format: format, to: number, words: words, stamp: session.stampNow)
    }
    try session.done(
      number,
      Text(
        vi: "\(number): đã lưu tệp \(id), \(kind.label.vi), \(Size.written(content.count).vi).",
        en: "\(number): file \(id) is kept, \(kind.label.en), \(Size.written(content.count).en)."),
      values: [("attachment", "\(id)")],
      next: Text(
        vi: "Mở lại: hotline attachment open \(number) \(id) --out …",
        en: "To open it: hotline attachment open \(number) \(id) --out …"))
  }
}

/// Bytes as people say them.
enum Size {
  static func written(_ bytes: Int) -> Text {
    if bytes < 1000 { return Text(vi: "\(bytes) byte", en: "\(bytes) bytes") }
    if bytes < 1_000_000 { return Text(name: "\(bytes / 1000) kB") }
    let (whole, tenth) = (bytes / 1_000_000, bytes / 100_000 % 10)
    return Text(vi: "\(whole),\(tenth) MB", en: "\(whole).\(tenth) MB")
  }
}
