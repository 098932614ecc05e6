import Base
import ArgumentParser
import CaseModel
import CaseStore
import Foundation

/// What every command that opens the log takes.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tệp sổ (hoặc HOTLINE_LOG; mặc định ~/.local/share/hotline/log.sqlite).",
        en: "The log's file (or HOTLINE_LOG; otherwise ~/.local/share/hotline/log.sqlite)."),
      valueName: "path"), completion: .file())
  var log: String?

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Mã người dùng (hoặc HOTLINE_USER; mặc định tên tài khoản máy).",
        en: "Who you are, as a code (or HOTLINE_USER; otherwise your account's name)."),
      valueName: "user"), completion: Completions.people)
  var `as`: String?

  @Option(
    help: ArgumentHelp(
      say(
        vi: "Giờ giả định, chỉ cho sổ thực hành.",
        en: "Pretend it is this moment; practice logs only."),
      valueName: "moment"))
  var at: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        vi: "Vì sao, khi cần lý do trong lịch sử: 'hotline help purposes'.",
        en: "Why, where a reason must be on record: 'hotline help purposes'."),
      valueName: "purpose"))
  var purpose: Purpose?

  // Not a group: the parser's own checks take four times as long for each level of groups.
  @Option(help: OutputOptions.formatHelp) var format: OutputFormat = .text
  @Option(help: OutputOptions.langHelp) var lang: Language?
  @Flag(name: .customLong("no-color"), help: OutputOptions.noColourHelp) var noColour = false
  @Flag(help: OutputOptions.noInputHelp) var noInput = false
  @Flag(name: [.customShort("q"), .customLong("quiet")], help: OutputOptions.quietHelp) var isQuiet = false

  var output: OutputOptions {
    var options = OutputOptions()
    options.format = format
    options.lang = lang
    options.noColour = noColour
    options.noInput = noInput
    options.isQuiet = isQuiet
    return options
  }
}

/// How every command speaks.
struct OutputOptions: ParsableArguments {
  @Option(help: OutputOptions.formatHelp) var format: OutputFormat = .text
  @Option(help: OutputOptions.langHelp) var lang: Language?
  @Flag(name: .customLong("no-color"), help: OutputOptions.noColourHelp) var noColour = false
  @Flag(help: OutputOptions.noInputHelp) var noInput = false
  @Flag(name: [.customShort("q"), .customLong("quiet")], help: OutputOptions.quietHelp) var isQuiet = false
}

extension OutputOptions {
  static var quietHelp: ArgumentHelp {
    ArgumentHelp(
      say(
        vi: "Chỉ in kết quả và lỗi, không nói gì thêm.", en: "Print results and errors only, say nothing beside them."))
  }

  static var formatHelp: ArgumentHelp {
    ArgumentHelp(say(vi: "Dạng kết quả.", en: "Form of the result."))
  }

  static var langHelp: ArgumentHelp {
    ArgumentHelp(
      say(
        vi: "Ngôn ngữ: vi hoặc en (hoặc HOTLINE_LANG, rồi locale).",
        en: "Language: vi or en (or HOTLINE_LANG, then the locale)."))
  }

  static var noColourHelp: ArgumentHelp {
    ArgumentHelp(say(vi: "Không dùng màu.", en: "No colour."))
  }

  static var noInputHelp: ArgumentHelp {
    ArgumentHelp(
      say(
        vi: "Không bao giờ hỏi; thiếu thì báo lỗi.",
        en: "Never ask; fail where an answer is missing."))
  }
}

extension OutputFormat: ExpressibleByArgument {
  static var allValueStrings: [String] { common.map(\.rawValue) }
}
extension Language: ExpressibleByArgument {}
