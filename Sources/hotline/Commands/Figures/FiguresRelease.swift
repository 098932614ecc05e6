import ArgumentParser
import CaseModel
import Statistics

/// Makes a release of a declared set of questions.
struct FiguresRelease: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "release",
      abstract: say(
        vi: "Lập bản công bố từ các câu hỏi trong một tệp; người khác duyệt.",
        en: "Make a release of what a file asks; somebody else approves it."),
      discussion: say(
        vi: """
          Ví dụ: hotline figures release cau-hoi.json --preview
          Mọi bảng được bảo vệ cùng nhau, và cùng tất cả những gì đã công bố. Bản đã rút vẫn được tính.
          """,
        en: """
          Example: hotline figures release questions.json --preview
          All tables are protected together, and together with everything that is out. What was withdrawn counts too.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        vi: "Tệp JSON (hotline figures ask --schema); '-' là đầu vào chuẩn.",
        en: "A JSON file (hotline figures ask --schema); '-' is standard input."),
      valueName: "file"))
  var file: String
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let questions = try QuestionFile.read(try session.surroundings.json(file, flag: "FILE"))
    try ReleaseRun(session: session, options: release).run(questions)
  }
}
