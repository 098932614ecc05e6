import Base
import ArgumentParser
import CaseModel
import CaseStore

/// Corrects the opening report; the old revision is kept.
struct CaseAmend: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend",
      abstract: say(
        vi: "Sửa báo tin ban đầu; bản cũ vẫn giữ.",
        en: "Correct the opening report; the old one is kept."),
      discussion: say(
        vi:
          """
          Không có --print, --from: sửa ngay trên mẫu đã điền, như khi nghe điện thoại, rồi nêu lý do. Bản đang sửa được giữ niêm phong như bản nháp.
          Cho chương trình: hotline case amend 26-0147-1 --print; sửa; nạp lại bằng --from - --reason-from FILE.
          Tài liệu mang hồ sơ ("$case") và phiên bản ("$version"): giữ nguyên. Nếu người khác đã sửa sau lúc in thì bị từ chối.
          """,
        en:
          """
          Without --print and --from it is corrected on its own filled form, as on the phone, and then asks why. What is being corrected is kept,
          sealed, as a draft. For programs: get the document with 'hotline case amend 26-0147-1 --print', correct it, give it back with --from - --reason-from FILE.
          It carries its case ("$case") and version ("$version"): leave them. What somebody corrected since it was printed isn't overwritten.
          """
      ) + "\n"
        + examples(
          "hotline case amend 26-0147-1",
          "hotline case amend 26-0147-1 --print",
          "hotline case amend 26-0147-1 --from - < report.json"))
  }
  @OptionGroup var subject: CaseOptions
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "In tài liệu hiện tại ra đầu ra chuẩn.",
        en: "Print the present document on standard output.")))
  var print = false
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Tài liệu đã sửa, '-' là đầu vào chuẩn.",
        en: "The corrected document; '-' is standard input."), valueName: "file"))
  var from: String?
  @OptionGroup var reason: ReasonOptions

  func validate() throws {
    guard !(print && from != nil) else {
      throw ValidationError(
        say(vi: "Dùng --print hoặc --from.", en: "Use either --print or --from."))
    }
    if from == "-", reason.reasonFrom == "-" {
      throw ValidationError(
        say(vi: "Chỉ một trong hai đọc được từ '-'.", en: "Only one of the two can come from '-'."))
    }
  }

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    guard print || from != nil else {
      try session.unlockIfLocked()
      let report = try session.store.document(number, stamp: session.stamp)
      return try Amendment(session, report).run(reason)
    }
    guard let from else {
      let report = try session.store.document(number, stamp: session.stamp)
      try session.out(JSON.document(report.printed))
      return
    }
    let (intake, version) = try session.store.readAmendment(
      try session.surroundings.document(from, flag: "--from"), of: number, seen: subject.seen,
      stamp: session.stamp)
    for doubt in intake.doubts { session.talk(doubt.line.indented) }
    try reason.taking(session) { store, words in
      try store.amend(
        number, with: intake, reason: words, seen: subject.seen, printed: version,
        stamp: session.stampNow)
    }
    try session.done(
      number,
      Text(
        vi: "\(number): đã sửa, bản cũ vẫn giữ.",
        en: "\(number): amended; the old revision is kept."))
  }
}
