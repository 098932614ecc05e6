import Base
import ArgumentParser
import CaseModel
import CaseStore

/// A form of a child as a paper.
struct FormPrint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "print",
      abstract: say(
        vi: "In một mẫu; việc in được ghi là chuyển thông tin ra ngoài.",
        en: "Print a form; printing is journalled as a disclosure."),
      discussion: say(
        vi: """
          Dạng text hoặc html (trang A4 theo thể thức NĐ 30/2020). Điều chưa biết là dòng chấm. Nơi ở của trẻ được cách ly (Mẫu 07) không in, trừ khi có --with-placing.
          Ví dụ: hotline form print 26-0147-1/c1 04 --format html
          """,
        en: """
          Forms: text, or html (an A4 page by the layout of NĐ 30/2020). What isn't known is a dotted line. Where a separated child is (form 07) isn't printed unless --with-placing.
          Example: hotline form print 26-0147-1/c1 04 --format html
          """))
  }
  @OptionGroup var subject: FormOptions
  @Option(
    help: ArgumentHelp(say(vi: "Bản nào (mặc định bản mới nhất).", en: "Which revision (the newest unless given).")))
  var revision: Int?
  @Flag(
    help: ArgumentHelp(
      say(
        vi: "In cả người nhận chăm sóc và địa chỉ: chỉ cho cơ quan thi hành.",
        en: "With the carer and address: for those alone who carry it out.")))
  var withPlacing = false

  func run() throws {
    let session = try Session(subject.subject.options)
    try session.unlockIfLocked()
    let child = try subject.subject.parsed()
    let printed = try session.store.printForm(
      subject.form, of: child, revision: revision, withPlacing: withPlacing, stamp: session.stamp)
    if printed.accusesCarer {
      session.talk(
        Text(
          vi: "Cha, mẹ hoặc người chăm sóc bị tố giác: không giao bản in này cho người đó (NĐ 56 Đ27 k1h, Đ32).",
          en: "A parent or carer is accused: don't give this print to them (NĐ 56 art. 27(1)h, 32)."))
    }
    let paper = try ChildFormPaper(printed, withPlacing: withPlacing, session).paper
    try session.show(
      paper,
      values: [("number", paper.number)]
        + paper.sections.enumerated().flatMap { index, section in
          section.rows.map { ("\(index + 1). \($0.label)", $0.value) }
        })
  }
}
