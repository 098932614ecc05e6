import Base
import ArgumentParser
import CaseModel
import CaseStore
import Vault

/// The public keys of agencies.
struct AgencyKeyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: say(
        vi: "Khóa công khai của cơ quan: nhập khóa mới, hoặc xem các khóa.",
        en: "An agency's public key: enter a new one, or list them."),
      discussion: say(
        vi: """
          Cơ quan chạy 'hotline agency keygen --out khoa.txt' hoặc 'age-keygen -o khoa.txt', giữ khoa.txt, và đọc dòng 'age1…' cho bạn qua số
          điện thoại công khai của họ.
          Khóa mới nhất có hiệu lực; giám sát được báo. Ví dụ: hotline agency key ca-tmr --recipient age1…
          """,
        en: """
          The agency runs 'hotline agency keygen --out key.txt' or 'age-keygen -o key.txt', keeps key.txt, and reads its line 'age1…' to you
          over its public number.
          The newest key counts; the supervisors are told. Example: hotline agency key ca-tmr --recipient age1…
          """))
  }

  @Argument(help: ArgumentHelp(say(vi: "Mã cơ quan.", en: "The agency's code.")))
  var agency: String
  @Option(
    help: ArgumentHelp(
      say(vi: "Khóa nhận mới (age).", en: "The new key (an age recipient)."),
      valueName: "age1…"))
  var recipient: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    guard let recipient = try recipient.map({ try AgeRecipient($0) }) else {
      let keys = try session.store.agencyKeys(of: agency, after: page.moment(), limit: page.limit)
      try session.show(Listing(items: keys.map { AgencyKeyRow($0, session.calendar) }))
      return session.sayMore(keys.count, page, after: keys.last.map { "\($0.validFrom)" })
    }
    try session.store.setAgencyKey(agency, recipient, stamp: session.stamp)
    try session.show(
      Done(
        message: Text(
          vi: "Khóa của \(agency) từ nay là \(recipient).",
          en: "The key of \(agency) is \(recipient) from now on."),
        next: Text(
          vi: "Gọi lại cơ quan, đọc cho nhau 8 ký tự cuối: \("\(recipient)".suffix(8)).",
          en: "Call the agency and compare the last 8 characters: \("\(recipient)".suffix(8))."),
        values: [("agency", agency), ("recipient", "\(recipient)")]))
  }
}

struct AgencyKeyRow: Listed {
  let agency: String
  let recipient: String
  let validFrom: Instant
  let enteredBy: String
  private let calendar: LogCalendar

  init(_ key: CaseStore.AgencyKey, _ calendar: LogCalendar) {
    agency = key.agency
    recipient = "\(key.recipient)"
    validFrom = key.validFrom
    enteredBy = key.enteredBy
    self.calendar = calendar
  }

  private enum CodingKeys: CodingKey { case agency, recipient, validFrom, enteredBy }

  static let columns = [
    ListColumn("agency", vi: "MÃ", en: "AGENCY"), ListColumn("recipient", vi: "KHÓA", en: "KEY"),
    ListColumn("validFrom", vi: "TỪ", en: "FROM"),
    ListColumn("enteredBy", vi: "NGƯỜI NHẬP", en: "ENTERED BY"),
  ]

  func cells(_ language: Language) -> [TextTable.Cell] {
    [agency, recipient, calendar.written(validFrom), enteredBy].map { TextTable.Cell($0) }
  }

  var values: [String] { [agency, recipient, "\(validFrom)", enteredBy] }
}
