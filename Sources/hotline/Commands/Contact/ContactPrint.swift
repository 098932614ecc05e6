import ArgumentParser
import CaseModel
import CaseStore

struct ContactPrint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        vi: "In Mẫu 01 (NĐ 56/2017) của một báo tin.",
        en: "Print form 01 (NĐ 56/2017) of a report."
      ),
      discussion: say(
        vi: """
          Số hồ sơ: báo tin mở hồ sơ; hoặc số cuộc gọi, như trong 'hotline call list'. Số …/BC của năm được cấp khi in lần đầu. Người báo tin chỉ được nêu khi
          họ đồng ý. Tên cơ quan: 'hotline agency add' với mã là ký hiệu của sổ; tên người ký: 'hotline user name'. Dạng: text hoặc html (trang A4).
          Ví dụ: hotline contact print 26-0147-1 --format html
          """,
        en: """
          A case's number: the report that opened it; or a contact's, as in 'hotline call list'. Its number of the year is given at the first print. The caller is
          named only if they agreed. The agency's name: 'hotline agency add' with the log's abbreviation as code; who signs: 'hotline user name'. Forms: text, or
          html (an A4 page).
          Example: hotline contact print 26-0147-1 --format html
          """))
  }
  @Argument(
    help: ArgumentHelp(
      say(vi: "Số hồ sơ, hoặc số cuộc gọi.", en: "A case's number, or a contact's."),
      valueName: "report"))
  var report: String
  @OptionGroup var options: LogOptions

  func run() throws {
    let session = try Session(options)
    try session.unlockIfLocked()
    let printed =
      try ContactID(report).map { try session.store.form01(ofContact: $0, stamp: session.stamp) }
      ?? session.store.form01(of: try CaseNumber(report), stamp: session.stamp)
    let paper = try Form01Paper(printed, session).paper
    try session.show(
      paper,
      values: [("number", paper.number), ("contact", "\(printed.contact.id)")]
        + paper.sections.flatMap { section in section.rows.map { ($0.label, $0.value) } })
  }
}
