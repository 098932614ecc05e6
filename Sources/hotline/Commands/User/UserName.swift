import Base
import ArgumentParser
import CaseModel
import CaseStore

/// The name and office under which somebody signs papers.
struct UserName: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "name",
      abstract: say(
        vi: "Họ tên, chức vụ để ký giấy tờ.", en: "The name and office somebody signs papers with."),
      discussion: say(
        vi: """
          Hỏi họ tên rồi chức vụ; hoặc hai dòng từ tệp. In ở Mẫu 01 và phiếu chuyển; không bao giờ đứng trên dòng lệnh.
          Ví dụ: hotline user name y-lan     hotline user name y-lan --from -
          """,
        en: """
          Asks for the name, then the office; or takes two lines of a file. They stand on form 01 and on referrals, and never on the command line.
          Examples: hotline user name y-lan     hotline user name y-lan --from -
          """))
  }
  @Argument(help: ArgumentHelp(say(vi: "Mã người dùng.", en: "The user's code.")))
  var user: String
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Họ tên, rồi chức vụ ở dòng sau; '-' là đầu vào chuẩn.",
        en: "The name, then the office on the next line; '-' is standard input."),
      valueName: "file"))
  var from: String?
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    let name: String
    let office: String?
    if let from {
      let lines = try session.surroundings.read(from, flag: "--from")
        .split(whereSeparator: \.isNewline).map { Fold.stored($0) }.filter { !$0.isEmpty }
      guard let first = lines.first else { throw CommandError.needsInput(flag: "--from") }
      (name, office) = (first, lines.dropFirst().first)
    } else {
      let prompt = try session.prompt(insteadOf: "--from")
      guard
        case .value(let given) = try prompt.ask(
          Text(vi: "Họ và tên?", en: "Full name?"), validate: { $0 })
      else { throw CommandError.cancelled }
      name = given
      if case .value(let given) = try prompt.ask(
        Text(vi: "Chức vụ?", en: "Office?"), validate: { $0 })
      {
        office = given
      } else {
        office = nil
      }
    }
    try session.forPurpose { stamp in
      try session.store.name(user, fullName: name, office: office, stamp: stamp)
    }
    try session.show(
      Done(
        message: Text(
          vi: "Giấy tờ của \(user) sẽ ghi họ tên và chức vụ.",
          en: "Papers of \(user) will bear name and office."), values: [("user", user)]))
  }
}
