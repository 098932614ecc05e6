import Base
import ArgumentParser
import CaseModel
import CaseStore

/// A case as one document for an authority.
struct CasePrint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        vi: "In cả hồ sơ cho một cơ quan; việc in được ghi là chuyển thông tin ra ngoài.",
        en: "Print the case for an authority; printing is journalled as a disclosure."),
      discussion: say(
        vi: """
          Mỗi loại cơ quan được biết đúng phần việc của mình (NĐ 56 Đ24 k2): công an, xã, sở, tòa án thấy cả việc đã làm;
          nơi khác chỉ thấy như trên phiếu chuyển. Ghi chú và người báo tin chưa đồng ý không bao giờ in.
          Ví dụ: hotline case print 26-0147-1 --to court --for authority --format html
          """,
        en: """
          Each kind of agency is told what its task takes (NĐ 56 art. 24(2)): police, commune, department and court see
          what was done too; others see what a referral tells. Notes, and callers who didn't agree, are never printed.
          Example: hotline case print 26-0147-1 --to court --for authority --format html
          """))
  }
  @OptionGroup var subject: CaseOptions
  @Option(
    help: ArgumentHelp(
      say(
        vi: "Loại cơ quan: 'hotline reference list agencyKind'.",
        en: "Kind of agency: 'hotline reference list agencyKind'."),
      valueName: "kind"))
  var to: String

  func run() throws {
    let session = try Session(subject.options)
    let number = try subject.parsed()
    let file = try session.forPurpose { try session.store.printCase(number, to: to, stamp: $0) }
    let paper = try CasePaper(file, to: to, session).paper
    try session.show(
      paper,
      values: [("number", paper.number)]
        + paper.sections.enumerated().flatMap { index, section in
          section.rows.map { ("\(index + 1). \($0.label)", $0.value) }
        })
  }
}
